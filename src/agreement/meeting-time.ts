import { daysBetween } from '../swedish/date.ts'

/** A part of a half-year or a year that has fewer days than this in the term has no meeting of its own. */
const SHORTEST = 90

/** Whether the time between two days, both included, is too short for a meeting of the steering group. */
export function isTooShort(from: string, till: string): boolean {
  return daysBetween(from, till) + 1 < SHORTEST
}
