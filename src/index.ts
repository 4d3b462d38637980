/**
 * The library: what other programs import from `samverkan`. An agreement's folder is read, checked, built and reported
 * on as on the command line; faults in it are findings, never exceptions.
 */

import { resolve } from 'node:path'
import { check as checkAgreement, checkReport, type ReportCheck, read as readAgreement } from './checking.ts'
import type { Kit } from './compose/kit.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { ComposedDocument, PrintedDocument, Variant } from './document.ts'
import type { Standard } from './finish/standard.ts'
import type { Host } from './host.ts'
import { repositoryRoot } from './load/load.ts'
import { nodeHost } from './node/node-host.ts'
import { VERSION } from './node/version.ts'
import { type AgreementData, agreementData } from './record/build-record.ts'
import { cityReport } from './report/city.ts'
import { type AreaReportData, areaData, type CityReportData, cityData } from './report/json.ts'
import { asDate } from './swedish/date.ts'

export type { Basis, Diagnostic, Severity } from './diagnostic.ts'
export { EnvironmentError, RenderError } from './diagnostic.ts'
export type { Entry, Host } from './host.ts'
export { type Position, position, type Source, type Span } from './source.ts'
export type { AgreementData, AreaReportData, CityReportData, Standard, Variant }

/** Something found in an agreement, and the repository that its paths are counted from. */
export interface Finding extends Diagnostic {
  /** Absolute path of the repository's folder. */
  readonly root: string
}

/** How files are reached. */
export interface ReadOptions {
  /** Where files are read from; the disk when missing. */
  readonly host?: Host
}

/** What an agreement is held to. */
export interface CheckOptions extends ReadOptions {
  /** The day that terms and deadlines are counted to, as ISO date. The library never reads the clock. */
  readonly today: string
  /** What the document is for; `signering` when missing. */
  readonly variant?: Variant
}

/** How a document is printed. */
export interface PrintOptions {
  /** Path of the browser; found as `samverkan build` finds it when missing. */
  readonly browser?: string
  /** Ends the work when aborted. */
  readonly signal?: AbortSignal
}

/** How an agreement becomes a PDF. */
export interface BuildOptions extends CheckOptions, PrintOptions {
  /** Level of PDF/A; `a-2a` when missing. `a-3a` brings the sources with it. */
  readonly standard?: Standard
  /** Whether a signing copy has fields for signing tools; it has when missing. */
  readonly signatureFields?: boolean
}

/** Which report is made. */
export interface ReportOptions extends ReadOptions, PrintOptions {
  /** The month of the report, as ÅÅÅÅ-MM. */
  readonly period: string
  /** The day that terms and deadlines are counted to, as ISO date. */
  readonly today: string
  /** The month that it is compared with, as ÅÅÅÅ-MM; what the report itself says when missing. */
  readonly baseline?: string
  /** Whether a PDF is made, for which there must be a browser; it is when missing. */
  readonly pdf?: boolean
}

/** An agreement that has been read. */
export interface ReadResult {
  /** All data of the agreement; missing when it cannot be read. */
  readonly agreement: AgreementData | undefined
  readonly findings: readonly Finding[]
}

/** What became of an agreement. */
export interface BuildResult {
  /** The PDF; missing when findings stopped it. */
  readonly pdf: Uint8Array | undefined
  readonly findings: readonly Finding[]
}

/** What became of a report. */
export interface ReportResult {
  /** The report of one agreement, or of several put together; missing when none has a report for the period. */
  readonly data: AreaReportData | CityReportData | undefined
  /** The PDF; missing when it could not be laid out, or none was asked for. */
  readonly pdf: Uint8Array | undefined
  readonly findings: readonly Finding[]
}

/** Reads the agreement in a folder, without holding it to any rule. */
export async function read(folder: string, { host = nodeHost }: ReadOptions = {}): Promise<ReadResult> {
  const path = resolve(folder)
  const { agreement, diagnostics } = await readAgreement(host, path)
  return { agreement: agreement && agreementData(agreement), findings: found(host, path, diagnostics) }
}

