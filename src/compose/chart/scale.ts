/** A linear scale between values and px, with round numbers to label an axis with. */

export interface Scale {
  readonly low: number
  readonly high: number
  /** Round values from low to high. */
  readonly ticks: readonly number[]
  /** The place of a value in px. */
  at(value: number): number
}

/**
 * A scale that maps `low`..`high` onto `from`..`to` px. With `nice` the ends are moved outwards to round numbers.
 * Values are expected to be scaled to
 * a handy size, as `chart-data.ts` does.
 */
export function linearScale(low: number, high: number, from: number, to: number, nice: boolean): Scale {
  const top = high - low > 1e-6 ? high : low + 1
  const step = niceStep((top - low) / 5)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(top / step - 1e-9)
  const start = nice ? first * step : low
  const end = nice ? last * step : top
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
  const at = (value: number) => from + ((value - start) / (end - start)) * (to - from)
  return { low: start, high: end, ticks, at }
}

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `least`. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 2.5, 5].find((one) => one * power >= least * (1 - 1e-9)) ?? 10
  return factor * power
}
