import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { cacheFolder } from './browser-places.ts'
import { BrowserProcess } from './browser-process.ts'
import { dictionaryPath, makeDictionary } from './dictionary.ts'
import type { FoundBrowser } from './find-browser.ts'
import { makeProfile } from './profile.ts'
import { hyphenatingShell, makeHyphenatingShell } from './shell-copy.ts'

/** What a browser is started with. */
export interface StartOptions {
  /** Font files (WOFF, or WOFF2 with a WOFF beside it) to fall back on; nothing else on the machine is used. */
  readonly fonts: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Starts a browser that hyphenates Swedish. Its dictionary is made the first time on a machine; after that, the process
 * runs already when this function gives its promise. Without a cache to write in, it runs without a dictionary and
 * breaks no words.
 */
export async function start(found: FoundBrowser, options: StartOptions): Promise<BrowserProcess> {
  const { environment, fonts } = options
  const cache = cacheFolder({ environment, platform: process.platform, home: homedir() })
  const program = withDictionary(found, cache) ?? (await prepare(found, cache))
  return new BrowserProcess(program, makeProfile(program, fonts, cache), environment)
}

/** The program to run so that words are broken, or undefined when it has to be prepared. */
export function withDictionary(found: FoundBrowser, cache: string): FoundBrowser | undefined {
  // macOS has a dictionary of its own, and downloaded headless shells come with theirs.
  if (process.platform === 'darwin') return found
  if (found.kind === 'headless-shell') return process.platform === 'linux' ? hyphenatingShell(found, cache) : found
  return existsSync(dictionaryPath(cache)) ? found : undefined
}

async function prepare(found: FoundBrowser, cache: string): Promise<FoundBrowser> {
  try {
    if (found.kind === 'headless-shell') await makeHyphenatingShell(found, cache)
    else await makeDictionary(cache)
    return withDictionary(found, cache) ?? found
  } catch {
    return found
  }
}
