import { availableParallelism } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { check } from '../../checking.ts'
import { webPage } from '../../compose/web/page.ts'
import type { ComposedDocument } from '../../document.ts'
import { documentName } from '../../file-name.ts'
import { type HeldTo, heldToLine } from '../../findings/held-to.ts'
import { fieldName } from '../../finish/signatures.ts'
import { repositoryRoot } from '../../load/load.ts'
import { openPrinter } from '../../node/browser.ts'
import { nodeHost } from '../../node/node-host.ts'
import { readKit } from '../../node/package-files.ts'
import { VERSION } from '../../node/version.ts'
import {
  type BuildSettings,
  type Built,
  buildAgreement,
  type Composed,
  composeAgreement,
  type MadeOf,
} from '../../pipeline.ts'
import { zipped } from '../../record/sidecar.ts'
import { signingList } from '../../record/signing-list.ts'
import type { Variant } from '../../variant/variant.ts'
import { agreementFolders } from '../agreements.ts'
import { EXIT, UsageError } from '../exit.ts'
import { failureOf } from '../failure.ts'
import { Findings } from '../findings.ts'
import { holdsLocks } from '../locking.ts'
import { OutputFiles } from '../output-files.ts'
import { type Progress, progress } from '../progress.ts'
import { namedAgreements, sharedIds } from '../shared-ids.ts'
import type { BuildOptions } from '../table/build.ts'
import type { Terminal } from '../terminal.ts'

/** More pages at a time than this ask for much memory. */
const MOST_JOBS = 4

/** One line of the summary that `--json` prints. */
interface Summary {
  readonly agreement: string
  readonly variant: Variant
  /** Path of the PDF from the current folder; null when findings stopped it or none was asked for. */
  readonly file: string | null
  /** Path of the page for the web; null when findings stopped it or none was asked for. */
  readonly html: string | null
  readonly sha256: string | null
  readonly pages: number | null
  readonly milliseconds: number
}

/** `samverkan build`: agreements to PDF. Gives the exit code. */
export async function build(paths: readonly string[], options: BuildOptions, terminal: Terminal): Promise<number> {
  const { variant, format: formats, jobs = Math.min(availableParallelism(), MOST_JOBS) } = options
  const today = options.asOf ?? terminal.today
  const output = resolve(terminal.cwd, options.output)
  const shown = progress(terminal, options.quiet)
  const found = new Findings()
  const folders = agreementFolders(paths, terminal)

  if (options.sidecar && variant === 'publik') {
    throw new UsageError(
      '--sidecar tar med källorna, med det som den publika varianten utelämnar: bygg en annan variant',
    )
  }
  const keptHtml = options.keepHtml === undefined ? undefined : resolve(terminal.cwd, options.keepHtml)
  if (keptHtml !== undefined && folders.length > 1) {
    throw new UsageError(`--keep-html tar en överenskommelse, och här är ${folders.length}: ange mappen för en av dem`)
  }
  const withPdf = formats.includes('pdf')
  const printer = withPdf ? openPrinter(options.browser, terminal) : undefined
  const summaries: Summary[] = []
  const heldTo = new Map<number, HeldTo>()
  const outputs = new OutputFiles(terminal.cwd)
  try {
    if (options.frozen && printer && !holdsLocks(folders, await printer.version(), found)) {
      found.show(terminal)
      return EXIT.verification
    }
    const settings: BuildSettings = {
      variant,
      today,
      standard: options.standard,
      signatureFields: !options.noSignatureFields,
      creator: `samverkan ${VERSION}`,
      epoch: epochOf(terminal),
      kit: readKit(),
      print: (document) => {
        const clash = keptHtml && outputs.write('--keep-html', htmlFiles(document, keptHtml))
        if (clash) found.add(terminal.cwd, [clash])
        if (!printer) throw new Error('a PDF is printed though none was asked for')
        return printer.print(document, terminal.signal)
      },
    }
    const twins = await sharedIds(await namedAgreements(folders))
    const queue = folders.entries()
    const work = async () => {
      for (const [index, folder] of queue) {
        const started = performance.now()
        shown.doing(`[${index + 1}/${folders.length}] ${relative(terminal.cwd, folder) || '.'}`)
        const twin = twins.get(folder)
        // Two drafts of the same name cannot be made in one run either.
        const stopped = twin && (twin.inRun || variant !== 'utkast')
        const make = withPdf ? buildAgreement : composeAgreement
        const root = repositoryRoot(nodeHost, folder)
        const making = stopped ? checkOnly(folder, settings) : make(nodeHost, folder, settings)
        const result = await making.catch(async (error: unknown) => {
          found.addFailure(root, await failureOf(error, folder, terminal.signal))
          return NOTHING
        })
        terminal.signal.throwIfAborted()
        found.add(root, result.diagnostics)
        if (result.heldTo) heldTo.set(index, result.heldTo)
        if (twin) found.add(twin.root, [twin.finding])
        summaries[index] = write(result.value, {
          formats,
          sidecar: options.sidecar,
          fields: settings.signatureFields,
          folder,
          variant,
          output,
          started,
          terminal,
          shown,
          outputs,
          found,
        })
      }
    }
    await Promise.all(Array.from({ length: Math.min(jobs, folders.length) }, work))
  } finally {
    shown.clear()
    await printer?.close()
  }

  found.show(terminal, 'to mend')
  const inOrder = [...heldTo].sort(([a], [b]) => a - b).map(([, one]) => one)
  if (inOrder.length > 0 && !options.quiet) terminal.err(`${heldToLine(inOrder)}\n`)
  if (options.json) terminal.out(`${JSON.stringify({ version: 1, builds: summaries }, null, 2)}\n`)
  const stopped = summaries.some((summary) => summary.file === null && summary.html === null)
  if (found.failure !== undefined) return found.failure
  return stopped || (variant !== 'utkast' && found.hasErrors) ? EXIT.findings : EXIT.ok
}

