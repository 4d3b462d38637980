import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Artifact, ComposedDocument, PrintedDocument } from '../../src/document.ts'
import { type FinishOptions, finish } from '../../src/finish/finish.ts'
import { launch, type Printer } from '../../src/render/browser.ts'
import { requireBrowser } from '../../src/render/find-browser.ts'
import { FONT_FILES } from './agreement.ts'

const OPTIONS: FinishOptions = {
  standard: 'a-2a',
  signatureFields: true,
  creator: 'samverkan 0.1.0',
  epoch: 1_767_225_600,
}

let printer: Printer | undefined
const folder = mkdtempSync(join(tmpdir(), 'samverkan-finish-'))
afterAll(async () => {
  await printer?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Prints with the browser of this machine, which stays open for the tests of a file. */
export function print(document: ComposedDocument): Promise<PrintedDocument> {
  printer ??= launch(requireBrowser({ environment: process.env, platform: process.platform, home: homedir() }), {
    fonts: FONT_FILES,
    environment: process.env,
  })
  return printer.print(document)
}

/** Finishes what was printed, and expects that something came of it. */
export function finished(printed: PrintedDocument, document: ComposedDocument, options: Partial<FinishOptions> = {}) {
  const { value, diagnostics } = finish(printed, document, { ...OPTIONS, ...options })
  if (!value) throw new Error('nothing was finished')
  return { artifact: value, diagnostics }
}

/** Prints and finishes. */
export async function make(document: ComposedDocument, options: Partial<FinishOptions> = {}) {
  return finished(await print(document), document, options)
}

/** Writes the PDF where other programs can read it. */
export function onDisk(pdf: Artifact | Uint8Array, called = 'prov.pdf'): string {
  const path = join(folder, called)
  writeFileSync(path, pdf instanceof Uint8Array ? pdf : pdf.bytes)
  return path
}

/** What another program says about it. */
export function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The text of one page, as poppler reads it; `-layout` keeps what stands on a line together. */
export function pageText(path: string, page: number, ...options: readonly string[]): string {
  return run('pdftotext', ...options, '-f', String(page), '-l', String(page), path, '-')
}
