import type { Atgardsplan } from '../model/format.ts'
import { asDate } from '../swedish/date.ts'
import { type Period, statedPeriod } from '../swedish/period.ts'
import { isOpen } from './open-value.ts'

/** When a measure is to be done: a date, a period, words or an open value. */
export type When = NonNullable<Atgardsplan['åtgärder']>[number]['när']

/** When a plan is in force: a period, words or an open value. */
type Loptid = Atgardsplan['löptid']

/** The days that a value states, as far as it does: dates, a period, times in words and single years. */
export function periodOf(value: When | Loptid): Partial<Period> | undefined {
  if (typeof value === 'string') return statedPeriod(value)
  if (value === undefined || isOpen(value)) return undefined
  const { från: from, till } = value
  return from === undefined && till === undefined ? undefined : { ...(from && { from }), ...(till && { till }) }
}

/**
 * The day after which something is late: of a date, or the last of a period. None for times in words, which
 * `periodOf` reads: "från juni 2024" has no last day, and nothing is called late on a guess.
 */
export function lastDayOf(value: When | Loptid): string | undefined {
  return asDate(typeof value === 'string' ? value : periodOf(value)?.till)
}
