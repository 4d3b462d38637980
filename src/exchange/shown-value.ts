import { format, getFormatDateInfo } from 'numfmt'
import type { SheetCell } from './sheet.ts'

/** What a number or a time in a cell says to who looks at it. */
export type Shown = Pick<SheetCell, 'text' | 'sort' | 'doubt'>

/** Formats that show a number as it is. */
const AS_IT_IS = /^(?:|general|@)$/i

/**
 * A number as its cell shows it: `55 %` and `1 500 kr` with what they count, all else as the plain number. Where more or
 * less is shown than there is, the number is read, with a doubt.
 */
export function shownNumber(value: number, pattern: string): Shown {
  const number: Shown = { text: String(value), sort: 'number' }
  if (AS_IT_IS.test(pattern)) return number
  const shown = shownAs(pattern, value)
  if (shown === undefined) return number
  const digits = shown.replaceAll(/\s/g, '').replace(',', '.').replace('−', '-')
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(digits)) {
    return Number(digits) === value ? number : { ...number, doubt: `cellen visar ${shown}, men innehåller ${value}` }
  }
  if (shown === '') return { ...number, doubt: `cellen visar ingenting, men innehåller ${value}` }
  return { text: shown, sort: 'text' }
}

/** A date or a time as its cell shows it; a date as an ISO date. */
export function shownTime(value: Date, pattern: string): Shown {
  if (Number.isNaN(value.getTime())) return { text: '', sort: 'date' }
  const iso = value.toISOString()
  const { year, month, day, hours } = getFormatDateInfo(pattern)
  // Days since 1899-12-30, as spreadsheets count.
  if (hours && !year && !day)
    return { text: shownAs(pattern, value.getTime() / 86_400_000 + 25_569) ?? '', sort: 'text' }
  if (hours && iso.slice(11, 16) !== '00:00') return { text: `${iso.slice(0, 10)} ${iso.slice(11, 16)}`, sort: 'text' }
  // A date shown without its day was most likely written as month and year, or as day and month.
  return day || !(year || month) ? { text: iso.slice(0, 10), sort: 'date' } : { text: iso.slice(0, 7), sort: 'month' }
}

function shownAs(pattern: string, value: number): string | undefined {
  try {
    return format(pattern, value, { locale: 'sv-SE' })
      .replaceAll(/[\u00a0\u202f]/g, ' ')
      .replaceAll(/(\d)%/g, '$1 %')
      .trim()
  } catch {
    return undefined
  }
}
