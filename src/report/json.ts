import { type Direction, roundedPercent } from '../agreement/series.ts'
import type { Baslinje, Belagg, MatbartMal, Planstatus, Samrad } from '../model/format.ts'
import type { AreaReport, AreaRow } from './area.ts'
import { areaName, type CityReport, countDirections, nameOf } from './city.ts'

type Value = { readonly period: string; readonly värde: number | null }

/** A prioritised area of a report. `riktning` and `förra` are null when nobody has said. */
export interface RowData {
  readonly id: string
  readonly nummer: number | null
  readonly namn: string
  readonly riktning: Direction | null
  readonly förra: Direction | null
  readonly nytt: boolean
  readonly beskrivning: string | null
  readonly kommentar: string | null
  readonly punkter: readonly string[]
  readonly belägg: readonly Belagg[]
  /** Ids of the plans that work on it. */
  readonly planer: readonly string[]
}

/** What a plan has promised and what has been done. */
export interface PlanData {
  readonly id: string
  readonly nummer: string
  readonly titel: string
  readonly status: Planstatus | null
  readonly möten: { readonly hållna: number | null; readonly utlovade: number | null }
  readonly åtgärder: { readonly klara: number; readonly alla: number }
  readonly mål: readonly (MatbartMal & { readonly nått: boolean | null })[]
  readonly målet_nått: string | null
  readonly försenat: readonly { readonly vad: string; readonly datum: string }[]
  /** Roles that nobody holds. */
  readonly vakant: readonly string[]
}

/** A series of measurements, and how it has changed between the two periods that are compared. */
export interface SeriesData {
  readonly id: string
  readonly titel: string
  readonly enhet: string | null
  readonly källa: string
  readonly värden: readonly Value[]
  readonly före: Value | null
  readonly nu: Value | null
  readonly förändring_procent: number | null
  readonly riktning: Direction | null
}

/** The status report of one agreement as data, with the words of the format. */
export interface AreaReportData {
  readonly överenskommelse: string
  readonly område: string
  /** ÅÅÅÅ-MM. */
  readonly period: string
  readonly jämförs_med: string | null
  readonly baslinje: Baslinje | null
  readonly datum: string | null
  readonly samråd: Samrad | null
  readonly antal: Readonly<Record<Direction | 'saknas', number>>
  readonly stadsövergripande: readonly RowData[]
  readonly lokala: readonly RowData[]
  readonly borttagna: readonly string[]
  readonly serier: readonly SeriesData[]
  readonly planer: readonly PlanData[]
  readonly saknas: readonly string[]
}

/** The reports of several agreements for one period as data. */
export interface CityReportData {
  readonly period: string
  readonly områden: readonly AreaReportData[]
  readonly har_inte_rapporterat: readonly { readonly id: string; readonly område: string }[]
  readonly prioriteringar: readonly {
    readonly nummer: number | null
    readonly namn: string
    /** By the id of the agreement. */
    readonly riktningar: Readonly<Record<string, Direction | null>>
  }[]
  readonly nytt: readonly { readonly område: string; readonly text: string }[]
  readonly saknas: readonly { readonly område: string; readonly text: string }[]
}

/** A report as data, with the words of the format. */
export function areaData(report: AreaReport): AreaReportData {
  const { samråd, baslinje, datum } = report.report.file.data
  return {
    överenskommelse: report.agreement.id,
    område: nameOf(report),
    period: report.period,
    jämförs_med: report.baseline ?? null,
    baslinje: baslinje ?? null,
    datum: datum ?? null,
    samråd: samråd ?? null,
    antal: countDirections([...report.city, ...report.local]),
    stadsövergripande: report.city.map(rowData),
    lokala: report.local.map(rowData),
    borttagna: report.gone,
    serier: report.series.map(({ series: { data, values }, before, now, percent, direction }) => ({
      id: data.id,
      titel: data.titel,
      enhet: data.enhet ?? null,
      källa: data.källa,
      värden: values.map(({ period, value }) => ({ period, värde: value })),
      före: before ? { period: before.period, värde: before.value } : null,
      nu: now ? { period: now.period, värde: now.value } : null,
      förändring_procent: percent === undefined ? null : roundedPercent(percent),
      riktning: direction ?? null,
    })),
    planer: report.plans.map((plan) => ({
      id: plan.id,
      nummer: plan.number,
      titel: plan.title,
      status: plan.status ?? null,
      möten: { hållna: plan.meetings.held ?? null, utlovade: plan.meetings.promised ?? null },
      åtgärder: { klara: plan.measures.done, alla: plan.measures.of },
      mål: plan.goals.map(({ data, reached }) => ({ ...data, nått: reached ?? null })),
      målet_nått: plan.reached ?? null,
      försenat: plan.overdue.map(({ what, date }) => ({ vad: what, datum: date })),
      vakant: plan.vacant,
    })),
    saknas: report.missing,
  }
}

/** A city's report as data. */
export function cityData(report: CityReport): CityReportData {
  return {
    period: report.period,
    områden: report.reports.map(areaData),
    har_inte_rapporterat: report.silent.map((one) => ({ id: one.id, område: areaName(one) })),
    prioriteringar: report.priorities.map(({ number, name, rows }) => ({
      nummer: number ?? null,
      namn: name,
      riktningar: Object.fromEntries(
        report.reports.map((one, index) => [one.agreement.id, rows[index]?.direction ?? null]),
      ),
    })),
    nytt: report.news.map(({ area, text }) => ({ område: area, text })),
    saknas: report.missing.map(({ area, text }) => ({ område: area, text })),
  }
}

function rowData(row: AreaRow): RowData {
  return {
    id: row.key,
    nummer: row.number ?? null,
    namn: row.name,
    riktning: row.direction ?? null,
    förra: row.before ?? null,
    nytt: row.isNew,
    beskrivning: row.text ?? null,
    kommentar: row.comment ?? null,
    punkter: row.points,
    belägg: row.evidence.map(({ data }) => data),
    planer: row.plans.map((plan) => plan.id),
  }
}
