import { asDate, daysIn, isoText } from './date.ts'

/** The months of the year, in order. */
export const MONTHS: readonly string[] =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

/** How a date should be written, for what people and Excel write instead; undefined when there is no telling. */
export function dateHint(written: string): string | undefined {
  const days = asDate(written.trim()) === undefined ? writtenDays(written) : [written.trim()]
  if (days.length > 0) return `Skriv  ${days.join('  eller om det var den dagen  ')}`
  const month = /^(\p{L}{3})\p{L}*[ .-]+(\d{2}|\d{4})$/u.exec(written.trim().toLowerCase())
  const number = monthNumber(month?.[1])
  if (number) return `Skriv  ${isoText(fullYear(month?.[2]), number, 1)}  eller en annan dag i månaden.`
  const [, year, inMonth] = /^(\d{4})-(0[1-9]|1[0-2])-\d{2}$/.exec(written) ?? []
  if (inMonth === undefined) return undefined
  return `Månadens sista dag är ${year}-${inMonth}-${daysIn(Number(year), Number(inMonth))}.`
}

/** The one day that the text can mean, when there is no other: a year of two digits could stand first or last. */
export function onlyDay(written: string): string | undefined {
  const [day, ...others] = /\d{4}/.test(written) ? writtenDays(written) : []
  return others.length === 0 ? day : undefined
}

/** Every day that a whole text could mean, most likely first; none for a day as ÅÅÅÅ-MM-DD, which needs no reading. */
export function writtenDays(written: string): string[] {
  const text = written.trim().toLowerCase()
  const numeric = numericDays(text)
  if (numeric.length > 0) return numeric
  const joined = /^(\d{4})(\d{2})(\d{2})$|^(\d{4})-(\d{2})-(\d{2})[t ].*$/.exec(text)
  if (joined) return calendarDays([joined.slice(1, 4), joined.slice(4, 7)].find(([year]) => year !== undefined))
  const worded = /^(?:den )?(\d{1,2})\.? (\p{L}{3})\p{L}*\.? (\d{4})$/u.exec(text)
  const month = monthNumber(worded?.[2])
  return month === undefined ? [] : calendarDays([worded?.[3], month, worded?.[1]])
}

/** A day in numbers with signs between: `7/1/23`, `7/1 2023`, `1.7.2023`, `2023/7/1`. */
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})[-/. ](\d{2}|\d{4})$/
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/

/**
 * The days that a text of numbers can mean. Points and hyphens are written with the day first: `1.7.2023` is the first
 * of July. Slashes are in both orders, the month first where a spreadsheet has an American setting.
 */
export function numericDays(written: string): string[] {
  const text = written.trim()
  const [, ...first] = YEAR_FIRST.exec(text) ?? []
  if (first.length > 0) return asDate(text) === undefined ? calendarDays(first) : []
  const [, one, sign, two, digits] = YEAR_LAST.exec(text) ?? []
  if (digits === undefined) return []
  const year = fullYear(digits)
  return calendarDays(...(sign === '/' ? [[year, one, two]] : []), [year, two, one])
}

/** Whether a text is written as a day in numbers, be it one of the calendar or not. */
export function isNumericDay(written: string): boolean {
  return YEAR_FIRST.test(written.trim()) || YEAR_LAST.test(written.trim())
}

/** The number of a month by its first three letters, in Swedish or English; undefined for other words. */
export function monthNumber(word: string | undefined): number | undefined {
  const short = word?.slice(0, 3).toLowerCase().replace('may', 'maj').replace('oct', 'okt')
  const at = short?.length === 3 ? MONTHS.findIndex((month) => month.startsWith(short)) : -1
  return at < 0 ? undefined : at + 1
}

/** A day as it is written in running text: `2018-12-31` is "den 31 december 2018". */
export function inDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `den ${date} ${MONTHS[(month ?? 1) - 1]} ${year}`
}

/** A year of two digits belongs to this century. */
export function fullYear(digits: string | undefined): number {
  return Number(digits) + (digits?.length === 2 ? 2000 : 0)
}

/** Those of the days, each as year, month and day, that the calendar has; each once. */
function calendarDays(...days: readonly (readonly (string | number | undefined)[] | undefined)[]): string[] {
  const texts = days.map((day = []) => asDate(isoText(Number(day[0]), Number(day[1]), Number(day[2]))))
  return [...new Set(texts)].filter((day) => day !== undefined)
}
