import type { Frekvensvarde } from '../model/format.ts'
import { frequencies, perYear } from '../swedish/frequency.ts'

/**
 * Times a year that a value says: `{antal: 2, per: år}` is 2, "minst en gång per halvår" is 2, "var tredje vecka" is
 * about 17. Undefined when it says no number: "vid behov", an open value, nothing.
 */
export function timesPerYear(value: Frekvensvarde | undefined): number | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string') return frequencies(value)[0]?.timesPerYear
  if ('antal' in value && value.antal !== undefined && value.per !== undefined) return perYear(value.antal, value.per)
  return 'text' in value && value.text !== undefined ? frequencies(value.text)[0]?.timesPerYear : undefined
}
