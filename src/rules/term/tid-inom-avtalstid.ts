import { periodOf } from '../../agreement/period.ts'
import { type Term, termOf } from '../../agreement/term.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Tidpunkt } from '../../model/format.ts'
import type { Place, Plan } from '../../model/model.ts'
import { numericDays } from '../../swedish/written-date.ts'

export default rule({
  title: 'Aktiviteter och åtgärder börjar och slutar inom avtalstiden.',
  ground: 'avtal',
  catalogue: ['G10'],
  why: 'Det som ligger utanför avtalstiden binder ingen av parterna.',
  hint: 'Ändra dagen, eller skriv i  genomförande:  att aktiviteten började före överenskommelsen.',
  good: {
    'atgardsplaner/orossamtal.yaml': 'tidsplan: {påbörjas: 2025-01-15, uppföljning: 2025-10-01, avslutas: 2026-11-30}',
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2026-12-31
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': 'tidsplan: {påbörjas: 2024-09-15, uppföljning: 2025-10-01, avslutas: 2026-11-30}',
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2026-12-31
    `,
  },
  *check({ agreement }) {
    const term = termOf(agreement)
    const related = [{ span: agreement.manifest.span(['avtalstid']), message: 'avtalstiden' }]
    for (const plan of agreement.planer) {
      for (const { value, place } of timesOf(plan)) {
        const message = outside(value, term)
        if (message !== undefined) yield { file: plan.file, place, message, related } satisfies Hit
      }
    }
  },
})

function* timesOf({ file }: Plan): Generator<{ value: Tidpunkt | undefined; place: Place }> {
  const { åtgärder = [], delaktiviteter = [], tidsplan = {} } = file.data
  for (const [index, { när }] of åtgärder.entries()) yield { value: när, place: ['åtgärder', index, 'när'] }
  for (const [key, value] of Object.entries(tidsplan)) yield { value, place: ['tidsplan', key] }
  for (const [index, part] of delaktiviteter.entries()) {
    for (const [key, value] of Object.entries(part.tidsplan ?? {})) {
      yield { value, place: ['delaktiviteter', index, 'tidsplan', key] }
    }
  }
}

function outside(value: Tidpunkt | undefined, { from, end }: Term): string | undefined {
  const period = periodOf(value)
  // The start of a time in words is not judged ("pågår sedan 2019"), nor its end: a named year may end after the term.
  const loose = typeof value === 'string' && period?.from !== period?.till
  // A day that can be read in two ways is outside when both are.
  const twofold = typeof value === 'string' && numericDays(value).length > 1
  const start = twofold ? period?.till : loose ? undefined : period?.from
  const stop = loose ? period?.from : period?.till
  if (start !== undefined && from !== undefined && start < from)
    return `${start} är före avtalstiden, som börjar ${from}`
  if (stop !== undefined && end !== undefined && stop > end) return `${stop} är efter avtalstiden, som slutar ${end}`
  return undefined
}
