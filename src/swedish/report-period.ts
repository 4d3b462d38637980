import { months } from './period.ts'

/** A period that a plan is followed up for, as its report names it: `2022-T1`. */
export interface ReportPeriod {
  readonly key: string
  readonly from: string
  readonly till: string
}

/** First and last month of the parts of a year. VB is the annual report. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  T1: [1, 4],
  T2: [5, 8],
  T3: [9, 12],
  VB: [1, 12],
  H1: [1, 6],
  H2: [7, 12],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
}

/** The days of a report's period; undefined when it has no year: then nobody knows when it ended. */
export function reportPeriod(key: string): ReportPeriod | undefined {
  const [, year, part] = /^(\d{4})(?:-(\w{2}))?$/.exec(key) ?? []
  if (year === undefined) return undefined
  const [first, last] = part === undefined ? [1, 12] : (PARTS[part] ?? [Number(part), Number(part)])
  if (!(first >= 1 && last <= 12)) return undefined
  return { key, ...months(Number(year), first, last) }
}
