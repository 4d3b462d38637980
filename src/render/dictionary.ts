import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Counts up when `swedishHyb` gives other bytes, so that no one hyphenates by an old file in the cache. */
export const DICTIONARY_VERSION = 1

/** The file name Chromium looks for. */
export const DICTIONARY_NAME = 'hyph-sv.hyb'

/** Where the dictionary is kept in our cache. */
export function dictionaryPath(cache: string): string {
  return join(cache, `hyphenation-${DICTIONARY_VERSION}`, DICTIONARY_NAME)
}

/** Makes the dictionary in our cache unless it is there. */
export async function makeDictionary(cache: string): Promise<void> {
  const path = dictionaryPath(cache)
  if (existsSync(path)) return
  // A tenth of a second, once: neither the patterns nor the packing are wanted in every run.
  const { swedishHyb } = await import('./hyphenation.ts')
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, swedishHyb())
  renameSync(unfinished, path)
}

/**
 * Gives the dictionary to an ordinary browser, which takes it for an installed component. (A headless shell has no
 * components: see `shell-copy.ts`.)
 */
export function addDictionary(profile: string, cache: string): void {
  const path = dictionaryPath(cache)
  if (!existsSync(path)) return
  const folder = join(profile, 'hyphen-data', '1.0')
  mkdirSync(folder, { recursive: true })
  copyFileSync(path, join(folder, DICTIONARY_NAME))
  writeFileSync(join(folder, 'manifest.json'), '{"manifest_version":2,"name":"hyphens-data","version":"1.0"}')
}
