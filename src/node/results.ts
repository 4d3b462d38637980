import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NO_STORE, type Store } from '../host.ts'
import { cacheFolder } from '../store/cache-folder.ts'
import { clearStore, diskStore } from '../store/disk-store.ts'

/** The start of the bundled program, beside the part that this lies in. It names every other part by its hash. */
const PROGRAM = fileURLToPath(new URL('./main.js', import.meta.url))

/** Where results are remembered on this machine. */
export function resultsFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return join(cacheFolder({ environment, platform: process.platform, home: homedir() }), 'results')
}

/** The store in a folder, for this very build of the program; none without a folder, or when run from the sources. */
export function storeAt(folder: string | undefined): Store {
  if (folder === undefined || !existsSync(PROGRAM)) return NO_STORE
  const build = createHash('sha256').update(readFileSync(PROGRAM)).digest('hex')
  return diskStore(folder, `${build} ${process.version}`)
}

/** Takes away everything that any build of the program has remembered in a folder. */
export function clearResults(folder: string): void {
  clearStore(folder)
}
