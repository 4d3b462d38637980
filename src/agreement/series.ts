import type { ReportSeries, StatusReport } from '../model/model.ts'

/** Which way a problem has gone: it has lessened, grown, or is as it was. */
export type Direction = 'bättre' | 'sämre' | 'ej förändrat'

/** A measured value and the period it is for, as the CSV file writes it: `2022` or `2022-12`. */
export interface Measured {
  readonly period: string
  readonly value: number
}

/** What a series says of the time between two periods. */
export interface SeriesChange {
  readonly series: ReportSeries
  readonly before?: Measured
  readonly now?: Measured
  /** Change in percent of the value before; none when that is zero or a value is missing. */
  readonly percent?: number
  /** None when a value is missing. */
  readonly direction?: Direction
}

/** Percent of change that counts as unchanged when the series does not say. */
const TOLERANCE = 5

/** Works out how a series has changed from one period to another (ÅÅÅÅ-MM). */
export function changeOf(series: ReportSeries, baseline: string | undefined, period: string): SeriesChange {
  const before = baseline === undefined ? undefined : measured(series, baseline)
  const now = measured(series, period)
  const found = { series, ...(before && { before }), ...(now && { now }) }
  if (!before || !now) return found
  const difference = now.value - before.value
  const percent = before.value === 0 ? undefined : (difference / Math.abs(before.value)) * 100
  const small = percent === undefined ? difference === 0 : Math.abs(percent) <= (series.data.tolerans ?? TOLERANCE)
  const less = difference < 0
  const direction = small ? 'ej förändrat' : less === (series.data.bättre_när === 'lägre') ? 'bättre' : 'sämre'
  return { ...found, ...(percent !== undefined && { percent }), direction }
}

/** A change in percent as it is told: with one decimal. */
export function roundedPercent(percent: number): number {
  return Math.round(percent * 10) / 10
}

/** The value of a period: its own month when the series has it, else its year. */
function measured({ values }: ReportSeries, period: string): Measured | undefined {
  const found =
    values.find((one) => one.period === period) ?? values.find((one) => one.period === period.slice(0, 'ÅÅÅÅ'.length))
  return found?.value === null || found === undefined ? undefined : { period: found.period, value: found.value }
}

/**
 * Whether a claim goes against figures that it rests on. Figures that point both ways support any claim; figures that
 * cannot be compared support none and contradict none.
 */
export function contradicts(claim: Direction, figures: readonly (Direction | undefined)[]): boolean {
  const known = figures.filter((one) => one !== undefined)
  if (known.length === 0 || known.includes(claim)) return false
  return !(claim === 'ej förändrat' && known.includes('bättre') && known.includes('sämre'))
}

/** The period that a report compares with: what it says itself. */
export function baselineOf({ file }: StatusReport): string | undefined {
  return file.data.baslinje?.period
}
