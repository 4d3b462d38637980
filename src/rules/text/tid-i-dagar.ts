import { type Hit, rule } from '../../check/rule.ts'
import type { Tidpunkt, Tidsplan } from '../../model/format.ts'
import type { Place, Plan } from '../../model/model.ts'
import { writtenPeriods } from '../../swedish/period.ts'
import { withoutTags } from '../../swedish/words.ts'
import { numericDays } from '../../swedish/written-date.ts'

export default rule({
  title: 'Tider skrivs som dagar.',
  ground: 'husregel',
  catalogue: ['F11', 'G11'],
  severity: 'info',
  why: '”V 26-27” och ”tertial 2” går inte att sortera, bevaka eller lägga i en kalender.',
  hint: 'Skriv  {från: ÅÅÅÅ-MM-DD, till: ÅÅÅÅ-MM-DD}  – orden kan stå kvar under  text:',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: belysning
          när: {från: 2025-05-01, till: 2025-08-31, text: Införs under tertial 2}
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: belysning
          när: Implementering tertial 2 2025
    `,
  },
  *check({ agreement: { planer } }) {
    for (const plan of planer) {
      const { åtgärder = [], tidsplan, delaktiviteter = [] } = plan.file.data
      for (const [index, { när }] of åtgärder.entries()) yield* inWords(plan, när, ['åtgärder', index, 'när'], false)
      yield* inSchedule(plan, tidsplan, ['tidsplan'])
      for (const [index, part] of delaktiviteter.entries()) {
        yield* inSchedule(plan, part.tidsplan, ['delaktiviteter', index, 'tidsplan'])
      }
    }
  },
})

function* inSchedule(plan: Plan, schedule: Tidsplan | undefined, place: Place): Generator<Hit> {
  for (const [key, value] of Object.entries(schedule ?? {})) yield* inWords(plan, value, [...place, key], true)
}

/** Finds a time in words. With `strict` (date columns of a register) every text that is not a day is a finding. */
function* inWords({ file }: Plan, value: Tidpunkt | undefined, place: Place, strict: boolean): Generator<Hit> {
  if (typeof value !== 'string' || /^\d{4}-\d{2}-\d{2}$/.test(value) || numericDays(value).length > 0) return
  const text = withoutTags(value)
  const [period] = writtenPeriods(text)
  if (period) {
    const before = text.slice(0, text.indexOf(period.text)).trim()
    const days = /(?:från|med|efter)$/i.test(before)
      ? `från: ${period.from}`
      : /(?:senast|till|före)$/i.test(before)
        ? `till: ${period.till}`
        : `från: ${period.from}, till: ${period.till}`
    const hint = `Skriv  {${days}}`
    yield { file, place, message: `«${period.text}» kan skrivas som dagar`, hint }
  } else if (strict) yield { file, place, message: `«${text}» är ingen dag` }
}
