import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { basename } from 'node:path'
import type { ComposedDocument } from '../document.ts'
import { cacheFolder } from '../store/cache-folder.ts'
import { launch } from './browser.ts'
import { OLDEST_CHROMIUM } from './browser-places.ts'
import { withoutSandbox } from './browser-process.ts'
import { type FoundBrowser, findBrowser, type Search } from './find-browser.ts'
import { withDictionary } from './shell-copy.ts'

/** One thing looked at. Texts are English, as is the command line; what a program said is quoted as it is. */
export interface Check {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
  /** What to do about it, when it is not ok. */
  readonly remedy?: string
}

export interface DoctorOptions extends Search {
  /** Font files of the package. */
  readonly fonts: readonly string[]
  /** A clock that only goes forward, in milliseconds. */
  readonly now: () => number
  readonly signal?: AbortSignal
}

const OLDEST_NODE: readonly [number, number] = [20, 19]
const MEGABYTE = 1024 * 1024
const NEEDED_MEMORY_MB = 600
const NEEDED_SPACE_MB = 500
const GET_A_BROWSER = 'run `samverkan browser install`, or name one with --browser or SAMVERKAN_BROWSER'

/** Examines everything that printing needs of the machine. Starts the browser and prints a page. */
export async function diagnose(options: DoctorOptions): Promise<Check[]> {
  const cache = cacheFolder(options)
  return [
    node(),
    ...(await browser(options, cache)),
    fonts(options.fonts),
    folder('temporary folder', tmpdir(), 'set TMPDIR to a folder that can be written to'),
    folder('cache folder', cache, 'set XDG_CACHE_HOME to a folder that can be written to'),
    memory(),
  ]
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  return check('Node', ok, process.versions.node, `install Node ${OLDEST_NODE.join('.')} or later`)
}

async function browser(options: DoctorOptions, cache: string): Promise<Check[]> {
  let found: FoundBrowser | undefined
  try {
    found = findBrowser(options)
  } catch (error) {
    return [check('browser', false, reason(error), 'correct the path, or leave it out')]
  }
  if (found === undefined) return [check('browser', false, 'none found', GET_A_BROWSER)]
  const where = found.source === undefined ? found.path : `${found.path}, from ${found.source}`

  const printer = launch(found, options)
  try {
    const version = await printer.version()
    const started = options.now()
    await printer.print(PAGE)
    const milliseconds = Math.round(options.now() - started)
    const headless = found.kind === 'headless-shell'
    return [
      check('browser', true, `${version}, ${where}${headless ? '' : ' (a headless shell would be faster)'}`),
      check('printing', true, `a page in ${milliseconds} ms`),
      sandbox(options),
      hyphenation(found, cache),
    ]
  } catch (error) {
    options.signal?.throwIfAborted()
    const remedy = `Chromium ${OLDEST_CHROMIUM} or later is needed: ${GET_A_BROWSER}`
    return [check('browser', false, `${where}: ${reason(error)}`, remedy)]
  } finally {
    await printer.close()
  }
}

/** The browser has started by now, so a sandbox that is on works. */
function sandbox({ environment }: DoctorOptions): Check {
  if (!withoutSandbox(environment)) return check('sandbox', true, 'on')
  const chosen = environment.SAMVERKAN_NO_SANDBOX
    ? 'SAMVERKAN_NO_SANDBOX is set'
    : 'the browser cannot have one as root'
  return check('sandbox', true, `off: ${chosen}; build only agreements you trust, or run as an ordinary user`)
}

function hyphenation(found: FoundBrowser, cache: string): Check {
  const ok = withDictionary(found, cache) !== undefined
  const remedy = 'let the cache folder be written to; until then long words are not broken'
  return check('hyphenation', ok, ok ? 'Swedish' : 'no dictionary', remedy)
}

function fonts(files: readonly string[]): Check {
  const missing = files.filter((file) => !existsSync(file)).map((file) => basename(file))
  const detail = missing.length === 0 ? `${files.length} font files` : `missing: ${missing.join(', ')}`
  return check('fonts', missing.length === 0, detail, 'install samverkan again (`npm ci`)')
}

function folder(name: string, path: string, remedy: string): Check {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    accessSync(path, constants.W_OK)
    const { bavail, bsize } = statfsSync(path)
    const free = Math.round((bavail * bsize) / MEGABYTE)
    return check(
      name,
      free >= NEEDED_SPACE_MB,
      `${path}, ${free} MB free`,
      `make ${NEEDED_SPACE_MB} MB free, or ${remedy}`,
    )
  } catch (error) {
    return check(name, false, `${path}: ${reason(error)}`, remedy)
  }
}

function memory(): Check {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY
  const free = Math.round(Math.min(freemem(), limit) / MEGABYTE)
  const remedy = `${NEEDED_MEMORY_MB} MB is needed; use a headless shell, and --jobs 1`
  return check('memory', free >= NEEDED_MEMORY_MB, `${free} MB free`, remedy)
}

function check(name: string, ok: boolean, detail: string, remedy?: string): Check {
  return { name, ok, detail, ...(!ok && remedy !== undefined && { remedy }) }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const PAGE: ComposedDocument = {
  html: '<!doctype html><html lang="sv"><title>Prov</title><p>Prov</p></html>',
  assets: [],
  headings: [],
  contents: [],
  signatures: [],
  inserts: [],
  metadata: { title: 'Prov', author: '', subject: '', language: 'sv', date: '2026-01-01' },
  fonts: [],
}
