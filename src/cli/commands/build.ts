import { availableParallelism } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { webPage } from '../../compose/web/page.ts'
import type { ComposedDocument } from '../../document.ts'
import { fieldName } from '../../finish/signatures.ts'
import type { Standard } from '../../finish/standard.ts'
import { repositoryRoot } from '../../load/load.ts'
import { type BuildSettings, type Built, buildAgreement, type Composed, composeAgreement } from '../../pipeline.ts'
import { zipped } from '../../record/sidecar.ts'
import { signingList } from '../../record/signing-list.ts'
import type { Variant } from '../../variant/variant.ts'
import { agreementFolders } from '../agreements.ts'
import { openPrinter } from '../browser.ts'
import { dateOption } from '../date-option.ts'
import { EXIT, UsageError } from '../exit.ts'
import { writeFileAtomically } from '../files.ts'
import { Findings } from '../findings.ts'
import { holdsLocks } from '../locking.ts'
import { nodeHost } from '../node-host.ts'
import { readKit } from '../package-files.ts'
import { type Progress, progress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { VERSION } from '../version.ts'

const FORMATS = ['pdf', 'html'] as const
type Format = (typeof FORMATS)[number]

export type BuildOptions = Readonly<Record<string, string | boolean | undefined>>

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
  const variant = options.variant as Variant
  const today = dateOption(options.asOf) ?? terminal.today
  const output = resolve(terminal.cwd, String(options.output))
  const jobs = jobsOption(options.jobs)
  const shown = progress(terminal, options.quiet === true)
  const found = new Findings()
  const folders = agreementFolders(paths, terminal)

  const formats = formatsOption(options.format)
  if (options.sidecar === true && variant === 'publik') {
    throw new UsageError('--sidecar holds the sources, with what the public copy leaves out: build another variant')
  }
  const withPdf = formats.includes('pdf')
  const printer = withPdf ? openPrinter(options.browser, terminal) : undefined
  const summaries: Summary[] = []
  try {
    if (options.frozen === true && printer && !holdsLocks(folders, await printer.version(), found)) {
      found.show(terminal)
      return EXIT.verification
    }
    const settings: BuildSettings = {
      variant,
      today,
      standard: options.standard as Standard,
      signatureFields: options.signatureFields !== false,
      creator: `samverkan ${VERSION}`,
      epoch: epochOf(terminal),
      kit: readKit(),
      print: (document) => {
        if (typeof options.keepHtml === 'string') keepHtml(document, resolve(terminal.cwd, options.keepHtml))
        if (!printer) throw new Error('a PDF is printed though none was asked for')
        return printer.print(document, terminal.signal)
      },
    }
    const queue = folders.entries()
    const work = async () => {
      for (const [index, folder] of queue) {
        const started = performance.now()
        shown.doing(`[${index + 1}/${folders.length}] ${relative(terminal.cwd, folder) || '.'}`)
        const result = await (withPdf ? buildAgreement : composeAgreement)(nodeHost, folder, settings)
        terminal.signal.throwIfAborted()
        found.add(repositoryRoot(nodeHost, folder), result.diagnostics)
        summaries[index] = write(result.value, {
          formats,
          sidecar: options.sidecar === true,
          fields: settings.signatureFields,
          folder,
          variant,
          output,
          started,
          terminal,
          shown,
        })
      }
    }
    await Promise.all(Array.from({ length: Math.min(jobs, folders.length) }, work))
  } finally {
    shown.clear()
    await printer?.close()
  }

  found.show(terminal, 'to mend')
  if (options.json === true) terminal.out(`${JSON.stringify({ version: 1, builds: summaries }, null, 2)}\n`)
  const stopped = summaries.some((summary) => summary.file === null && summary.html === null)
  return stopped || (variant !== 'utkast' && found.hasErrors) ? EXIT.findings : EXIT.ok
}

/** Leaves what the browser prints in a folder, for those who work on templates. */
function keepHtml(document: ComposedDocument, folder: string): void {
  writeFileAtomically(join(folder, 'dokument.html'), Buffer.from(document.html))
  for (const asset of document.assets) writeFileAtomically(join(folder, asset.path), asset.bytes)
}

interface Writing {
  readonly formats: readonly Format[]
  readonly sidecar: boolean
  /** Whether the PDF has signature fields. */
  readonly fields: boolean
  readonly folder: string
  readonly variant: Variant
  readonly output: string
  readonly started: number
  readonly terminal: Terminal
  readonly shown: Progress
}

function write(built: (Composed & Partial<Built>) | undefined, writing: Writing): Summary {
  const { formats, sidecar, fields, folder, variant, output, started, terminal, shown } = writing
  const nothing = { variant, file: null, html: null, sha256: null, pages: null }
  const milliseconds = () => Math.round(performance.now() - started)
  if (!built) {
    const agreement = relative(terminal.cwd, folder) || '.'
    shown.done(`${agreement}: stopped by findings, nothing written`)
    return { agreement, ...nothing, milliseconds: milliseconds() }
  }
  const save = (ending: string, bytes: Uint8Array, note: string) => {
    const path = join(output, `${built.id}${variant === 'signering' ? '' : `-${variant}`}.${ending}`)
    writeFileAtomically(path, bytes)
    const file = relative(terminal.cwd, path)
    shown.done(`${file}  ${note}`)
    return file
  }
  const { id: agreement, artifact } = built
  const pdf = artifact && {
    file: save(
      'pdf',
      artifact.bytes,
      `${artifact.pages} pages  ${milliseconds()} ms  sha256 ${artifact.sha256.slice(0, 16)}…`,
    ),
    sha256: artifact.sha256,
    pages: artifact.pages,
  }
  if (pdf && artifact && variant === 'signering') {
    const list = signingList(artifact, basename(pdf.file), fields ? fieldName : undefined)
    writeFileAtomically(join(output, `${agreement}.signering.json`), Buffer.from(`${JSON.stringify(list, null, 2)}\n`))
  }
  const record = sidecar ? built.record?.() : undefined
  if (record) save('källor.zip', zipped(record), `${record.length} files`)
  const page = formats.includes('html') ? Buffer.from(webPage(built.document, base64)) : undefined
  const html = page ? save('html', page, `${Math.round(page.length / 1000)} kB`) : null
  return { agreement, ...nothing, ...pdf, html, milliseconds: milliseconds() }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function formatsOption(value: string | boolean | undefined): Format[] {
  const words = String(value ?? 'pdf').split(',')
  const known = words.flatMap((word) => FORMATS.find((format) => format === word.trim()) ?? [])
  if (known.length === words.length) return [...new Set(known)]
  throw new UsageError(`--format takes pdf, html or both, separated by a comma, not "${value}"`)
}

function jobsOption(value: string | boolean | undefined): number {
  if (value === undefined) return Math.min(availableParallelism(), 4)
  const jobs = Number(value)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs
  throw new UsageError(`--jobs takes a whole number from 1 to 64, not "${value}"`)
}

/** `SOURCE_DATE_EPOCH` (reproducible-builds.org), in seconds. */
function epochOf(terminal: Terminal): number | undefined {
  const value = terminal.environment.SOURCE_DATE_EPOCH
  if (value === undefined || value === '') return undefined
  if (/^\d{1,12}$/.test(value)) return Number(value)
  throw new UsageError(`SOURCE_DATE_EPOCH takes seconds since 1970, not "${value}"`)
}
