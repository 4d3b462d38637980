/** Days of the calendar as ISO texts, `2017-01-01`: they compare with `<`, and nothing here knows a time zone. */

/** The value as a date, when it is one; undefined for everything else, 30 February included. */
export function asDate(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? value : undefined
}

/** The day `days` days after (before, when negative). */
export function addDays(date: string, days: number): string {
  const count = countOf(date) + days
  return count >= FIRST && count <= LAST ? dayOf(count) : outside(days)
}

/** The same day `months` months later (earlier, when negative); the month's last day when it is too short. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  if (toYear < 1 || toYear > 9999) return outside(months)
  return isoText(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)))
}

/** The same day `years` years later; 28 February for a leap day. */
export function addYears(date: string, years: number): string {
  return addMonths(date, years * 12)
}

/** The last day, included, of a term of `years` years that begins on `from`: 2017-01-01 and 2 give 2018-12-31. */
export function lastDay(from: string, years: number): string {
  return addDays(addYears(from, years), -1)
}

/**
 * The last day for something that is to happen `months` months before the term's last day, `till`. From the last day
 * of a month one counts to the last day of a month: six months before 2018-12-31 is 2018-06-30.
 */
export function monthsBefore(till: string, months: number): string {
  const [year = 0, month = 1, day = 1] = till.split('-').map(Number)
  const back = addMonths(till, -months)
  if (day !== daysIn(year, month)) return back
  const [toYear = 0, toMonth = 1] = back.split('-').map(Number)
  return isoText(toYear, toMonth, daysIn(toYear, toMonth))
}

/** The later of two days. */
export function later(one: string, other: string): string {
  return one > other ? one : other
}

/** The earlier of two days. */
export function earlier(one: string, other: string): string {
  return one > other ? other : one
}

/** Days from one date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return countOf(to) - countOf(from)
}

/**
 * The number of a day, counted from 1 March of the year 0, so that a leap day ends its year. Counted here and not by
 * `Date`, whose first use costs a short run ten milliseconds.
 */
function countOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [from, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  return from * 365 + leapDays(from) + daysBefore(months) + day - 1
}

/** The day of a number that `countOf` gives. */
function dayOf(count: number): string {
  // The mean year is never too short here, and at most one too many.
  let year = Math.floor((count + 1) / 365.2425) + 1
  while (year * 365 + leapDays(year) > count) year--
  const rest = count - year * 365 - leapDays(year)
  let months = 11
  while (daysBefore(months) > rest) months--
  const day = rest - daysBefore(months) + 1
  return months < 10 ? isoText(year, months + 3, day) : isoText(year + 1, months - 9, day)
}

/** Leap days before 1 March of a year, from the year 0. */
function leapDays(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
}

/** Days from 1 March to the first day of the month that begins `months` months later: 31, 30, 31, 30, 31 and again. */
function daysBefore(months: number): number {
  return Math.floor((153 * months + 2) / 5)
}

const FIRST = countOf('0001-01-01')
const LAST = countOf('9999-12-31')

/** The half-years that a period touches, first to last, each with its first and last day. */
export function halfYears(from: string, till: string): { name: string; from: string; till: string }[] {
  const halves: { name: string; from: string; till: string }[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(till.slice(0, 4)); year++) {
    halves.push({ name: `första halvåret ${year}`, from: `${year}-01-01`, till: `${year}-06-30` })
    halves.push({ name: `andra halvåret ${year}`, from: `${year}-07-01`, till: `${year}-12-31` })
  }
  return halves.filter((half) => half.till >= from && half.from <= till)
}

/** Number of days in a month (1–12). */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Dates have four digits for the year: what falls outside is the first day or the last. */
function outside(direction: number): string {
  return direction < 0 ? '0001-01-01' : '9999-12-31'
}

/** Year, month and day as `ÅÅÅÅ-MM-DD`, whether the calendar has the day or not. */
export function isoText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
