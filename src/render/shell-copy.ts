import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DICTIONARY_NAME, DICTIONARY_VERSION, dictionaryPath, makeDictionary } from './dictionary.ts'
import type { FoundBrowser } from './find-browser.ts'

const DATA_FOLDER = 'hyphen-data'
const COPIES = 'headless-shell'
const MOST_FILES_BESIDE = 100

/** The program to run so that Swedish words are hyphenated, or undefined when it has to be prepared. */
export function withDictionary(found: FoundBrowser, cache: string): FoundBrowser | undefined {
  // macOS has a dictionary of its own, and downloaded headless shells come with theirs.
  if (process.platform === 'darwin') return found
  if (found.kind === 'headless-shell') return process.platform === 'linux' ? hyphenatingShell(found, cache) : found
  return existsSync(dictionaryPath(cache)) ? found : undefined
}

/** Prepares what `withDictionary` gives. Where the cache cannot be written to, the browser found is run as it is. */
export async function prepareDictionary(found: FoundBrowser, cache: string): Promise<FoundBrowser> {
  try {
    if (found.kind === 'headless-shell') await makeHyphenatingShell(found, cache)
    else await makeDictionary(cache)
    return withDictionary(found, cache) ?? found
  } catch {
    return found
  }
}

/**
 * The program to run for a headless shell that hyphenates Swedish: it reads dictionaries only from the folder it is
 * in. When that folder has none and is not ours, a copy in our cache is run. Undefined when that is yet to be made.
 */
function hyphenatingShell(found: FoundBrowser, cache: string): FoundBrowser | undefined {
  const path = realpathSync(found.path)
  if (hasDictionary(dirname(path))) return found
  const copy = join(copyFolder(path, cache), basename(path))
  return hasDictionary(dirname(copy)) ? { ...found, path: copy } : undefined
}

/**
 * Makes what `hyphenatingShell` gives: a copy of the program, links to what lies beside it, and the dictionary.
 * Throws when that cannot be done; the browser found can then be run as it is.
 */
async function makeHyphenatingShell(found: FoundBrowser, cache: string): Promise<void> {
  await makeDictionary(cache)
  const path = realpathSync(found.path)
  if (dirname(path).startsWith(cache)) {
    placeDictionary(dirname(path), cache)
    return
  }
  const folder = copyFolder(path, cache)
  if (hasDictionary(folder)) return
  const beside = readdirSync(dirname(path)).filter((name) => name !== basename(path) && name !== DATA_FOLDER)
  if (!isProgramFile(path) || beside.length > MOST_FILES_BESIDE) throw new Error(`${path} cannot be copied`)

  const unfinished = join(cache, `unfinished-${process.pid}`)
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  for (const name of beside) symlinkSync(join(dirname(path), name), join(unfinished, name))
  copyFileSync(path, join(unfinished, basename(path)), constants.COPYFILE_FICLONE)
  placeDictionary(unfinished, cache)

  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 })
  if (existsSync(folder)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, folder)
  for (const name of readdirSync(dirname(folder))) {
    if (name !== basename(folder)) rmSync(join(dirname(folder), name), { recursive: true, force: true })
  }
}

function placeDictionary(folder: string, cache: string): void {
  mkdirSync(join(folder, DATA_FOLDER), { recursive: true })
  copyFileSync(dictionaryPath(cache), join(folder, DATA_FOLDER, DICTIONARY_NAME))
}

function hasDictionary(folder: string): boolean {
  return existsSync(join(folder, DATA_FOLDER, DICTIONARY_NAME))
}

/** One folder for each state of each program, so that an updated browser is copied anew. */
function copyFolder(path: string, cache: string): string {
  const { size, mtimeMs } = statSync(path)
  const place = createHash('sha256').update(path).digest('hex').slice(0, 12)
  return join(cache, COPIES, place, `${size}-${Math.round(mtimeMs)}-${DICTIONARY_VERSION}`)
}

/** Whether the file is an ELF program, not a script that starts one. */
function isProgramFile(path: string): boolean {
  const start = Buffer.alloc(4)
  const file = openSync(path, 'r')
  try {
    readSync(file, start, 0, 4, 0)
  } finally {
    closeSync(file)
  }
  return start.toString('latin1') === '\x7fELF'
}
