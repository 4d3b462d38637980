import type { Figure } from '../../model/model.ts'
import { decimalsOf, formatNumber } from './text.ts'

/**
 * A figure's numbers made ready for drawing: divided by a power of ten so that geometry never overflows, with the
 * text of each as it is printed.
 */
export interface ChartData {
  readonly labels: readonly string[]
  readonly series: readonly string[]
  /** `values[category][series]`, between −10 and 10; null where there is none. */
  readonly values: readonly (readonly (number | null)[])[]
  /** Printed text of a scaled value; `step` is the least difference that must show. */
  format(value: number, step?: number): string
  /** Line above the plot: the unit. */
  readonly note: string
}

export function chartData(figure: Figure): ChartData {
  const { table, data } = figure
  const width = table.series.length
  const raw = table.rows.map((row) => Array.from({ length: width }, (_, column) => finite(row.values[column])))
  const known = raw.flat().filter((value) => value !== null)
  const greatest = Math.max(0, ...known.map(Math.abs))
  const unit = greatest === 0 ? 1 : 10 ** Math.floor(Math.log10(greatest))
  const decimals = decimalsOf(known)
  return {
    labels: table.rows.map((row) => row.label),
    series: table.series,
    values: raw.map((row) => row.map((value) => (value === null ? null : value / unit))),
    format(value, step) {
      const whole = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value * unit))
      return formatNumber(whole, step === undefined ? decimals : decimalsOf([step * unit]))
    },
    note: data.enhet === undefined ? '' : `Enhet: ${data.enhet}`,
  }
}

function finite(value: number | null | undefined): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  return Math.abs(value) < 1e-9 ? 0 : value
}
