import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry, Host } from '../host.ts'

/** The disk. */
export const nodeHost: Host = {
  read: (path) => orMissing(() => readFileSync(path)),
  list: (path) => orMissing(() => entries(path)),
  realPath: (path) => orMissing(() => realpathSync.native(path)),
}

function entries(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): Entry[] => {
      const path = join(folder, entry.name)
      const found = entry.isSymbolicLink() ? orMissing(() => statSync(path)) : entry
      if (found?.isDirectory()) return [{ name: entry.name, kind: 'folder', size: 0 }]
      // A dangling link stays in the list, so that somebody notices it; sockets and devices are not ours.
      return !found || found.isFile() ? [new FileEntry(entry.name, path)] : []
    })
}

/** Its size is looked up by whoever reads the file; most that is listed is not read. */
class FileEntry implements Entry {
  readonly kind = 'file'
  readonly name: string
  readonly #path: string

  constructor(name: string, path: string) {
    this.name = name
    this.#path = path
  }

  get size(): number {
    return orMissing(() => statSync(this.#path))?.size ?? 0
  }
}

/** There is nothing at such a path, or can be none: it is too long, or has a NUL in it. */
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

/** What is not there is an answer; any other trouble is thrown. */
function orMissing<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (MISSING.has((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
