import { embeddedTexts, svgText } from '../../agreement/embedded-text.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Binary, Source } from '../../source.ts'
import { type PersonalNumber, personalNumbers } from '../../swedish/personal-number.ts'

export default rule({
  title: 'Inga personnummer står i handlingarna.',
  ground: 'lag',
  catalogue: ['P02'],
  severity: 'fel',
  unbending: true,
  basis: {
    document: 'Dataskyddslagen (2018:218)',
    place: '3 kap. 10 §',
    text: 'Personnummer behandlas bara när det är klart motiverat.',
  },
  why: 'En överenskommelse blir allmän handling och publiceras. Den handlar om områden, inte om enskilda.',
  hint: 'Ta bort numret, också ur kommentarer och historik. Skriv funktionen i stället för personen.',
  good: { 'text/lagesbild.md': 'Ungdomen som avses är känd för socialtjänsten.' },
  bad: { 'text/lagesbild.md': 'Ungdomen (19900101-0017) är känd för socialtjänsten.' },
  *check({ agreement: { files, present }, today }) {
    for (const file of present.files.values()) {
      yield* numbersIn(file, today)
      // What nothing points at is printed nowhere: of such a file the text is enough.
      if ('bytes' in file && files.has(file.path) && !svgText(file)) yield* numbersInside(file, today)
    }
    yield* numbersInNames([...present.files.keys(), ...present.refused, ...present.unread], today)
  },
})

/** Files are searched as they are written: with their comments, and whatever they are used for. */
function* numbersIn(file: Source | Binary, today: string): Generator<Hit> {
  const source = 'text' in file ? file : svgText(file)
  if (!source) return
  for (const number of known(source, today)) {
    yield { span: { source, ...placeOf(number) }, message: `ett personnummer, ${number.birth}-****, står i texten` }
  }
}

function placeOf({ start, end }: PersonalNumber): { start: number; end: number } {
  return { start, end }
}

/** What a PDF or a picture says. There is no place in it that a reader could be shown. */
function* numbersInside(file: Binary, today: string): Generator<Hit> {
  const births = new Set(embeddedTexts(file).flatMap((text) => personalNumbers(text, today).map(({ birth }) => birth)))
  const where = /\.pdf$/i.test(file.path)
    ? 'i filen, på en sida eller i dess uppgifter om sig själv'
    : 'i bildens uppgifter om sig själv'
  for (const birth of births) {
    yield { path: file.path, message: `ett personnummer, ${birth}-****, står ${where}`, hint: REPLACE }
  }
}

const REPLACE = 'Byt filen mot en där numret är borttaget, också ur historiken.'

/** One finding for each file or folder whose name holds a number, not for all that lies in it. */
function numbersInNames(paths: readonly string[], today: string): Hit[] {
  const named = new Map<string, Hit>()
  for (const path of paths) {
    const [number] = personalNumbers(path, today)
    if (!number) continue
    const slash = path.indexOf('/', number.end)
    const upTo = slash < 0 ? path : path.slice(0, slash)
    named.set(upTo, {
      path: upTo,
      message: `ett personnummer, ${number.birth}-****, står i namnet på ${slash < 0 ? 'filen' : 'mappen'}`,
      hint: `Döp om ${slash < 0 ? 'filen' : 'mappen'}, också i historiken.`,
    })
  }
  return [...named.values()]
}

/** What agreements of a repository share is searched once for all of them. */
const searched = new WeakMap<Source, { readonly today: string; readonly numbers: readonly PersonalNumber[] }>()

function known(source: Source, today: string): readonly PersonalNumber[] {
  const before = searched.get(source)
  if (before?.today === today) return before.numbers
  const found = personalNumbers(source.text, today)
  // Rows of a table are no lines of one text: what ends one and what begins the next belong to two cells.
  const isTable = /\.csv$/i.test(source.path)
  const numbers = found.filter(({ start, end }) => !isTable || !source.text.slice(start, end).includes('\n'))
  searched.set(source, { today, numbers })
  return numbers
}
