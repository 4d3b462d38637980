import { UsageError } from './exit.ts'

/** A valid ISO date, or a usage error that says how to write one. */
export function dateOption(value: string | boolean | undefined): string | undefined {
  if (value === undefined) return undefined
  const text = String(value)
  const time = Date.parse(`${text}T00:00:00Z`)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text))
    return text
  throw new UsageError(`--as-of takes a date as YYYY-MM-DD, not "${text}"`)
}
