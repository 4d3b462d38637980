import { termOf } from '../agreement/term.ts'
import type { Agreement } from '../model/model.ts'
import { addYears } from '../swedish/date.ts'
import { communicationReviews, endings, situations, statusReports } from './deadlines.ts'
import type { YearEvent } from './event.ts'
import { exceptionEndings, planEndings } from './expiries.ts'
import { followUps } from './followups.ts'
import { meetings } from './meetings.ts'

/**
 * Every day that an agreement has to keep, in order. They reach from the first day of the term (1 January of this year
 * when it is not said) to the last, and to the end of next year when the term is open-ended.
 */
export function eventsOf(agreement: Agreement, today: string): YearEvent[] {
  const term = termOf(agreement)
  const from = term.from ?? `${today.slice(0, 4)}-01-01`
  const nextYear = `${addYears(today, 1).slice(0, 4)}-12-31`
  const till = term.end ?? (nextYear > from ? nextYear : `${from.slice(0, 4)}-12-31`)
  const events = [
    ...meetings(agreement, from, till, today),
    ...endings(agreement, term, today),
    ...situations(agreement, from, till),
    ...followUps(agreement, from, till),
    ...statusReports(agreement, from, till),
    ...communicationReviews(agreement, from, till),
    ...planEndings(agreement),
    ...exceptionEndings(agreement),
  ]
  return events.sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id))
}

/** What should have been done before today and is not: the last of each row. */
export function lateOf(events: readonly YearEvent[], today: string): YearEvent[] {
  const last = new Map<string, YearEvent>()
  for (const event of events) if (event.date < today) last.set(event.row, event)
  return events.filter((event) => last.get(event.row) === event && !event.done)
}

/** What is to be done from today to `till`, that day included. */
export function comingOf(events: readonly YearEvent[], today: string, till: string): YearEvent[] {
  return events.filter((event) => event.date >= today && event.date <= till && !event.done)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
