import { roundedPercent, type SeriesChange } from '../agreement/series.ts'
import type { AreaReport, AreaRow } from './area.ts'
import { type CityReport, nameOf } from './city.ts'
import { goalName } from './goals.ts'

/** A cell: a text, a number, or nothing. */
export type Cell = string | number | null

/** A table of a report, for spreadsheets and CSV. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The tables of some reports: the areas first, then series, plans and goals. */
export function sheetsOf(reports: readonly AreaReport[]): Sheet[] {
  return [areas(reports), series(reports), plans(reports), goals(reports)]
}

/** The city's matrix of areas and priorities. */
export function matrixOf({ priorities, reports }: CityReport): Sheet {
  return {
    name: 'Matris',
    columns: ['Nr', 'Prioritering', ...reports.map(nameOf)],
    rows: priorities.map(({ number, name, rows }) => [
      number ?? null,
      name,
      ...rows.map((row) => row?.direction ?? (row ? 'saknas' : null)),
    ]),
  }
}

function areas(reports: readonly AreaReport[]): Sheet {
  return {
    name: 'Områden',
    columns: [
      ...['Överenskommelse', 'Område', 'Period', 'Jämförs med', 'Nivå', 'Nr', 'Prioritering', 'Avvikelse'],
      ...['Förra avvikelsen', 'Vad har förändrats', 'Kommentar', 'Punkter', 'Underlag', 'Nytt område'],
    ],
    rows: reports.flatMap((report) =>
      [...report.city, ...report.local].map((row) => [
        report.agreement.id,
        nameOf(report),
        report.period,
        report.baseline ?? null,
        row.scope,
        row.number ?? null,
        row.name,
        row.direction ?? 'saknas',
        row.before ?? null,
        row.text ?? null,
        row.comment ?? null,
        row.points.join('\n') || null,
        evidenceText(row) || null,
        row.isNew ? 'ja' : 'nej',
      ]),
    ),
  }
}

function evidenceText({ evidence }: AreaRow): string {
  return evidence
    .map(({ data, change }) =>
      [change?.series.data.titel ?? data.typ, data.text, data.källa].filter(Boolean).join(': '),
    )
    .join('\n')
}

function series(reports: readonly AreaReport[]): Sheet {
  return {
    name: 'Serier',
    columns: [
      ...['Överenskommelse', 'Område', 'Serie', 'Titel', 'Enhet', 'Period före', 'Värde före', 'Period nu'],
      ...['Värde nu', 'Förändring i procent', 'Riktning', 'Källa'],
    ],
    rows: reports.flatMap((report) =>
      report.series.map((change) => [report.agreement.id, nameOf(report), ...cells(change)]),
    ),
  }
}

function cells({ series: { data }, before, now, percent, direction }: SeriesChange): Cell[] {
  return [
    data.id,
    data.titel,
    data.enhet ?? null,
    before?.period ?? null,
    before?.value ?? null,
    now?.period ?? null,
    now?.value ?? null,
    percent === undefined ? null : roundedPercent(percent),
    direction ?? null,
    data.källa,
  ]
}

function plans(reports: readonly AreaReport[]): Sheet {
  return {
    name: 'Planer',
    columns: [
      ...['Överenskommelse', 'Plan', 'Nr', 'Titel', 'Status', 'Möten hållna', 'Möten utlovade', 'Åtgärder klara'],
      ...['Åtgärder', 'Mål nådda', 'Mål', 'Målet nått enligt planen', 'Försenat', 'Vakant'],
    ],
    rows: reports.flatMap(({ agreement, plans: own }) =>
      own.map((plan) => [
        agreement.id,
        plan.id,
        plan.number,
        plan.title,
        plan.status ?? null,
        plan.meetings.held ?? null,
        plan.meetings.promised ?? null,
        plan.measures.done,
        plan.measures.of,
        plan.goals.filter((goal) => goal.reached).length,
        plan.goals.length,
        plan.reached ?? null,
        plan.overdue.map(({ date, what }) => `${date} ${what}`).join('\n') || null,
        plan.vacant.join(', ') || null,
      ]),
    ),
  }
}

function goals(reports: readonly AreaReport[]): Sheet {
  return {
    name: 'Mål',
    columns: ['Överenskommelse', 'Plan', 'Indikator', 'Utgångsvärde', 'Målvärde', 'Utfall', 'Datum', 'Nått'],
    rows: reports.flatMap(({ agreement, plans: own }) =>
      own.flatMap((plan) =>
        plan.goals.map(({ data, reached }) => [
          agreement.id,
          plan.id,
          goalName(data),
          data.utgångsvärde ?? null,
          data.målvärde ?? null,
          data.utfall ?? null,
          data.datum ?? null,
          reached === undefined ? null : reached ? 'ja' : 'nej',
        ]),
      ),
    ),
  }
}

/** The first sheet of a workbook that holds something its reader has to know. */
export function noticeSheet(notice: string): Sheet {
  return { name: 'Läs först', columns: [notice], rows: [] }
}
