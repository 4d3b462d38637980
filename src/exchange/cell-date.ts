import type { SheetCell } from './sheet.ts'

/** What a cell says of a time, and why it may be something else. */
export interface CellTime {
  readonly text: string
  readonly doubt?: string
}

const MONTHS = 'jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec'

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
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})$/.exec(text)
  if (slashed) return ofSlashed(text, slashed)
  const named = new RegExp(`^(${MONTHS})[a-z]*[-. ]+(\\d{2})$`, 'i').exec(text)
  if (named)
    return { text, doubt: `«${text}» kan betyda ${named[1]} 20${named[2]} eller den ${Number(named[2])} ${named[1]}` }
  return { text }
}

/** Days since 1899-12-30, as spreadsheets count, or a date without hyphens. */
function ofNumber(text: string): CellTime {
  const number = Number(text)
  const joined = /^(20\d\d)(\d\d)(\d\d)$/.exec(text)
  const iso = joined ? `${joined[1]}-${joined[2]}-${joined[3]}` : undefined
  if (iso && isDate(iso)) return { text: iso, doubt: `talet ${text} är läst som datumet ${iso}` }
  if (Number.isInteger(number) && number > 36_000 && number < 73_000) {
    const day = new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10)
    return { text: day, doubt: `talet ${text} är läst som datumet ${day}` }
  }
  return { text }
}

/** `7/1/23`: the American order, or the European one. */
function ofSlashed(text: string, [, first = '', second = '', year = '']: readonly string[]): CellTime {
  const whole = year.length === 2 ? `20${year}` : year
  const american = `${whole}-${first.padStart(2, '0')}-${second.padStart(2, '0')}`
  const european = `${whole}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`
  if (isDate(american) && isDate(european) && american !== european) {
    return { text, doubt: `«${text}» kan betyda ${american} eller ${european}` }
  }
  const only = [american, european].find(isDate)
  return only ? { text: only, doubt: `«${text}» är läst som ${only}` } : { text, doubt: `«${text}» är inget datum` }
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
