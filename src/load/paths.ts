/** Paths with forward slashes. Absolute ones may begin with a drive (`C:/`). */

/** Forward slashes only. */
export function posix(path: string): string {
  return path.replaceAll('\\', '/').replace(/(.)\/+$/, '$1')
}

/** The folder a path stands in; `''` for a name alone. */
export function parent(path: string): string {
  const at = path.lastIndexOf('/')
  return at > 0 ? path.slice(0, at) : path.startsWith('/') ? '/' : ''
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The letters after the last dot of the name, in lower case. */
export function extension(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

/** A folder and something in it. */
export function within(folder: string, name: string): string {
  if (folder === '') return name
  if (name === '') return folder
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`
}

/** A path written in a file, from the repository's root; undefined when it leaves the repository. */
export function resolvePath(folder: string, written: string): string | undefined {
  if (written.startsWith('/') || /^[a-z]:/i.test(written)) return undefined
  const parts: string[] = []
  for (const part of within(folder, written).split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}
