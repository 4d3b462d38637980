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
  return readdirSync(folder)
    .sort()
    .flatMap((name): Entry[] => {
      const stats = statSync(join(folder, name), { throwIfNoEntry: false })
      if (stats?.isDirectory()) return [{ name, kind: 'folder', size: 0 }]
      // A dangling link stays in the list, so that somebody notices it; sockets and devices are not ours.
      return !stats || stats.isFile() ? [{ name, kind: 'file', size: stats?.size ?? 0 }] : []
    })
}

/** What is not there is an answer; any other trouble is thrown. */
function orMissing<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return undefined
    throw error
  }
}
