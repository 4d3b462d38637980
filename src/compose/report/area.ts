import type { Agreement } from '../../model/model.ts'
import type { AreaReport } from '../../report/area.ts'
import { countDirections, nameOf } from '../../report/city.ts'
import type { Composer } from '../composer.ts'
import type { Writer } from '../markdown/writer.ts'
import type { Theme } from '../theme.ts'
import { facts } from '../view/facts.ts'
import { ownFacts } from '../view/own.ts'
import { areaCharts } from './charts.ts'
import { areaTable, goalTable, planTable } from './tables.ts'
import { periodName } from './words.ts'

/** Pages of an area's report. */
export const REPORT_PAGE = 'rapport-sida'

/** What the report of one area shows. */
export function areaView(report: AreaReport, composer: Composer, theme: Theme) {
  composer.kinds.push({ name: REPORT_PAGE, landscape: false, heading: '', label: '' })
  const writer = writerFor(report.agreement, composer)
  const { baseline, report: source, plans } = report
  const { data } = source.file
  const counts = countDirections([...report.city, ...report.local])
  return {
    sida: REPORT_PAGE,
    uppgifter: [
      ...facts({
        Område: nameOf(report),
        Period: periodName(report.period),
        'Jämförs med':
          baseline && [periodName(baseline), data.baslinje?.titel, data.baslinje?.dnr].filter(Boolean).join(', '),
        Samråd: data.samråd && `${data.samråd.vem}, ${data.samråd.datum}`,
        Bedömning: countText(counts),
      }),
      ...ownFacts(data.egna, 'statusrapport', writer),
    ],
    nya: report.local.concat(report.city).flatMap((row) => (row.isNew ? [row.name] : [])),
    borta: report.gone,
    saknas: report.missing,
    stadsövergripande: areaTable(report.city, baseline, writer),
    lokala: areaTable(report.local, baseline, writer),
    diagram: report.series.length > 0 && areaCharts(report.series, theme.accent),
    datum: report.date,
    planer: planTable(plans),
    mål: goalTable(plans),
  }
}

/** "4 bättre, 3 sämre, 7 ej förändrade": what is nought is left out. */
function countText(counts: ReturnType<typeof countDirections>): string {
  const words = [
    [counts.bättre, 'bättre'],
    [counts.sämre, 'sämre'],
    [counts['ej förändrat'], counts['ej förändrat'] === 1 ? 'ej förändrat' : 'ej förändrade'],
    [counts.saknas, 'utan bedömning'],
  ] as const
  return words.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ')
}

/** A writer for the texts of an agreement in a document that holds none of what they refer to. */
export function writerFor(agreement: Agreement, { writer }: Composer): Writer {
  return { ...writer, agreement: { ...agreement, targets: new Map() } }
}
