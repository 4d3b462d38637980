import { asDate } from '../swedish/date.ts'
import { UsageError } from './exit.ts'

/** A valid ISO date, or a usage error that says how to write one. */
export function dateOption(value: string | boolean | undefined): string | undefined {
  if (value === undefined) return undefined
  const text = String(value)
  const day = asDate(text)
  if (day !== undefined) return day
  throw new UsageError(`--as-of takes a date as YYYY-MM-DD, not "${text}"`)
}