/** Finds what is missing or wrong in the agreement in a folder. Throws a `TypeError` when an option is not of its form. */
export async function check(folder: string, options: CheckOptions): Promise<readonly Finding[]> {
  const { host = nodeHost, variant = 'signering' } = options
  const path = resolve(folder)
  const { diagnostics } = await checkAgreement(host, path, { today: dayOf(options), variant })
  return found(host, path, diagnostics)
}

/**
 * Makes the PDF of the agreement in a folder, unless something found stops it: a draft (`utkast`) is made beside errors.
 * Throws `EnvironmentError` when the machine lacks something, `RenderError` when printing fails, and a `TypeError` when
 * an option is not of its form.
 */
export async function build(folder: string, options: BuildOptions): Promise<BuildResult> {
  const { host = nodeHost, variant = 'signering', standard = 'a-2a', signatureFields = true } = options
  const path = resolve(folder)
  const today = dayOf(options)
  const { buildAgreement } = await import('./pipeline.ts')
  return printing(options, async (settings) => {
    const built = await buildAgreement(host, path, { ...settings, variant, today, standard, signatureFields })
    return { pdf: built.value?.artifact.bytes, findings: found(host, path, built.diagnostics) }
  })
}

/**
 * Makes the status report of one agreement folder, or of several put together, for a month. Throws as `build` does.
 */
export async function report(folders: string | readonly string[], options: ReportOptions): Promise<ReportResult> {
  const { host = nodeHost, period, baseline, pdf = true } = options
  for (const month of [period, ...(baseline === undefined ? [] : [baseline])]) {
    if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) throw new TypeError(`a month is written YYYY-MM, not "${month}"`)
  }
  const paths = (typeof folders === 'string' ? [folders] : folders).map((folder) => resolve(folder))
  const settings = { today: dayOf(options), shared: new Map() }
  const checked: ReportCheck[] = []
  for (const path of paths) checked.push(await checkReport(host, path, period, settings))
  const findings = checked.flatMap(({ folder, diagnostics }) => found(host, folder, diagnostics))
  const agreements = checked.flatMap(({ agreement }) => agreement ?? [])
  const city = cityReport(agreements, period, baseline, options.today)
  const [area] = city.reports
  if (!area) return { data: undefined, pdf: undefined, findings }
  const made = paths.length === 1 ? { area } : { city }
  const data = 'area' in made ? areaData(made.area) : cityData(made.city)
  if (!pdf) return { data, pdf: undefined, findings }
  const { buildReport } = await import('./pipeline.ts')
  return printing(options, async (settings) => {
    const printed = await buildReport(made, settings)
    const [first = ''] = paths
    return { data, pdf: printed.value?.bytes, findings: [...findings, ...found(host, first, printed.diagnostics)] }
  })
}

/** What printing is done with, while the browser runs. */
interface Printing {
  readonly creator: string
  readonly epoch: undefined
  readonly kit: Kit
  readonly print: (document: ComposedDocument) => Promise<PrintedDocument>
}

async function printing<T>(options: PrintOptions, work: (settings: Printing) => Promise<T>): Promise<T> {
  const { signal = new AbortController().signal } = options
  const [{ openPrinter }, { readKit }] = await Promise.all([
    import('./node/browser.ts'),
    import('./node/package-files.ts'),
  ])
  const printer = openPrinter(options.browser, { environment: process.env, signal })
  try {
    return await work({
      creator: `samverkan ${VERSION}`,
      epoch: undefined,
      kit: readKit(),
      print: (document) => printer.print(document, signal),
    })
  } finally {
    await printer.close()
  }
}

function dayOf({ today }: { readonly today: string }): string {
  if (asDate(today) === undefined) throw new TypeError(`today is a day written YYYY-MM-DD, not "${today}"`)
  return today
}

function found(host: Host, folder: string, diagnostics: readonly Diagnostic[]): readonly Finding[] {
  const root = repositoryRoot(host, folder)
  return diagnostics.map((diagnostic) => ({ ...diagnostic, root }))
}
