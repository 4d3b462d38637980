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

/** One thing looked at. Texts are Swedish; what another program said is quoted as it is. */
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
const GET_A_BROWSER = 'kör `samverkan browser install`, eller peka ut en med --browser eller SAMVERKAN_BROWSER'

/** Examines everything that printing needs of the machine. Starts the browser and prints a page. */
export async function diagnose(options: DoctorOptions): Promise<Check[]> {
  const cache = cacheFolder(options)
  return [
    node(),
    ...(await browser(options, cache)),
    fonts(options.fonts),
    folder('mapp för tillfälliga filer', tmpdir(), 'låt TMPDIR peka på en mapp som går att skriva i'),
    folder('mapp för sparat', cache, 'låt XDG_CACHE_HOME peka på en mapp som går att skriva i'),
    memory(),
  ]
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  return check('Node', ok, process.versions.node, `installera Node ${OLDEST_NODE.join('.')} eller senare`)
}

async function browser(options: DoctorOptions, cache: string): Promise<Check[]> {
  let found: FoundBrowser | undefined
  try {
    found = findBrowser(options)
  } catch (error) {
    return [check('webbläsare', false, reason(error), 'rätta sökvägen, eller utelämna den')]
  }
  if (found === undefined) return [check('webbläsare', false, 'ingen hittades', GET_A_BROWSER)]
  const where = found.source === undefined ? found.path : `${found.path}, enligt ${found.source}`

  const printer = launch(found, options)
  try {
    const version = await printer.version()
    const started = options.now()
    await printer.print(PAGE)
    const milliseconds = Math.round(options.now() - started)
    const headless = found.kind === 'headless-shell'
    return [
      check('webbläsare', true, `${version}, ${where}${headless ? '' : ' (chrome-headless-shell vore snabbare)'}`),
      check('utskrift', true, `en sida på ${milliseconds} ms`),
      sandbox(options),
      hyphenation(found, cache),
    ]
  } catch (error) {
    options.signal?.throwIfAborted()
    const remedy = `Chromium ${OLDEST_CHROMIUM} eller senare behövs: ${GET_A_BROWSER}`
    return [check('webbläsare', false, `${where}: ${reason(error)}`, remedy)]
  } finally {
    await printer.close()
  }
}

/** The browser has started by now, so a sandbox that is on works. */
function sandbox({ environment }: DoctorOptions): Check {
  if (!withoutSandbox(environment)) return check('sandlåda', true, 'på')
  const chosen = environment.SAMVERKAN_NO_SANDBOX
    ? 'SAMVERKAN_NO_SANDBOX är satt'
    : 'webbläsaren kan inte ha någon när root kör den'
  return check(
    'sandlåda',
    true,
    `av: ${chosen}; bygg bara överenskommelser du litar på, eller kör som vanlig användare`,
  )
}

function hyphenation(found: FoundBrowser, cache: string): Check {
  const ok = withDictionary(found, cache) !== undefined
  const remedy = 'gör mappen för sparat skrivbar; till dess avstavas inga ord'
  return check('avstavning', ok, ok ? 'svensk' : 'ordlistan saknas', remedy)
}

function fonts(files: readonly string[]): Check {
  const missing = files.filter((file) => !existsSync(file)).map((file) => basename(file))
  const detail = missing.length === 0 ? `${files.length} filer` : `saknas: ${missing.join(', ')}`
  return check('typsnitt', missing.length === 0, detail, 'installera samverkan igen (`npm ci`)')
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
      `${path}, ${free} MB ledigt`,
      `frigör ${NEEDED_SPACE_MB} MB, eller ${remedy}`,
    )
  } catch (error) {
    return check(name, false, `${path}: ${reason(error)}`, remedy)
  }
}

function memory(): Check {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY
  const free = Math.round(Math.min(freemem(), limit) / MEGABYTE)
  const remedy = `${NEEDED_MEMORY_MB} MB behövs; använd chrome-headless-shell och --jobs 1`
  return check('minne', free >= NEEDED_MEMORY_MB, `${free} MB ledigt`, remedy)
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
