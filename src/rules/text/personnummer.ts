import { rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'
import type { Source } from '../../source.ts'
import { personalNumbers } from '../../swedish/personal-number.ts'

export default rule({
  title: 'Inga personnummer står i handlingarna.',
  catalogue: ['P02'],
  severity: 'fel',
  basis: {
    document: 'Dataskyddslagen (2018:218)',
    place: '3 kap. 10 §',
    text: 'Personnummer behandlas bara när det är klart motiverat.',
  },
  why: 'En överenskommelse blir allmän handling och publiceras. Den handlar om områden, inte om enskilda.',
  hint: 'Ta bort numret, också ur kommentarer och historik. Skriv funktionen i stället för personen.',
  good: { 'text/lagesbild.md': 'Ungdomen som avses är känd för socialtjänsten.' },
  bad: { 'text/lagesbild.md': 'Ungdomen (19900101-0017) är känd för socialtjänsten.' },
  *check({ agreement, today }) {
    for (const source of sourcesOf(agreement)) {
      for (const { start, end, birth } of personalNumbers(source.text, today)) {
        yield { span: { source, start, end }, message: `ett personnummer, ${birth}-****, står i texten` }
      }
    }
  },
})

/**
 * Every text that the agreement is read from, as it is written: comments, keys, numbers of figures, own templates and
 * pictures in SVG too.
 */
function sourcesOf({ files }: Agreement): readonly Source[] {
  return [...files.values()].flatMap((file) => {
    if ('text' in file) return file
    return /\.svg$/i.test(file.path) ? { path: file.path, text: new TextDecoder().decode(file.bytes) } : []
  })
}
