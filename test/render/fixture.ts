import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Asset, ComposedDocument } from '../../src/document.ts'
import { type LaunchOptions, launch, type Printer } from '../../src/render/browser.ts'
import { type FoundBrowser, requireBrowser } from '../../src/render/find-browser.ts'

const require = createRequire(import.meta.url)

/** A font file of the package `@fontsource/gelasio`. */
export function gelasio(file: string): string {
  return join(dirname(require.resolve('@fontsource/gelasio/package.json')), 'files', `gelasio-latin-${file}`)
}

/** The browser of this machine. */
export function thisBrowser(): FoundBrowser {
  return requireBrowser({ environment: process.env, platform: process.platform, home: homedir() })
}

export function open(options: Partial<LaunchOptions> = {}, found: FoundBrowser = thisBrowser()): Printer {
  return launch(found, { fonts: [gelasio('400-normal.woff2')], environment: process.env, ...options })
}

const FONT: Asset = { path: 'g.woff2', type: 'font/woff2', bytes: readFileSync(gelasio('400-normal.woff2')) }
const STYLE = '@font-face { font-family: Gelasio; src: url(g.woff2) } body { font: 16px Gelasio }'

/** A document with a body and, if wanted, more style and files. */
export function documentOf(body: string, style = '', assets: readonly Asset[] = []): ComposedDocument {
  const head = `<meta charset="utf-8"><title>Prov</title><style>${STYLE} ${style}</style>`
  return {
    html: `<!doctype html><html lang="sv"><head>${head}</head><body>${body}</body></html>`,
    assets: [FONT, ...assets],
    headings: [],
    contents: [],
    signatures: [],
    inserts: [],
    metadata: { title: 'Prov', author: '', subject: '', language: 'sv', date: '2026-01-01' },
    fonts: ['Gelasio'],
  }
}

/** The lines of a PDF as they stand on its pages. */
export async function linesOf(pdf: Uint8Array): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await task.promise
  const lines: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true })
    let line = ''
    for (const item of items) {
      if (!('str' in item)) continue
      line += item.str
      if (item.hasEOL) {
        lines.push(line)
        line = ''
      }
    }
    lines.push(line)
  }
  await task.destroy()
  return lines.filter((line) => line.trim() !== '')
}

/** A script for the shell, to be run as a browser. */
export function program(folder: string, script: string, mode = 0o755): string {
  const path = join(folder, 'browser')
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode })
  return path
}

/** Whether a process runs with a text in its command line. */
export function runs(text: string): boolean {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(text)
}

/**
 * Folders that are removed after each test, and the temporary folder of the browsers that a test starts: it is empty
 * when they have ended.
 */
export function foldersOfTest(): { newFolder(): string; temporary(): string } {
  const place = tmpdir()
  const folders: string[] = []
  let temporary = ''
  const newFolder = () => {
    const folder = mkdtempSync(join(place, 'prov-'))
    folders.push(folder)
    return folder
  }
  beforeEach(() => {
    temporary = newFolder()
    vi.stubEnv('TMPDIR', temporary)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  return { newFolder, temporary: () => temporary }
}
