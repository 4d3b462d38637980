import { baselineOf, changeOf, type Direction, type SeriesChange } from '../agreement/series.ts'
import type { Belagg, Hanvisning, LokaltOmrade, StadsovergripandeOmrade } from '../model/format.ts'
import type { Agreement, StatusReport } from '../model/model.ts'
import { addDays, addMonths } from '../swedish/date.ts'
import { type PlanState, planStates } from './plans.ts'

type AreaData = LokaltOmrade | StadsovergripandeOmrade
export type Scope = 'stadsövergripande' | 'lokal'

/** What a judgement rests on. */
export interface Evidence {
  readonly data: Belagg
  /** What the figures say, when the evidence is a series. */
  readonly change?: SeriesChange
}

/** A prioritised area in a report. */
export interface AreaRow {
  readonly scope: Scope
  /** The same from year to year: its id, else its number or name. */
  readonly key: string
  readonly number?: number
  readonly name: string
  /** What somebody has written; none when nobody has, and then nothing is implied. */
  readonly direction?: Direction
  /** What was written in the report compared with. */
  readonly before?: Direction
  /** Whether the report compared with lacks the area. False when there is no such report. */
  readonly isNew: boolean
  readonly text?: string
  readonly comment?: string
  readonly points: readonly string[]
  readonly evidence: readonly Evidence[]
  /** Names of the local areas where the work is told of. */
  readonly handledIn: readonly string[]
  readonly references: readonly Hanvisning[]
  readonly plans: readonly PlanState[]
}

/** The status report of one agreement for one period. */
export interface AreaReport {
  readonly agreement: Agreement
  readonly report: StatusReport
  readonly period: string
  /** The day that what is overdue is counted to. */
  readonly date: string
  /** The period compared with; none when neither the report nor the caller says. */
  readonly baseline?: string
  /** The report compared with, when the folder has it. */
  readonly earlier?: StatusReport
  readonly city: readonly AreaRow[]
  readonly local: readonly AreaRow[]
  /** Local areas of the report compared with that are gone. */
  readonly gone: readonly string[]
  /** How each series of the report has changed. */
  readonly series: readonly SeriesChange[]
  readonly plans: readonly PlanState[]
  /** What the report should say and does not. */
  readonly missing: readonly string[]
}

/**
 * Works out an agreement's report for a period; undefined when there is none. What is overdue is counted to `asOf`, else
 * to the report's own date, else to the last day of the period: never to the day that somebody prints it.
 */
export function areaReport(
  agreement: Agreement,
  period: string,
  chosen: string | undefined,
  asOf?: string,
): AreaReport | undefined {
  const report = agreement.statusrapporter.find((one) => one.period === period)
  if (!report) return undefined
  const baseline = chosen ?? baselineOf(report)
  const date = asOf ?? report.file.data.datum ?? addDays(addMonths(`${period}-01`, 1), -1)
  const earlier = agreement.statusrapporter.find((one) => one.period === baseline)
  const series = report.series.map((one) => changeOf(one, baseline, period))
  const plans = planStates(agreement, period, date)
  const rows = (scope: Scope) =>
    rowsOf(report, scope).map((data) => rowOf(data, { scope, report, earlier, series, plans }))
  const city = rows('stadsövergripande')
  const local = rows('lokal')
  const here = new Set(local.map((row) => row.key))
  return {
    agreement,
    report,
    period,
    date,
    ...(baseline !== undefined && { baseline }),
    ...(earlier && { earlier }),
    city,
    local,
    gone: (earlier?.file.data.lokala ?? []).filter((one) => !here.has(keyOf(one))).map((one) => one.namn),
    series,
    plans,
    missing: missingIn(report, [...city, ...local], baseline),
  }
}

interface Surroundings {
  readonly scope: Scope
  readonly report: StatusReport
  readonly earlier: StatusReport | undefined
  readonly series: readonly SeriesChange[]
  readonly plans: readonly PlanState[]
}

function rowOf(data: AreaData, { scope, report, earlier, series, plans }: Surroundings): AreaRow {
  const key = keyOf(data)
  const before = earlier && rowsOf(earlier, scope).find((one) => keyOf(one) === key)
  const { avvikelse, kommentar } = data
  const local = report.file.data.lokala ?? []
  return {
    scope,
    key,
    ...('nummer' in data && data.nummer !== undefined && { number: data.nummer }),
    name: data.namn,
    ...(avvikelse && { direction: avvikelse.riktning }),
    ...(before?.avvikelse && { before: before.avvikelse.riktning }),
    isNew: earlier !== undefined && before === undefined,
    ...(avvikelse?.beskrivning !== undefined && { text: avvikelse.beskrivning }),
    ...(kommentar !== undefined && { comment: kommentar }),
    points: data.punkter ?? [],
    evidence: (avvikelse?.belägg ?? []).map((one) => {
      const change = series.find((other) => other.series.data.id === one.serie)
      return { data: one, ...(change && { change }) }
    }),
    handledIn: (data.hanteras_i ?? []).map((id) => local.find((one) => one.id === id)?.namn ?? id),
    references: data.hänvisningar ?? [],
    plans: plans.filter((plan) => data.planer?.includes(plan.id)),
  }
}

function rowsOf({ file: { data } }: StatusReport, scope: Scope): readonly AreaData[] {
  return (scope === 'lokal' ? data.lokala : data.stadsövergripande) ?? []
}

function keyOf(data: AreaData): string {
  if (data.id !== undefined) return data.id
  return 'nummer' in data && data.nummer !== undefined ? String(data.nummer) : data.namn
}

function missingIn({ file: { data } }: StatusReport, rows: readonly AreaRow[], baseline: string | undefined): string[] {
  const silent = rows.filter((row) => row.direction === undefined).map((row) => row.name)
  return [
    ...(data.område === undefined ? ['områdets namn'] : []),
    ...(baseline === undefined ? ['baslinje'] : []),
    ...(data.samråd === undefined ? ['samråd med polisen'] : []),
    ...silent.map((name) => `bedömning av ${name}`),
  ]
}
