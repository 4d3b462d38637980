import type { Entry, Host } from '../src/host.ts'

/** Files in memory, by absolute path. A value `{ link }` is a symbolic link to an absolute path. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>

/** A host whose disk is an object. */
export function memoryHost(files: MemoryFiles): Host {
  const follow = (path: string): string => {
    const parts = path.split('/')
    for (let at = 1; at <= parts.length; at++) {
      const file = files[parts.slice(0, at).join('/')]
      if (typeof file === 'object' && 'link' in file) return follow([file.link, ...parts.slice(at)].join('/'))
    }
    return path
  }
  const isFolder = (path: string) => Object.keys(files).some((name) => name.startsWith(`${path}/`))
  const bytesAt = (path: string) => {
    const file = files[follow(path)]
    if (file === undefined || (typeof file === 'object' && 'link' in file)) return undefined
    return typeof file === 'string' ? new TextEncoder().encode(file) : file
  }
  return {
    read: bytesAt,
    realPath: (path) => {
      const real = follow(path)
      return bytesAt(real) || isFolder(real) || real === '/' ? real : undefined
    },
    list: (path) => {
      const real = follow(path).replace(/\/$/, '')
      const names = new Set(
        Object.keys(files).flatMap(
          (name) => (name.startsWith(`${real}/`) && name.slice(real.length + 1).split('/')[0]) || [],
        ),
      )
      if (names.size === 0) return undefined
      return [...names].sort().map((name): Entry => {
        const bytes = bytesAt(`${real}/${name}`)
        return bytes ? { name, kind: 'file', size: bytes.length } : { name, kind: 'folder', size: 0 }
      })
    },
  }
}
