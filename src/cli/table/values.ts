import { asDate } from '../../swedish/date.ts'
import { UsageError } from '../exit.ts'

/** Reads a day of the calendar. */
export function day(written: string, option: string): string {
  const date = asDate(written)
  if (date !== undefined) return date
  throw new UsageError(`${option} tar ett datum som ÅÅÅÅ-MM-DD, inte «${written}»`)
}

/** Reads a month, ÅÅÅÅ-MM. */
export function month(written: string, option: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(written)) return written
  throw new UsageError(`${option} tar en månad som ÅÅÅÅ-MM, inte «${written}»`)
}

/** Makes a reader of whole numbers. */
export function wholeNumber(least: number, most: number): (written: string, option: string) => number {
  return (written, option) => {
    const number = Number(written)
    if (/^\d+$/.test(written) && number >= least && number <= most) return number
    throw new UsageError(`${option} tar ett heltal från ${least} till ${most}, inte «${written}»`)
  }
}

/** Makes a reader of words with commas between them; each is kept once. */
export function listOf<const T extends string>(words: readonly T[]): (written: string, option: string) => readonly T[] {
  return (written, option) => {
    const parts = written.split(',').map((part) => part.trim())
    const known = parts.flatMap((part) => words.find((word) => word === part) ?? [])
    if (known.length === parts.length) return [...new Set(known)]
    throw new UsageError(`${option} tar ${words.join(', ')}, med kommatecken emellan, inte «${written}»`)
  }
}
