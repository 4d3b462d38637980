/**
 * The pipeline: read → check → variant → compose → print → finish. Each stage takes the type that the one before makes,
 * so that a stage cannot be left out: only `check` makes a `Checked`, only `forVariant` makes a `Shown`, and only what is
 * shown is composed. A `Result` without a value was stopped by its diagnostics.
 */

import { type CheckResult, type CheckSettings, check } from './checking.ts'
import { compose } from './compose/compose.ts'
import type { Kit } from './compose/kit.ts'
import { composeAreaReport, composeCityReport } from './compose/report/compose.ts'
import { lostFromReports, lostTexts } from './conservation/conservation.ts'
import { type Diagnostic, hasErrors, type Result } from './diagnostic.ts'
import type { Artifact, ComposedDocument, PrintedDocument, Variant } from './document.ts'
import { documentName } from './file-name.ts'
import { type Attachment, type FinishOptions, finish, type Standard } from './finish/finish.ts'
import { type Guard, guardOf } from './guard/guard.ts'
import { noticeFor, noticeOf } from './guard/notice.ts'
import type { Host } from './host.ts'
import { recordFiles } from './record/build-record.ts'
import type { AreaReport } from './report/area.ts'
import type { CityReport } from './report/city.ts'
import { forVariant, type Shown } from './variant/variant.ts'

/** What composing is told. The package's own templates and pictures come in here. */
export interface ComposeSettings extends CheckSettings {
  readonly kit: Kit
}

/** A document that is composed, and the agreement it shows. */
export interface Composed {
  readonly id: string
  readonly document: ComposedDocument
  /** What must hold of every file that is made of it, by its name and its bytes: nothing but for a public copy. */
  readonly guard: Guard
}

/** How a document becomes a PDF. The clock and the browser come in here. */
export interface PrintSettings {
  /** Name and version of the program, for the PDF. */
  readonly creator: string
  /** Seconds since 1970 for the PDF's dates; the document's own date when missing. */
  readonly epoch: number | undefined
  /** Throws `RenderError` and `EnvironmentError`. */
  readonly print: (document: ComposedDocument) => Promise<PrintedDocument>
}

export interface BuildSettings extends ComposeSettings, PrintSettings {
  readonly standard: Standard
  readonly signatureFields: boolean
}

/** An agreement that is printed. */
export interface Built extends Composed {
  readonly artifact: Artifact
  readonly browser: string
  /** Sources, data and build record: what an archive keeps with the PDF. Empty for a public copy, which hides some. */
  readonly record: () => readonly Attachment[]
}

/** What came of an agreement, and the documents of the profiles that it was held to, when it could be read. */
export type MadeOf<T> = Result<T> & Pick<CheckResult, 'heldTo'>

/** Composes an agreement folder and stops there: a page for the web needs no browser. */
export async function composeAgreement(
  host: Host,
  folder: string,
  settings: ComposeSettings,
): Promise<MadeOf<Composed>> {
  const result = await check(host, folder, settings)
  const { value: prepared, diagnostics } = prepare(result, settings)
  const value = prepared && { id: prepared.shown.agreement.id, document: prepared.document, guard: prepared.guard }
  return { value, diagnostics, ...heldTo(result) }
}

function heldTo({ heldTo: documents }: CheckResult): Pick<CheckResult, 'heldTo'> {
  return documents ? { heldTo: documents } : {}
}

/**
 * Makes the PDF of an agreement folder. A signing copy and a public copy are refused while there is a fel; a draft is
 * made as long as there is something to print, and nothing in it that not even a draft may show. Throws what `print`
 * throws.
 */
export async function buildAgreement(host: Host, folder: string, settings: BuildSettings): Promise<MadeOf<Built>> {
  const result = await check(host, folder, settings)
  return { ...(await printChecked(result, settings)), ...heldTo(result) }
}

async function printChecked(result: CheckResult, settings: BuildSettings): Promise<Result<Built>> {
  const prepared = prepare(result, settings)
  if (!prepared.value) return { value: undefined, diagnostics: prepared.diagnostics }
  const { shown, document, compose, guard } = prepared.value
  const { variant, standard } = settings
  const signatureFields = settings.signatureFields && variant === 'signering'
  const source = result.checked ?? result.unchecked
  const record = ({ browser }: PrintedDocument): readonly Attachment[] =>
    variant === 'publik' || !source ? [] : recordFiles(source, result.files, { ...settings, signatureFields, browser })
  const printed = await printNumbered(document, compose, settings, (print) => ({
    standard,
    signatureFields,
    attachments: standard === 'a-3a' ? record(print) : [],
  }))
  const { id } = shown.agreement
  const leaks = printed.value ? guard(`${documentName(id, variant)}.pdf`, printed.value.artifact.bytes) : []
  const diagnostics = [...prepared.diagnostics, ...printed.diagnostics, ...leaks]
  if (!printed.value || leaks.length > 0 || stops(printed.diagnostics, variant))
    return { value: undefined, diagnostics }
  const { artifact, print } = printed.value
  const value = { id, artifact, document, guard, browser: print.browser, record: () => record(print) }
  return { value, diagnostics }
}

