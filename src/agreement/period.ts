import type { Loptid, Tidpunkt } from '../model/format.ts'
import { asDate } from '../swedish/date.ts'
import { type Period, statedPeriod } from '../swedish/period.ts'
import { isOpen } from './open-value.ts'

/** The days that a value states, as far as it does: dates, a period, times in words and single years. */
export function periodOf(value: Tidpunkt | Loptid | undefined): Partial<Period> | undefined {
  if (typeof value === 'string') return statedPeriod(value)
  if (value === undefined || isOpen(value)) return undefined
  const { från: from, till } = value
  return from === undefined && till === undefined ? undefined : { ...(from && { from }), ...(till && { till }) }
}

/**
 * The day after which something is late: of a date, or the last of a period. None for times in words, which
 * `periodOf` reads: "från juni 2024" has no last day, and nothing is called late on a guess.
 */
export function lastDayOf(value: Tidpunkt | Loptid | undefined): string | undefined {
  return asDate(typeof value === 'string' ? value : periodOf(value)?.till)
}
