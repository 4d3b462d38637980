import { compose } from './compose/compose.ts'
import type { Kit } from './compose/kit.ts'
import { type Diagnostic, hasErrors, type Result } from './diagnostic.ts'
import type { Artifact, ComposedDocument, PrintedDocument } from './document.ts'
import { type Examined, judge, read } from './examine.ts'
import { type Attachment, finish, type Standard } from './finish/finish.ts'
import { inspectInsert } from './finish/insert-inspect.ts'
import type { Host } from './host.ts'
import type { Agreement } from './model/model.ts'
import { recordFiles } from './record/build-record.ts'
import { forVariant, type Variant } from './variant/variant.ts'

/** What a build is told. The clock, the browser and the package's own files come in here. */
export interface BuildSettings {
  readonly variant: Variant
  /** Today's date as ISO date. */
  readonly today: string
  readonly standard: Standard
  readonly signatureFields: boolean
  /** Name and version of the program, for the PDF. */
  readonly creator: string
  /** Seconds since 1970 for the PDF's dates; the agreement's own date when missing. */
  readonly epoch: number | undefined
  readonly kit: Kit
  /** Prints a composed document; calls `meanwhile` while the browser is at work. */
  readonly print: (document: ComposedDocument, meanwhile?: () => void) => Promise<PrintedDocument>
}

/** What became of an agreement. */
export interface Built {
  readonly id: string
  readonly artifact: Artifact
  /** What was printed, for other formats of the same content. */
  readonly document: ComposedDocument
  readonly browser: string
  /** Sources, data and build record: what an archive keeps with the PDF. Empty for a public copy, which hides some. */
  readonly record: () => readonly Attachment[]
}

/**
 * Makes the PDF of an agreement folder. A signing copy and a public copy are refused while there are errors; a draft
 * is made as long as there is something to print. Throws `RenderError` and `EnvironmentError` from the browser.
 *
 * The rules work while the browser does: a draft shows what they find and has to wait for them, other variants are
 * thrown away when they find errors.
 */
export async function buildAgreement(host: Host, folder: string, settings: BuildSettings): Promise<Result<Built>> {
  const examination = { today: settings.today, variant: settings.variant }
  const draft = settings.variant === 'utkast'
  const reading = await read(host, folder, examination)
  let judged: Examined | undefined
  const examined = () => {
    judged ??= judge(reading, examination)
    return judged
  }
  const stops = (diagnostics: readonly Diagnostic[]) => !draft && hasErrors(diagnostics)
  if (!reading.agreement || stops(reading.diagnostics)) return { ...examined(), value: undefined }

  const found: Diagnostic[] = []
  const { agreement, masked } = forVariant(reading.agreement, settings.variant)
  const inserts = pagesOfInserts(agreement, found)
  const composeWith = (numbers?: ReadonlyMap<string, number>) =>
    compose(agreement, settings.kit, {
      variant: settings.variant,
      today: settings.today,
      masked,
      problems: draft ? examined().diagnostics : [],
      inserts,
      ...(numbers && { numbers }),
    })
  const composed = composeWith()
  found.push(...composed.diagnostics)
  if (!composed.value || stops(found)) return { value: undefined, diagnostics: [...examined().diagnostics, ...found] }

  const signatureFields = settings.signatureFields && settings.variant === 'signering'
  const recordOf = ({ browser }: PrintedDocument) =>
    settings.variant === 'publik' || !reading.agreement
      ? []
      : recordFiles(reading.agreement, reading.files, { ...settings, signatureFields, browser })
  const finishWith = (printed: PrintedDocument, document: ComposedDocument) =>
    finish(printed, document, {
      standard: settings.standard,
      attachments: settings.standard === 'a-3a' ? recordOf(printed) : [],
      signatureFields,
      creator: settings.creator,
      epoch: settings.epoch ?? secondsOf(document.metadata.date),
    })
  const examineMeanwhile = () => {
    try {
      examined()
    } catch {
      // A fault in a rule is told below, as what it is, and not as a fault of the printing.
    }
  }
  let printed = await settings.print(composed.value, examineMeanwhile)
  const { value: checked, diagnostics } = examined()
  found.unshift(...diagnostics)
  if (!checked || stops(diagnostics)) return { value: undefined, diagnostics: found }
  let finished = finishWith(printed, composed.value)
  if (finished.value && finished.value.unnumbered.length > 0) {
    const again = composeWith(finished.value.pageOf).value
    if (again) {
      printed = await settings.print(again)
      finished = finishWith(printed, again)
    }
  }
  found.push(...finished.diagnostics)
  if (!finished.value || stops(finished.diagnostics)) return { value: undefined, diagnostics: found }
  const { id } = checked
  const { browser } = printed
  const value = { id, artifact: finished.value, document: composed.value, browser, record: () => recordOf(printed) }
  return { value, diagnostics: found }
}

/** Pages of every PDF that is to be inserted, by path; what cannot be inserted is a finding. */
export function pagesOfInserts(agreement: Agreement, found: Diagnostic[]): ReadonlyMap<string, number> {
  const pages = new Map<string, number>()
  for (const { content } of agreement.bilagor) {
    const superior = content?.sort === 'överavtal' ? content.superior : undefined
    const files = [
      content?.sort === 'pdf' ? content.pdf : superior?.pdf,
      ...(superior?.bilagor ?? []).map((own) => own.pdf),
    ]
    for (const file of files) {
      if (!file || pages.has(file.path)) continue
      const inspected = inspectInsert(file.path, file.bytes)
      found.push(...inspected.diagnostics)
      if (inspected.value) pages.set(file.path, inspected.value.pages)
    }
  }
  return pages
}

/** Seconds since 1970 at the start of an ISO date, in UTC. */
function secondsOf(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / 1000)
}