/** A status report to compose: of one area, or of a city. */
export type AnyReport = { readonly area: AreaReport } | { readonly city: CityReport }

/** Composes a report: a document that can be printed, or shown as a page of its own. */
export function composeReport(report: AnyReport, kit: Kit, numbers?: Numbers): Result<ComposedDocument> {
  const reports = 'area' in report ? [report.area] : report.city.reports
  const agreements = reports.map(({ agreement }) => agreement)
  const composeWith = (notice?: string) => {
    const options = { ...(numbers && { numbers }), ...(notice !== undefined && { notice }) }
    return 'area' in report
      ? composeAreaReport(report.area, kit, options)
      : composeCityReport(report.city, kit, options)
  }
  const composed = composeWith()
  if (!composed.value) return composed
  const lost = lostFromReports(reports, composed.value, 'area' in report ? 'area' : 'city')
  if (hasErrors(lost)) return { value: undefined, diagnostics: [...composed.diagnostics, ...lost] }
  const notice = noticeFor(agreements, composed.value.html)
  const { value, diagnostics } = notice === undefined ? composed : composeWith(notice)
  return { value, diagnostics: [...diagnostics, ...lost] }
}

/** Makes the PDF of a report, by the same stages as an agreement's. */
export async function buildReport(
  report: AnyReport,
  settings: PrintSettings & { readonly kit: Kit },
): Promise<Result<Artifact>> {
  const compose = (numbers?: Numbers) => composeReport(report, settings.kit, numbers)
  const composed = compose()
  if (!composed.value) return { value: undefined, diagnostics: composed.diagnostics }
  const printed = await printNumbered(composed.value, compose, settings, () => ({
    standard: 'a-2a',
    signatureFields: false,
  }))
  return { value: printed.value?.artifact, diagnostics: [...composed.diagnostics, ...printed.diagnostics] }
}

/** Page number of each heading. */
type Numbers = ReadonlyMap<string, number>

/** What may be printed of an agreement, composed; `compose` does it again, with the numbers of pages filled in. */
interface Prepared {
  readonly shown: Shown
  readonly document: ComposedDocument
  readonly guard: Guard
  readonly compose: (numbers: Numbers) => Result<ComposedDocument>
}

/** From what is checked to a document. Without a value when a fel stops the variant. */
function prepare({ checked, unchecked, diagnostics }: CheckResult, settings: ComposeSettings): Result<Prepared> {
  const { variant, today, kit } = settings
  const stopped = { value: undefined, diagnostics }
  const draft = variant === 'utkast' ? unchecked : undefined
  const shown = checked ? forVariant(checked, variant) : draft && forVariant(draft, 'utkast')
  if (!shown) return stopped
  const problems = variant === 'utkast' ? diagnostics : []
  const source = checked ?? unchecked
  const notice = variant === 'utkast' && source ? noticeOf(source) : undefined
  const composeWith = (numbers?: Numbers) =>
    compose(shown, kit, {
      variant,
      today,
      problems,
      ...(notice !== undefined && { notice }),
      ...(numbers && { numbers }),
    })
  const { value: document, diagnostics: found } = composeWith()
  const guard: Guard = checked && variant === 'publik' ? guardOf(checked) : () => []
  // What goes to the browser is held to the same: it can be kept as a file.
  const leaks = document ? guard('dokument.html', new TextEncoder().encode(document.html)) : []
  const lost = document ? lostTexts(shown, document) : []
  const all = [...diagnostics, ...found, ...lost, ...leaks]
  if (!document || leaks.length > 0 || stops([...found, ...lost], variant))
    return { value: undefined, diagnostics: all }
  return { value: { shown, document, guard, compose: composeWith }, diagnostics: all }
}

/** Whether what has been found stops a variant: a draft is made in spite of it. */
function stops(found: readonly Diagnostic[], variant: Variant): boolean {
  return variant !== 'utkast' && hasErrors(found)
}

/**
 * Prints and finishes a document. When the numbers of the contents could not be written in their places, it is composed
 * with the numbers that it turned out to have, and printed once more.
 */
async function printNumbered(
  document: ComposedDocument,
  compose: (numbers: Numbers) => Result<ComposedDocument>,
  { print, creator, epoch }: PrintSettings,
  optionsFor: (print: PrintedDocument) => Omit<FinishOptions, 'creator' | 'epoch'>,
): Promise<Result<{ readonly artifact: Artifact; readonly print: PrintedDocument }>> {
  const round = async (composed: ComposedDocument) => {
    const printed = await print(composed)
    const time = epoch ?? secondsOf(composed.metadata.date)
    const finished = finish(printed, composed, { ...optionsFor(printed), creator, epoch: time })
    return { print: printed, finished }
  }
  let done = await round(document)
  const { value: first } = done.finished
  const numbered = first && first.unnumbered.length > 0 ? compose(first.pageOf).value : undefined
  if (numbered) done = await round(numbered)
  const { value: artifact, diagnostics } = done.finished
  return { value: artifact && { artifact, print: done.print }, diagnostics }
}

/** Seconds since 1970 at the start of an ISO date, in UTC. */
function secondsOf(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / 1000)
}
