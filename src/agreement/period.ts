import type { Atgardsplan } from '../model/format.ts'
import { type Period, statedPeriod } from '../swedish/period.ts'

/** When a measure is to be done: a date, a period, words or an open value. */
export type When = NonNullable<Atgardsplan['åtgärder']>[number]['när']

/** The days that a value states, as far as it does: dates, a period, times in words and single years. */
export function periodOf(value: When | 'tillsvidare' | undefined): Partial<Period> | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string') return statedPeriod(value)
  if ('vem' in value) return undefined
  const { från: from, till } = value as { readonly från?: string; readonly till?: string }
  return from === undefined && till === undefined ? undefined : { ...(from && { from }), ...(till && { till }) }
}
