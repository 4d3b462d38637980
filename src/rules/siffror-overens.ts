import { registerRows } from '../check/register.ts'
import type { Rule } from '../check/rule.ts'

export const siffrorOverens: Rule = {
  id: 'siffror-overens',
  title: 'Ett antal för ett visst år är detsamma i uppdraget som i uppföljningen.',
  catalogue: ['G17'],
  applies: 'always',
  severity: 'info',
  why: 'När uppdraget säger 250 platser och uppföljningen 200 vet ingen när målet är nått.',
  hint: 'Skriv samma antal på båda ställena, eller säg vad skillnaden är.',
  good: 'uppdrag: [Erbjud 250 platser 2023.]\nmätbara_effekter: Antal av 250 platser som blev tillsatta 2023.',
  bad: 'uppdrag: [Erbjud 250 platser 2023.]\nmätbara_effekter: 200 platser 2023.',
  *check({ agreement: { planer } }) {
    for (const plan of planer) {
      for (const { place, data } of registerRows(plan)) {
        const { uppdrag = [], mätbara_effekter: effects } = data
        if (uppdrag.length === 0 || effects === undefined) continue
        const measured = numbersByYear(typeof effects === 'string' ? [effects] : Array.isArray(effects) ? effects : [])
        for (const [year, planned] of numbersByYear(uppdrag)) {
          const counted = measured.get(year)
          if (!counted || [...planned].some((number) => counted.has(number))) continue
          yield {
            file: plan.file,
            place: [...place, 'mätbara_effekter'],
            message: `för ${year} står ${[...planned].join(', ')} i uppdraget och ${[...counted].join(', ')} här`,
            related: [{ span: plan.file.span([...place, 'uppdrag']), message: 'uppdraget' }],
          }
        }
      }
    }
  },
}

/** Numbers of at least two digits, by the year that the same text names. */
function numbersByYear(texts: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const text of texts) {
    const numbers = text.match(/(?<![\d-])\d{2,}(?![\d-])/g) ?? []
    const years = numbers.filter((number) => /^20\d\d$/.test(number))
    const others = numbers.filter((number) => !years.includes(number))
    const [year] = years
    if (year !== undefined && years.length === 1 && others.length > 0) {
      found.set(year, new Set([...(found.get(year) ?? []), ...others]))
    }
  }
  return found
}
