import { addDays, asDate, daysBetween, daysIn, isoText } from './date.ts'
import { latin } from './latin.ts'
import { withoutTags } from './words.ts'
import { fullYear, monthNumber, numericDays } from './written-date.ts'

/** A time from one day to another, both included. */
export interface Period {
  readonly from: string
  readonly till: string
}

/** A time that is written in words and can be written as days. */
export interface WrittenPeriod extends Period {
  /** As it is written: `jun-24`, `V 32-33 2024`. */
  readonly text: string
}

/** The name of a month, whole or short. */
export const MONTH_NAME =
  'jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** `juni 2024`, `5 juni 2024`, `jun-24`. Two digits after a space are a day as well as a year. */
const MONTH = latin(
  `(?<![\\p{L}\\d])(?:(\\d{1,2}) )?(${MONTH_NAME})\\.?(?:[-– ](\\d{4})|[-–'](\\d{2}))(?![\\d-])`,
  'giu',
)

/** Times in words that are days in disguise. */
export function writtenPeriods(text: string): WrittenPeriod[] {
  const found: WrittenPeriod[] = []
  const add = (pattern: RegExp, period: (...groups: (string | undefined)[]) => Period | undefined) => {
    for (const [whole, ...groups] of text.matchAll(pattern)) {
      const one = period(...groups)
      if (one) found.push({ text: whole.trim(), ...one })
    }
  }
  add(MONTH, (day, name, year, short) => {
    const month = monthNumber(name) ?? 0
    const whole = months(fullYear(year ?? short), month, month)
    if (day === undefined) return whole
    const date = asDate(`${whole.from.slice(0, 8)}${day.padStart(2, '0')}`)
    return date === undefined ? undefined : { from: date, till: date }
  })
  add(WEEK, (first, last, year) => {
    const weeks = [Number(first), Number(last ?? first)] as const
    if (weeks.some((week) => !isWeek(Number(year), week))) return undefined
    return { from: mondayOf(Number(year), weeks[0]), till: addDays(mondayOf(Number(year), weeks[1]), 6) }
  })
  add(TERTIAL, (n, year) => months(Number(year), Number(n) * 4 - 3, Number(n) * 4))
  add(QUARTER, (n, year) => months(Number(year), Number(n) * 3 - 2, Number(n) * 3))
  add(/(?<!\d)(20\d\d) ?\/ ?(20\d\d)(?!\d)/g, (first, last) => ({ from: `${first}-01-01`, till: `${last}-12-31` }))
  return found
}

const WEEK = latin(/(?<!\p{L})v(?:ecka|\.)? ?(\d{1,2})(?:[-–](\d{1,2}))?,? (\d{4})/giu)
const TERTIAL = latin(/(?<!\p{L})tertial ?([123]),? (\d{4})/giu)
const QUARTER = latin(/(?<!\p{L})kvartal ?([1-4]),? (\d{4})/giu)

/** Whether a text is written as a day, and is none of the calendar: `2024-02-30`, `31/6 2024`. */
export function isImpossibleDay(text: string): boolean {
  const plain = text.trim()
  if (!/^(?:(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.]\d{1,2}[/. -](?:19|20)\d\d)$/.test(plain)) return false
  return asDate(plain) === undefined && numericDays(plain).length === 0
}

/**
 * The days that a whole text states, as far as it does: a date, times in words, single years. `7/1 2023` lies between the
 * two days that it can mean.
 */
export function statedPeriod(written: string): Partial<Period> | undefined {
  const text = withoutTags(written)
  const date = asDate(text)
  const days = date === undefined ? numericDays(text).sort() : [date]
  const [from, till] = [days[0], days.at(-1)]
  if (from !== undefined && till !== undefined) return { from, till }
  if (isImpossibleDay(text)) return undefined
  const [first, ...more] = writtenPeriods(text)
  if (first) return { from: first.from, till: more.at(-1)?.till ?? first.till }
  const years = text.match(/(?<!\d)20\d\d(?!\d)/g)
  return years ? { from: `${years[0]}-01-01`, till: `${years.at(-1)}-12-31` } : undefined
}

/** Whole months of a year, from the first to the last. */
export function months(year: number, first: number, last: number): Period {
  return { from: isoText(year, first, 1), till: isoText(year, last, daysIn(year, last)) }
}

/** Monday of a week, as ISO 8601 counts weeks: week 1 holds 4 January. */
function mondayOf(year: number, week: number): string {
  const fourth = `${year}-01-04`
  // 1 January 1900 was a Monday.
  return addDays(fourth, (week - 1) * 7 - (((daysBetween('1900-01-01', fourth) % 7) + 7) % 7))
}

/** Whether a year has a week of that number: it has 52 or 53. */
function isWeek(year: number, week: number): boolean {
  return week >= 1 && mondayOf(year, week) < mondayOf(year + 1, 1)
}
