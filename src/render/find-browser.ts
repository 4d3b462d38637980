import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path'
import { EnvironmentError } from '../diagnostic.ts'
import type { Machine } from '../store/cache-folder.ts'
import { browserPlaces } from './browser-places.ts'

/** A browser that can be started. Its version is known when it has been. */
export interface FoundBrowser {
  readonly path: string
  /** A headless shell prints the same pages in half the time and memory. */
  readonly kind: 'headless-shell' | 'browser'
  /** Folder of shared libraries the browser brings with it. */
  readonly libraries?: string
  /** What asked for it: `--browser`, or the name of a variable. Missing when nothing did. */
  readonly source?: string
}

export interface Search extends Machine {
  /** The value of `--browser`. */
  readonly option?: string | undefined
}

/** The ways to get a browser, for the user who has none. */
export const WAYS_TO_A_BROWSER =
  'Tre sätt att få en: kör `samverkan browser install`; installera Chrome, Chromium eller Edge ' +
  '(på Debian: `apt-get install chromium-headless-shell`); eller ange en med `--browser` eller SAMVERKAN_BROWSER.'

const VARIABLES = ['SAMVERKAN_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const

/**
 * Finds a browser: the one asked for, else an installed or downloaded headless shell, else an ordinary browser.
 * @throws EnvironmentError when the one asked for is not there
 */
export function findBrowser(search: Search): FoundBrowser | undefined {
  const asked = [
    { source: '--browser', value: search.option },
    ...VARIABLES.map((source) => ({ source, value: search.environment[source] })),
  ].find(({ value }) => value !== undefined && value !== '')
  if (asked?.value !== undefined) return askedFor(asked.value, asked.source, search)

  const { headlessShells, browsers } = browserPlaces(search)
  for (const place of [...headlessShells, ...browsers]) {
    const path = locate(place, search)
    if (path !== undefined) return described(path)
  }
  return undefined
}

/**
 * Finds a browser or says how to get one.
 * @throws EnvironmentError when there is none
 */
export function requireBrowser(search: Search): FoundBrowser {
  const found = findBrowser(search)
  if (found === undefined) throw new EnvironmentError('Ingen webbläsare hittades att skriva ut med', WAYS_TO_A_BROWSER)
  return found
}

function askedFor(value: string, source: string, search: Search): FoundBrowser {
  const path = locate(/[\\/]/.test(value) ? resolve(value) : value, search)
  if (path === undefined) {
    throw new EnvironmentError(`${source} pekar på ${value}, men där finns inget program att köra`, WAYS_TO_A_BROWSER)
  }
  return described(path, source)
}

function described(place: string, source?: string): FoundBrowser {
  const path = behindScript(place)
  const kind = /headless[-_]shell/i.test(path) ? 'headless-shell' : 'browser'
  const libraries = join(dirname(path), 'lib')
  const own = path.includes('sparticuz') && isFolder(libraries)
  return { path, kind, ...(source !== undefined && { source }), ...(own && { libraries }) }
}

/** The headless shell that a start script (such as Debian's) does nothing but run, else the program itself. */
function behindScript(path: string): string {
  if (statSync(path).size > 4096) return path
  const program = /^(?:exec )?"?(\/\S+headless[-_]shell)"? "\$@"$/m.exec(readFileSync(path, 'utf8'))?.[1]
  return program !== undefined && isProgram(program) ? program : path
}

/** The path of a program given by path or by name, or undefined when it is not there to run. */
function locate(place: string, { environment, platform }: Machine): string | undefined {
  if (isAbsolute(place)) return isProgram(place) ? place : undefined
  const names = platform === 'win32' && !place.endsWith('.exe') ? [`${place}.exe`] : [place]
  const folders = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter(isAbsolute)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
