import { yamlFiles, yamlTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { isImpossibleDay } from '../../swedish/period.ts'
import { numericDays, onlyDay } from '../../swedish/written-date.ts'

export default rule({
  title: 'Datum skrivs ÅÅÅÅ-MM-DD.',
  ground: 'form',
  catalogue: ['G09'],
  basis: { document: 'ISO 8601', text: 'År, månad och dag i den ordningen.' },
  why: '7/1/23 kan vara den 1 juli eller den 7 januari.',
  hint: 'Skriv datumet som ÅÅÅÅ-MM-DD.',
  good: {
    'atgardsplaner/orossamtal.yaml': 'tidsplan: {påbörjas: 2025-02-01, uppföljning: 2025-10-01, avslutas: 2026-11-30}',
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': "tidsplan: {påbörjas: '7/1/25', uppföljning: 2025-10-01, avslutas: 2026-11-30}",
  },
  *check({ agreement }) {
    for (const file of yamlFiles(agreement)) {
      for (const { text, place } of yamlTexts(file)) {
        if (NUMBERS.has(String(place?.at(-1)))) continue
        if (isImpossibleDay(text)) {
          const message = `«${text}» finns inte i kalendern`
          yield {
            file,
            ...(place && { place }),
            message,
            hint: 'Skriv en dag som finns, som ÅÅÅÅ-MM-DD.',
            severity: 'fel',
          }
          continue
        }
        const days = numericDays(text)
        if (days.length === 0) continue
        const sure = onlyDay(text) !== undefined
        yield {
          file,
          ...(place && { place }),
          message: sure ? `«${text}» är inte skrivet som ÅÅÅÅ-MM-DD` : `«${text}» kan betyda ${days.join(' eller ')}`,
          hint: `Skriv  ${days.join('  eller  ')}${sure ? '' : days.length > 1 ? '  – kalkylark skriver ofta månaden först' : '  om det är den dagen'}`,
        }
      }
    }
  },
})

/** Keys whose values look like dates and are not: a clause may be numbered 3.2.15. */
const NUMBERS = new Set(['dnr', 'nummer', 'punkt', 'version'])
