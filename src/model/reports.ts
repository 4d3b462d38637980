import { baseName, extension, parent, within } from '../load/paths.ts'
import type { Source } from '../source.ts'
import { didYouMean, listed } from '../swedish/suggest.ts'
import { readTable } from './csv-table.ts'
import type { Statusrapport } from './format.ts'
import type { Plan, ReportSeries, StatusReport, YamlFile } from './model.ts'
import { filesIn, type Reading, textAt } from './reading.ts'
import { readYaml } from './yaml-file.ts'

/** Folder of an agreement that holds its status reports, one file a report: `lagesbild/2022-12.yaml`. */
export const REPORT_FOLDER = 'lagesbild'

/** Reads the status reports of an agreement, oldest first. Their series come with the numbers of their CSV files. */
export function readReports(
  reading: Reading,
  folder: string,
  manifest: Source,
  planer: readonly Plan[],
): readonly StatusReport[] {
  const place = within(folder, REPORT_FOLDER)
  reading.folders.set(place, 'yaml')
  const has = [...reading.sources.files.keys()].some((path) => parent(path) === place && extension(path) === 'yaml')
  if (!has) return []
  const written = { path: REPORT_FOLDER, span: { source: manifest, start: 0, end: 0 } }
  const reports = (filesIn(reading, written, 'yaml') ?? []).flatMap((source) => {
    const file = readYaml('statusrapport', source, reading)
    if (!file) return []
    checkName(reading, file)
    checkReferences(reading, file, planer)
    return [{ period: file.data.period, file, series: readSeries(reading, file) }]
  })
  return reports.sort((a, b) => (a.period < b.period ? -1 : 1))
}

/** The file is called by its period, so that the year before can be found and no period is reported twice. */
function checkName(reading: Reading, file: YamlFile<Statusrapport>): void {
  const wanted = `${file.data.period}.yaml`
  const name = baseName(file.source.path)
  if (name === wanted) return
  reading.found.push({
    code: 'rapport/namn',
    severity: 'fel',
    message: `filen heter ${name} men rapporten gäller ${file.data.period}`,
    span: file.span(['period']),
    hint: `Döp om filen till ${wanted}, eller rätta perioden.`,
  })
}

function readSeries(reading: Reading, file: YamlFile<Statusrapport>): ReportSeries[] {
  return (file.data.serier ?? []).flatMap((data, index) => {
    const csv = textAt(reading, { path: data.data, span: file.span(['serier', index, 'data']) }, ['csv'])
    const table = csv && readTable(csv, reading.found)
    if (!table) return []
    const column = data.kolumn === undefined ? 0 : table.series.indexOf(data.kolumn)
    if (column < 0) {
      reading.found.push({
        code: 'ref/okand',
        severity: 'fel',
        message: `kolumnen «${data.kolumn}» finns inte i ${data.data}${didYouMean(data.kolumn ?? '', table.series)}`,
        span: file.span(['serier', index, 'kolumn']),
        hint: `Där finns ${listed(table.series, 'och')}.`,
      })
      return []
    }
    const values = table.rows.map((row) => ({ period: row.label, value: row.values[column] ?? null }))
    return [{ data, values }]
  })
}

/** Evidence names a series of its own report, and an area the plans of its agreement. */
function checkReferences(reading: Reading, file: YamlFile<Statusrapport>, planer: readonly Plan[]): void {
  const pools = { serie: (file.data.serier ?? []).map((one) => one.id), plan: planer.map((plan) => plan.id) }
  const check = (kind: keyof typeof pools, id: string, place: readonly (string | number)[]) => {
    if (pools[kind].includes(id)) return
    reading.found.push({
      code: 'ref/okand',
      severity: 'fel',
      message: `${kind === 'serie' ? 'serien' : 'planen'} «${id}» finns inte${didYouMean(id, pools[kind])}`,
      span: file.span(place),
      hint: pools[kind].length > 0 ? `Här finns ${listed(pools[kind], 'och')}.` : `Lägg till den, eller ta bort raden.`,
    })
  }
  for (const key of ['stadsövergripande', 'lokala'] as const) {
    for (const [at, area] of (file.data[key] ?? []).entries()) {
      for (const [n, id] of (area.planer ?? []).entries()) check('plan', id, [key, at, 'planer', n])
      for (const [n, { serie }] of (area.avvikelse?.belägg ?? []).entries()) {
        if (serie !== undefined) check('serie', serie, [key, at, 'avvikelse', 'belägg', n, 'serie'])
      }
    }
  }
}
