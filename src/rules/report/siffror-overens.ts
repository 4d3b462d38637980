import { planParts } from '../../agreement/register.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Ett antal för ett visst år är detsamma i uppdraget som i uppföljningen.',
  ground: 'form',
  catalogue: ['G17'],
  severity: 'info',
  why: 'När uppdraget säger 250 platser och uppföljningen 200 vet ingen när målet är nått.',
  hint: 'Skriv samma antal på båda ställena, eller säg vad skillnaden är.',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      uppdrag: [Erbjud 250 platser 2025.]
      mätbara_effekter: Antal av 250 platser som blev tillsatta 2025.
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      uppdrag: [Erbjud 250 platser 2025.]
      mätbara_effekter: 200 platser 2025.
    `,
  },
  *check({ agreement: { planer } }) {
    for (const plan of planer) {
      for (const { place, data } of planParts(plan)) {
        const { uppdrag = [], mätbara_effekter: effects } = data
        if (uppdrag.length === 0 || effects === undefined) continue
        const measured = countsIn(typeof effects === 'string' ? [effects] : Array.isArray(effects) ? effects : [])
        for (const { year, number, noun } of countsIn(uppdrag)) {
          const same = measured.filter((one) => one.year === year && (one.noun === noun || noun === 'st'))
          const [first] = same
          if (!first || same.some((one) => digits(one.number) === digits(number))) continue
          yield {
            file: plan.file,
            place: [...place, 'mätbara_effekter'],
            message: `för ${year} står ${number} i uppdraget och ${first.number} här`,
            related: [{ span: plan.file.span([...place, 'uppdrag']), message: 'uppdraget' }],
          }
        }
      }
    }
  },
})

interface Count {
  readonly year: string
  readonly number: string
  /** The stem of the word for what is counted. */
  readonly noun: string
}

/** A written number without the spaces between its thousands. */
function digits(number: string): string {
  return number.replaceAll(/\s/g, '')
}

/** The numbers of two digits or more, and what they count, in a text that names exactly one year. */
function countsIn(texts: readonly string[]): Count[] {
  return texts.flatMap((text) => {
    const [year, ...more] = text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []
    if (year === undefined || more.length > 0) return []
    return [...text.matchAll(COUNTED)].map(([, number = '', noun = '']) => ({
      year,
      number,
      noun: noun.toLowerCase().slice(0, 5),
    }))
  })
}

const COUNTED = latin(/(?<![\d-])(?!20\d\d)(\d{1,3}(?:\s\d{3})+|\d{2,}) (\p{L}+)/gu)
