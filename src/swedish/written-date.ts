/** The months of the year, in order. */
export const MONTHS: readonly string[] =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

/** Whether a text is a day of the calendar as ÅÅÅÅ-MM-DD. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** How a date should be written, for what people and Excel write instead; undefined when there is no telling. */
export function dateHint(written: string): string | undefined {
  const days = readings(written.trim().toLowerCase()).filter(isDate)
  if (days.length > 0) return `Skriv ${[...new Set(days)].join(', eller om det var den dagen ')}.`
  const month = /^(\p{L}{3})\p{L}*[ .-]+(\d{2}|\d{4})$/u.exec(written.trim().toLowerCase())
  const number = monthNumber(month?.[1])
  if (number) return `Skriv en dag i månaden, t.ex. ${iso(fullYear(month?.[2]), number, 1)}.`
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written)
  const last = day ? daysIn(Number(day[1]), Number(day[2])) : 0
  return last > 0 ? `Månadens sista dag är ${day?.[1]}-${day?.[2]}-${last}.` : undefined
}

/** The one day that the text can mean, when there is no other: a year of two digits could stand first or last. */
export function onlyDay(written: string): string | undefined {
  const days = new Set(/\d{4}/.test(written) ? readings(written.trim().toLowerCase()).filter(isDate) : [])
  return days.size === 1 ? [...days][0] : undefined
}

/** Every day that the text could mean, most likely first. */
function readings(text: string): string[] {
  const big = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[t ].*)?$/.exec(text)
  if (big) return [iso(Number(big[1]), Number(big[2]), Number(big[3]))]
  const worded = /^(?:den )?(\d{1,2})\.? (\p{L}{3})\p{L}*\.? (\d{4})$/u.exec(text)
  const month = monthNumber(worded?.[2])
  if (worded && month) return [iso(Number(worded[3]), month, Number(worded[1]))]
  const small = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{2}|\d{4})$/.exec(text)
  if (!small) return []
  const [first, second, year] = [Number(small[1]), Number(small[3]), fullYear(small[4])]
  const dayFirst = iso(year, second, first)
  // Excel with an American setting writes 7/1/23 for the first of July.
  const monthFirst = iso(year, first, second)
  return small[2] === '/' ? [monthFirst, dayFirst] : [dayFirst]
}

/** The number of a month by its first three letters, in Swedish or English; undefined for other words. */
export function monthNumber(word: string | undefined): number | undefined {
  const short = word?.slice(0, 3).toLowerCase().replace('may', 'maj').replace('oct', 'okt')
  const at = short?.length === 3 ? MONTHS.findIndex((month) => month.startsWith(short)) : -1
  return at < 0 ? undefined : at + 1
}

function fullYear(digits: string | undefined): number {
  const year = Number(digits)
  return year < 100 ? 2000 + year : year
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : month >= 1 && month <= 12 ? 31 : 0
}
