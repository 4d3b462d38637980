import { agreedFollowUp } from '../agreement/follow-up.ts'
import { timesPerYear } from '../agreement/frequency.ts'
import type { Agreement, Plan } from '../model/model.ts'
import { reportPeriod } from '../swedish/report-period.ts'
import type { YearEvent } from './event.ts'
import { yearsOf } from './years.ts'

/** A period that plans are followed up for. */
export interface FollowUpPeriod {
  /** `2022-T1`, `2022-VB`, `2022-1`: as in the plans' `uppföljning`. */
  readonly key: string
  readonly name: string
  /** Last day for the answers. */
  readonly date: string
}

const TERTIALS = [
  { part: 'T1', name: 'Tertial 1' },
  { part: 'T2', name: 'Tertial 2' },
  { part: 'VB', name: 'Årsrapport' },
] as const
const HALVES = [
  { part: 'H1', name: 'Första halvåret' },
  { part: 'VB', name: 'Årsrapport' },
] as const
const YEAR = [{ part: 'VB', name: 'Årsrapport' }] as const

/** When the plans are followed up: each tertial, unless the follow-up plan says half-year or year. */
export function followUpPeriods(agreement: Agreement, from: string, till: string): FollowUpPeriod[] {
  const times = timesPerYear(agreedFollowUp(agreement)?.frequency)
  const parts = times === 2 ? HALVES : times === 1 ? YEAR : TERTIALS
  return yearsOf(from, till)
    .flatMap(({ year }) =>
      parts.map(({ part, name }) => ({ key: `${String(year).padStart(4, '0')}-${part}`, name: `${name} ${year}` })),
    )
    .map((one) => ({ ...one, date: reportPeriod(one.key)?.till ?? '' }))
    .filter(({ date }) => date >= from && date <= till)
}

/** Plans that have answered for a period: for one that ends with it, as the third tertial and the year do. */
export function answered(planer: readonly Plan[], period: FollowUpPeriod): Plan[] {
  return planer.filter((plan) =>
    (plan.file.data.uppföljning ?? []).some(
      (one) =>
        reportPeriod(one.period)?.till === period.date &&
        (one.målet_nått !== undefined || one.aktiviteter !== undefined),
    ),
  )
}

/** One event a period: the last day to answer the questions of every plan. */
export function followUps(agreement: Agreement, from: string, till: string): YearEvent[] {
  const { planer } = agreement
  if (planer.length === 0) return []
  return followUpPeriods(agreement, from, till).map((period) => {
    const done = answered(planer, period)
    const missing = planer.filter((plan) => !done.includes(plan)).map((plan) => plan.nummer)
    return {
      id: `${agreement.id}/uppföljning/${period.key}`,
      kind: 'uppföljning',
      row: `${agreement.id}/uppföljning`,
      date: period.date,
      title: `${period.name}: uppföljning av åtgärdsplanerna`,
      text:
        missing.length === 0
          ? `Alla ${planer.length} planer har svarat.`
          : `${done.length} av ${planer.length} planer har svarat. Svar saknas från plan ${missing.join(', ')}.`,
      done: missing.length === 0,
    }
  })
}
