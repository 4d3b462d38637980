import type { AreaRow } from '../../report/area.ts'
import { areaName, type CityReport, countDirections, nameOf } from '../../report/city.ts'
import type { Composer } from '../composer.ts'
import { type Html, html } from '../html.ts'
import type { Theme } from '../theme.ts'
import { facts } from '../view/facts.ts'
import { REPORT_PAGE, writerFor } from './area.ts'
import { sharedCharts } from './charts.ts'
import { areaTable, goalTable, planTable } from './tables.ts'
import { judgedBefore, judgement, periodName } from './words.ts'

/** More areas than this need the width of a page that lies down. */
const MOST_UPRIGHT = 4
/** Areas beside each other on such a page; the rest follow in a table of their own. */
const MOST_ACROSS = 6
const WIDE_PAGE = 'rapport-liggande'

/** What the report of a whole city shows. */
export function cityView(report: CityReport, composer: Composer, theme: Theme) {
  composer.kinds.push({ name: REPORT_PAGE, landscape: false, heading: '', label: '' })
  const wide = report.reports.length > MOST_UPRIGHT
  if (wide) composer.kinds.push({ name: WIDE_PAGE, landscape: true, heading: '', label: '' })
  const of = report.reports.length + report.silent.length
  return {
    sida: REPORT_PAGE,
    matrissida: wide ? WIDE_PAGE : REPORT_PAGE,
    uppgifter: facts({
      Period: periodName(report.period),
      Rapporter: `${report.reports.length} av ${of} områden har rapporterat`,
      'Har inte rapporterat': report.silent.map(areaName).join(', '),
    }),
    läget: report.reports.map((one) => {
      const counts = countDirections([...one.city, ...one.local])
      return {
        namn: nameOf(one),
        bättre: counts.bättre,
        sämre: counts.sämre,
        oförändrade: counts['ej förändrat'],
        saknas: counts.saknas,
        samråd: one.report.file.data.samråd?.datum,
      }
    }),
    nyheter: grouped(report.news),
    saknas: grouped(report.missing),
    matriser: slices(report.reports.length, wide ? MOST_ACROSS : MOST_UPRIGHT).map(([from, till]) => ({
      områden: report.reports.slice(from, till).map((one) => nameOf(one)),
      prioriteringar: report.priorities.map(({ number, name, rows }) => ({
        nummer: number,
        namn: name,
        celler: rows.slice(from, till).map((row, index) => row && cell(row, report.reports[from + index]?.baseline)),
      })),
    })),
    lokala: report.reports.map((one, index) => ({
      id: `lokalt-${index + 1}`,
      namn: nameOf(one),
      rader: areaTable(one.local, one.baseline, writerFor(one.agreement, composer)),
    })),
    serier: report.series.map((one, index) => sharedCharts(one, index, theme.accent)),
    planer: report.reports.map((one, index) => ({
      id: `planer-${index + 1}`,
      namn: nameOf(one),
      datum: one.date,
      rader: planTable(one.plans),
      mål: goalTable(one.plans),
    })),
  }
}

function cell(row: AreaRow, baseline: string | undefined): Html {
  return html`${judgement(row.direction)}${row.before && html`<br>${judgedBefore(row.before, baseline)}`}`
}

/** Where to part a row of `count` things into rows of at most `most`, as even as can be. */
function slices(count: number, most: number): [number, number][] {
  const rows = Math.ceil(count / most)
  const each = Math.ceil(count / rows)
  return Array.from({ length: rows }, (_, at) => [at * each, Math.min(count, (at + 1) * each)])
}

function grouped(items: CityReport['news']) {
  const areas = [...new Set(items.map((item) => item.area))]
  return areas.map((area) => ({
    område: area,
    punkter: items.filter((item) => item.area === area).map(({ text }) => text),
  }))
}
