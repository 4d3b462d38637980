import { relative, resolve } from 'node:path'
import type { Kit } from '../../compose/kit.ts'
import { webPage } from '../../compose/web/page.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { noticeFor } from '../../guard/notice.ts'
import { repositoryRoot } from '../../load/load.ts'
import { openPrinter } from '../../node/browser.ts'
import { nodeHost } from '../../node/node-host.ts'
import { readKit } from '../../node/package-files.ts'
import { VERSION } from '../../node/version.ts'
import { type AnyReport, buildReport, composeReport, type PrintSettings } from '../../pipeline.ts'
import { cityReport } from '../../report/city.ts'
import { csvOf } from '../../report/csv.ts'
import { areaData, cityData } from '../../report/json.ts'
import { matrixOf, noticeSheet, sheetsOf } from '../../report/sheets.ts'
import { EXIT, UsageError } from '../exit.ts'
import { failureOf } from '../failure.ts'
import { Findings } from '../findings.ts'
import { OutputFiles } from '../output-files.ts'
import type { ReportOptions } from '../table/report.ts'
import type { Terminal } from '../terminal.ts'
import { agreementsToReport, type Reporting } from './report-findings.ts'

type Format = ReportOptions['format'][number]

/** A file to write: its name without ending, and what it holds. */
interface Job {
  /** The folder of the agreement that it is of; none for a city's. */
  readonly folder?: string
  readonly name: string
  readonly report: AnyReport
}

/** `samverkan report`: status reports of areas, and of the city when there are several. Gives the exit code. */
export async function reportCommand(
  paths: readonly string[],
  options: ReportOptions,
  terminal: Terminal,
): Promise<number> {
  const { period, baseline, asOf, format: formats } = options
  if (period === undefined) throw new UsageError('ange rapportens månad med --period, som ÅÅÅÅ-MM')
  const output = resolve(terminal.cwd, options.output)
  const findings = new Findings()
  const agreements = await agreementsToReport(paths, period, asOf ?? terminal.today, terminal, findings)
  const jobs = jobsOf(agreements, period, baseline, asOf)
  if (jobs.length === 0) {
    findings.show(terminal)
    if (findings.failure !== undefined) return findings.failure
    terminal.err(`samverkan: ingen rapport för ${period}; \`samverkan report --new ${period}\` skriver början på en\n`)
    return EXIT.findings
  }
  const printer = formats.includes('pdf') ? openPrinter(options.browser, terminal) : undefined
  const settings: PrintSettings & { readonly kit: Kit } = {
    creator: `samverkan ${VERSION}`,
    epoch: undefined,
    kit: readKit(),
    print: (document) => {
      if (!printer) throw new Error('a PDF is printed though none was asked for')
      return printer.print(document, terminal.signal)
    },
  }
  const outputs = new OutputFiles(terminal.cwd)
  let stopped = false
  try {
    for (const job of jobs) {
      for (const format of formats) {
        const made = await make(job, format, settings).catch((error) => failureOf(error, job.folder, terminal.signal))
        if ('exit' in made) {
          findings.addFailure(job.folder === undefined ? terminal.cwd : repositoryRoot(nodeHost, job.folder), made)
          continue
        }
        findings.add(terminal.cwd, made.diagnostics)
        if (!made.bytes) {
          stopped = true
          continue
        }
        const path = resolve(output, `${job.name}.${format}`)
        const clash = outputs.write(`lägesbilden ${job.name} som ${format}`, new Map([[path, made.bytes]]))
        if (clash) {
          findings.add(terminal.cwd, [clash])
          stopped = true
          continue
        }
        terminal.err(`${relative(terminal.cwd, path)}${made.note}\n`)
      }
    }
  } finally {
    await printer?.close()
  }
  findings.show(terminal)
  if (findings.failure !== undefined) return findings.failure
  return stopped || findings.hasErrors ? EXIT.findings : EXIT.ok
}

function jobsOf(
  read: readonly Reporting[],
  period: string,
  baseline: string | undefined,
  asOf: string | undefined,
): Job[] {
  const agreements = read.map(({ agreement }) => agreement)
  const city = cityReport(agreements, period, baseline, asOf)
  const areas = city.reports.map((area): Job => {
    const folder = read.find(({ agreement }) => agreement === area.agreement)?.folder
    return {
      ...(folder !== undefined && { folder }),
      name: `${area.agreement.id}-lagesbild-${period}`,
      report: { area },
    }
  })
  if (agreements.length < 2 || areas.length === 0) return areas
  return [...areas, { name: `lagesbild-${period}`, report: { city } }]
}

interface Made {
  readonly bytes: Uint8Array | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly note: string
}

async function make({ report }: Job, format: Format, settings: PrintSettings & { readonly kit: Kit }): Promise<Made> {
  const text = (words: string): Made => ({ bytes: Buffer.from(words), diagnostics: [], note: '' })
  const data = 'area' in report ? areaData(report.area) : cityData(report.city)
  const agreements = 'area' in report ? [report.area.agreement] : report.city.reports.map(({ agreement }) => agreement)
  const notice = noticeFor(agreements, JSON.stringify(data))
  switch (format) {
    case 'pdf': {
      const { value, diagnostics } = await buildReport(report, settings)
      return {
        bytes: value?.bytes,
        diagnostics,
        note: value ? `  ${value.pages} ${value.pages === 1 ? 'sida' : 'sidor'}` : '',
      }
    }
    case 'html': {
      const { value, diagnostics } = composeReport(report, settings.kit)
      const page = value && webPage(value, (bytes) => Buffer.from(bytes).toString('base64'))
      return { bytes: page === undefined ? undefined : Buffer.from(page), diagnostics, note: '' }
    }
    case 'xlsx': {
      const { workbookOf } = await import('../../report/xlsx.ts')
      const tables =
        'area' in report ? sheetsOf([report.area]) : [matrixOf(report.city), ...sheetsOf(report.city.reports)]
      const sheets = notice === undefined ? tables : [noticeSheet(notice), ...tables]
      const title = 'area' in report ? report.area.agreement.manifest.data.titel : 'Lägesbild'
      return { bytes: await workbookOf(sheets, title, dateOf(report)), diagnostics: [], note: '' }
    }
    case 'csv': {
      const [sheet] = sheetsOf('area' in report ? [report.area] : report.city.reports)
      return text(sheet ? csvOf(sheet, notice) : '')
    }
    case 'json': {
      return text(
        `${JSON.stringify({ version: 1, ...(notice !== undefined && { notis: notice }), ...data }, null, 2)}\n`,
      )
    }
  }
}

/** The day of a report: of a city's, the last of its areas'. */
function dateOf(report: AnyReport): string {
  if ('area' in report) return report.area.date
  return (
    report.city.reports
      .map((one) => one.date)
      .sort()
      .at(-1) ?? `${report.city.period}-01`
  )
}
