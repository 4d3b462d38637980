import { type Term, termOf } from '../agreement/term.ts'
import type { Agreement } from '../model/model.ts'
import { addDays, daysBetween } from '../swedish/date.ts'
import type { YearEvent } from './event.ts'
import { comingOf, eventsOf, lateOf } from './events.ts'
import { answered, followUpPeriods } from './followups.ts'

/** How far ahead `coming` looks, in days. */
const AHEAD = 90

/** Where an agreement stands on a day. */
export interface Status {
  readonly id: string
  readonly title: string
  readonly term: Term
  /** Days to the last day of the term, negative after it; none when it is open-ended. */
  readonly daysLeft?: number
  readonly late: readonly YearEvent[]
  /** The next 90 days. */
  readonly coming: readonly YearEvent[]
  /** The steering group's next meeting and who leads it. */
  readonly chair?: { readonly date: string; readonly who: string }
  /** Number of plans in each status; those without one under `utan status`. */
  readonly plans: Readonly<Record<string, number>>
  /** Answers for the last period that has ended. */
  readonly followUps?: { readonly period: string; readonly answered: number; readonly of: number }
}

/** Works out where an agreement stands; all dates are counted from `today`. */
export function statusOf(agreement: Agreement, today: string): Status {
  const term = termOf(agreement)
  const events = eventsOf(agreement, today)
  const next = events.find((event) => event.kind === 'styrgrupp' && event.date >= today && !event.done)
  const followUps = lastFollowUp(agreement, term, today)
  return {
    id: agreement.id,
    title: agreement.manifest.data.titel,
    term,
    ...(term.end !== undefined && { daysLeft: daysBetween(today, term.end) }),
    late: lateOf(events, today),
    coming: comingOf(events, today, addDays(today, AHEAD)),
    ...(next?.who !== undefined && { chair: { date: next.date, who: next.who } }),
    plans: countPlans(agreement),
    ...(followUps && { followUps }),
  }
}

function countPlans({ planer }: Agreement): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { file } of planer) {
    const status = file.data.status ?? 'utan status'
    counts[status] = (counts[status] ?? 0) + 1
  }
  return counts
}

function lastFollowUp(agreement: Agreement, term: Term, today: string): Status['followUps'] {
  const { planer } = agreement
  const from = term.from ?? `${today.slice(0, 4)}-01-01`
  const till = term.end !== undefined && term.end < today ? term.end : addDays(today, -1)
  const last = till < from ? undefined : followUpPeriods(agreement, from, till).at(-1)
  if (!last || planer.length === 0) return undefined
  return { period: last.name, answered: answered(planer, last).length, of: planer.length }
}