/** What is made of an agreement that could not be finished. */
const NOTHING: MadeOf<undefined> = { value: undefined, diagnostics: [] }

/** Reads and checks an agreement that is not to be built, for what else is found in it. */
async function checkOnly(folder: string, settings: BuildSettings): Promise<MadeOf<undefined>> {
  const { diagnostics, heldTo } = await check(nodeHost, folder, settings)
  return { value: undefined, diagnostics, ...(heldTo && { heldTo }) }
}

/** What the browser prints, as files in a folder, for those who work on templates. */
function htmlFiles(document: ComposedDocument, folder: string): ReadonlyMap<string, Uint8Array> {
  const assets = document.assets.map(({ path, bytes }) => [join(folder, path), bytes] as const)
  return new Map([[join(folder, 'dokument.html'), Buffer.from(document.html)], ...assets])
}

interface Writing {
  readonly formats: BuildOptions['format']
  readonly sidecar: boolean
  /** Whether the PDF has signature fields. */
  readonly fields: boolean
  readonly folder: string
  readonly variant: Variant
  readonly output: string
  readonly started: number
  readonly terminal: Terminal
  readonly shown: Progress
  readonly outputs: OutputFiles
  readonly found: Findings
}

/** A file to write, and what to say of it; nothing of one that goes with another. */
interface Output {
  readonly path: string
  readonly bytes: Uint8Array
  readonly note?: string
}

/** Writes all files of an agreement, or none of them. */
function write(built: (Composed & Partial<Built>) | undefined, writing: Writing): Summary {
  const { folder, variant, started, terminal, shown, outputs, found } = writing
  const shownFolder = relative(terminal.cwd, folder) || '.'
  const nothing = { variant, file: null, html: null, sha256: null, pages: null }
  const milliseconds = Math.round(performance.now() - started)
  const { pdf, beside, html } = built ? outputsOf(built, writing, milliseconds) : { beside: [] }
  const files = [pdf, ...beside, html].filter((one) => one !== undefined)
  const others = files.filter((file) => file !== pdf)
  const leaks = built ? others.flatMap(({ path, bytes }) => built.guard(basename(path), bytes)) : []
  if (leaks.length > 0) found.add(repositoryRoot(nodeHost, folder), leaks)
  const clash =
    leaks.length > 0 ? undefined : outputs.write(shownFolder, new Map(files.map(({ path, bytes }) => [path, bytes])))
  if (clash) found.add(terminal.cwd, [clash])
  if (!built || clash || leaks.length > 0) {
    shown.done(`${shownFolder}: fynd hindrade, inget är skrivet`)
    return { agreement: built?.id ?? shownFolder, ...nothing, milliseconds }
  }
  const pathOf = (file: Output | undefined) => (file ? relative(terminal.cwd, file.path) : null)
  for (const file of files) if (file.note !== undefined) shown.done(`${pathOf(file)}  ${file.note}`)
  const { sha256 = null, pages = null } = built.artifact ?? {}
  return { agreement: built.id, variant, file: pathOf(pdf), html: pathOf(html), sha256, pages, milliseconds }
}

/** The files of an agreement: the PDF, what goes with it, and the page for the web. */
function outputsOf(
  { id, artifact, record, document }: Composed & Partial<Built>,
  writing: Writing,
  milliseconds: number,
) {
  const { formats, sidecar, fields, variant, output } = writing
  const named = (ending: string) => join(output, `${documentName(id, variant)}.${ending}`)
  const beside: Output[] = []
  const pdf: Output | undefined = artifact && {
    path: named('pdf'),
    bytes: artifact.bytes,
    note: `${artifact.pages} ${artifact.pages === 1 ? 'sida' : 'sidor'}  ${milliseconds} ms  sha256 ${artifact.sha256.slice(0, 16)}…`,
  }
  if (pdf && artifact && variant === 'signering') {
    const list = signingList(artifact, basename(pdf.path), fields ? fieldName : undefined)
    beside.push({ path: named('signering.json'), bytes: Buffer.from(`${JSON.stringify(list, null, 2)}\n`) })
  }
  const kept = sidecar ? record?.() : undefined
  if (kept) beside.push({ path: named('källor.zip'), bytes: zipped(kept), note: `${kept.length} filer` })
  const page = formats.includes('html') ? Buffer.from(webPage(document, base64)) : undefined
  const html: Output | undefined = page && {
    path: named('html'),
    bytes: page,
    note: `${Math.round(page.length / 1000)} kB`,
  }
  return { pdf, beside, html }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

/** `SOURCE_DATE_EPOCH` (reproducible-builds.org), in seconds. */
function epochOf(terminal: Terminal): number | undefined {
  const value = terminal.environment.SOURCE_DATE_EPOCH
  if (value === undefined || value === '') return undefined
  if (/^\d{1,12}$/.test(value)) return Number(value)
  throw new UsageError(`SOURCE_DATE_EPOCH tar sekunder sedan 1970, inte «${value}»`)
}
