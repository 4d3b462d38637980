import type { Direction } from '../agreement/series.ts'
import type { Agreement } from '../model/model.ts'
import { type AreaReport, type AreaRow, areaReport } from './area.ts'

/** A city-wide priority, and what each area says of it. */
export interface Priority {
  readonly key: string
  readonly number?: number
  readonly name: string
  /** In the order of the reports; none where an area does not have it. */
  readonly rows: readonly (AreaRow | undefined)[]
}

/** A series that several areas measure, for charts on one scale. */
export interface SharedSeries {
  readonly id: string
  readonly title: string
  readonly unit?: string
  readonly source: string
  readonly invented: boolean
  /** Periods that any area has, in order. */
  readonly periods: readonly string[]
  /** One line an area: its values by period. */
  readonly areas: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

/** Something that is worth saying first. */
export interface News {
  readonly area: string
  readonly text: string
}

/** The reports of all agreements of a repository for one period. */
export interface CityReport {
  readonly period: string
  readonly reports: readonly AreaReport[]
  /** Agreements without a report for the period. */
  readonly silent: readonly Agreement[]
  readonly priorities: readonly Priority[]
  readonly series: readonly SharedSeries[]
  readonly news: readonly News[]
  readonly missing: readonly News[]
}

/** Puts the reports of several agreements together. Dates are counted as in `areaReport`. */
export function cityReport(
  agreements: readonly Agreement[],
  period: string,
  baseline: string | undefined,
  asOf?: string,
): CityReport {
  const order = new Intl.Collator('sv')
  const reports = agreements
    .flatMap((agreement) => areaReport(agreement, period, baseline, asOf) ?? [])
    .sort((a, b) => order.compare(nameOf(a), nameOf(b)))
  const reported = new Set(reports.map((report) => report.agreement))
  return {
    period,
    reports,
    silent: agreements.filter((agreement) => !reported.has(agreement)),
    priorities: prioritiesOf(reports),
    series: sharedSeries(reports),
    news: reports.flatMap(newsOf),
    missing: reports.flatMap((report) => report.missing.map((text) => ({ area: nameOf(report), text }))),
  }
}

/** What an area is called: by its report, else by its agreement. */
export function nameOf({ report, agreement }: Pick<AreaReport, 'report' | 'agreement'>): string {
  return report.file.data.område ?? areaName(agreement)
}

/** What an agreement that has no report is called. */
export function areaName({ manifest: { data } }: Agreement): string {
  return data.område ?? data.titel
}

/** How many rows say each thing; `saknas` is nobody has said. */
export function countDirections(rows: readonly (AreaRow | undefined)[]): Record<Direction | 'saknas', number> {
  const counts = { bättre: 0, sämre: 0, 'ej förändrat': 0, saknas: 0 }
  for (const row of rows) counts[row?.direction ?? 'saknas']++
  return counts
}

function prioritiesOf(reports: readonly AreaReport[]): Priority[] {
  const first = new Map<string, AreaRow>()
  for (const row of reports.flatMap((report) => report.city)) if (!first.has(row.key)) first.set(row.key, row)
  return [...first.values()]
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
    .map(({ key, number, name }) => ({
      key,
      ...(number !== undefined && { number }),
      name,
      rows: reports.map((report) => report.city.find((row) => row.key === key)),
    }))
}

function sharedSeries(reports: readonly AreaReport[]): SharedSeries[] {
  const all = reports.flatMap((report) => report.report.series.map((series) => ({ name: nameOf(report), series })))
  const ids = [...new Set(all.map(({ series }) => series.data.id))]
  return ids.flatMap((id) => {
    const own = all.filter(({ series }) => series.data.id === id)
    const first = own[0]?.series.data
    if (!first) return []
    const periods = [...new Set(own.flatMap(({ series }) => series.values.map((value) => value.period)))].sort()
    return [
      {
        id,
        title: first.titel,
        ...(first.enhet !== undefined && { unit: first.enhet }),
        source: [...new Set(own.map(({ series }) => series.data.källa))].join('; '),
        invented: own.some(({ series }) => series.data.påhittade_värden === true),
        periods,
        areas: own.map(({ name, series }) => ({
          name,
          values: periods.map((period) => series.values.find((one) => one.period === period)?.value ?? null),
        })),
      },
    ]
  })
}

function newsOf(report: AreaReport): News[] {
  const area = nameOf(report)
  const rows = [...report.city, ...report.local]
  const turned = rows.filter(
    (row) => row.before !== undefined && row.direction !== undefined && row.before !== row.direction,
  )
  return [
    ...rows.filter((row) => row.isNew).map((row) => `Nytt område: ${row.name}`),
    ...report.gone.map((name) => `Inte längre prioriterat: ${name}`),
    ...turned.filter((row) => row.direction === 'sämre').map((row) => `Sämre, förra gången ${row.before}: ${row.name}`),
    ...turned
      .filter((row) => row.direction === 'bättre')
      .map((row) => `Bättre, förra gången ${row.before}: ${row.name}`),
  ].map((text) => ({ area, text }))
}
