import { asDate } from '../swedish/date.ts'
import { fullYear, isNumericDay, monthNumber, numericDays } from '../swedish/written-date.ts'
import type { SheetCell } from './sheet.ts'

/** What a cell says of a time, and why it may be something else. */
export interface CellTime {
  readonly text: string
  readonly doubt?: string
}

/**
 * The time that a cell says, as an ISO date when that is certain. What can be read in two ways stays as it is written,
 * with the readings as a doubt.
 */
export function timeOf(cell: Pick<SheetCell, 'text' | 'sort'>): CellTime {
  const text = cell.text.trim()
  if (cell.sort === 'month') {
    return { text, doubt: `cellen är ett datum som visas utan dag; den kan betyda ${text} eller en dag och månad` }
  }
  if (cell.sort === 'number') return ofNumber(text)
  if (isNumericDay(text) && asDate(text) === undefined) return ofNumbers(text)
  const [, name, digits] = /^(\p{L}{3})\p{L}*[-. ]+(\d{2})$/u.exec(text) ?? []
  if (monthNumber(name) !== undefined) {
    return { text, doubt: `«${text}» kan betyda ${name} ${fullYear(digits)} eller den ${Number(digits)} ${name}` }
  }
  return { text }
}

/** Days since 1899-12-30, as spreadsheets count, or a date without hyphens. */
function ofNumber(text: string): CellTime {
  const number = Number(text)
  const joined = /^(20\d\d)(\d\d)(\d\d)$/.exec(text)
  const iso = joined ? `${joined[1]}-${joined[2]}-${joined[3]}` : undefined
  if (iso && asDate(iso)) return { text: iso, doubt: `talet ${text} är läst som datumet ${iso}` }
  if (Number.isInteger(number) && number > 36_000 && number < 73_000) {
    const day = new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10)
    return { text: day, doubt: `talet ${text} är läst som datumet ${day}` }
  }
  return { text }
}

/**
 * `7/1/23`, `1.7.2023`: read when it can be one day only. Spreadsheets shorten years, so `12/31/23` is read, too: who
 * imports is told how, unlike who has a file mended.
 */
function ofNumbers(text: string): CellTime {
  const days = numericDays(text)
  const [only, ...others] = days
  if (only !== undefined && others.length === 0) return { text: only, doubt: `«${text}» är läst som ${only}` }
  return { text, doubt: days.length > 0 ? `«${text}» kan betyda ${days.join(' eller ')}` : `«${text}» är inget datum` }
}
