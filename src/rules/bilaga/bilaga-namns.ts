import { agreementText } from '../../agreement/clauses.ts'
import { markdownTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Varje bilaga nämns i överenskommelsens text.',
  ground: 'form',
  catalogue: ['H02'],
  severity: 'info',
  why: 'En bilaga som texten aldrig nämner är det oklart om parterna har åtagit sig att följa.',
  hint: 'Nämn bilagan där det som den reglerar tas upp, med  <bilaga:kort-namn>.',
  good: { 'text/overenskommelse.md': 'Parterna kommunicerar enligt <bilaga:kommunikationsplan>.' },
  bad: {
    'text/overenskommelse.md': `
      ## Bilagor

      Till överenskommelsen hör <bilaga:lagesbild> och <bilaga:atgardsplaner>.
    `,
  },
  *check({ agreement }) {
    const file = agreementText(agreement)
    if (!file) return
    const texts = [...markdownTexts(file, agreement)].map(({ text }) => text)
    const mentioned = new Set(texts.flatMap((text) => numbersIn(text)))
    for (const [index, { id, data, content }] of agreement.bilagor.entries()) {
      if (content?.sort === 'överenskommelse' || mentioned.has(data.nummer)) continue
      if (file.source.text.includes(`bilaga:${id}`)) continue
      yield {
        place: ['bilagor', index, 'nummer'],
        message: `bilaga ${data.nummer}, «${data.titel}», nämns inte i överenskommelsens text`,
        hint: `Skriv  <bilaga:${id}>  där det som den reglerar tas upp.`,
      }
    }
  },
})

/** Matches the numbers of bilagor in a text: "bilaga 3", "bilagorna 2–6". */
function numbersIn(text: string): number[] {
  return [...text.matchAll(MENTION)].flatMap(([, first, last]) => {
    const [from, to] = [Number(first), Number(last ?? first)]
    return Array.from({ length: Math.max(1, Math.min(to - from + 1, 100)) }, (_, index) => from + index)
  })
}

const MENTION = latin(/(?<!\p{L})bilag(?:a|an|or|orna) (\d+)(?: ?[–-] ?(\d+))?/giu)
