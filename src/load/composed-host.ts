import type { Host } from '../host.ts'
import { baseName, parent, within } from './paths.ts'

/**
 * The same disk with every name as people see it: some systems write å as a and a ring (Unicode NFD), and what a file is
 * called in a text is one character (NFC). A name is found in either form.
 */
export function composedHost(host: Host): Host {
  const written = (path: string): string => {
    if (ASCII.test(path) || isThere(host, path)) return path
    const folder = parent(path)
    if (folder === path || folder === '') return path
    const above = written(folder)
    const name = baseName(path).normalize('NFC')
    const entry = host.list(above)?.find((one) => one.name.normalize('NFC') === name)
    return within(above, entry?.name ?? baseName(path))
  }
  return {
    read: (path) => host.read(written(path)),
    realPath: (path) => host.realPath(written(path)),
    list: (path) => host.list(written(path))?.map((entry) => ({ ...entry, name: entry.name.normalize('NFC') })),
  }
}

const ASCII = /^[\x20-\x7e]*$/

function isThere(host: Host, path: string): boolean {
  return host.realPath(path) !== undefined
}
