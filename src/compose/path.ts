/** A path relative to a folder as a path from the repository's root; `..` beyond the root is dropped. */
export function resolvePath(folder: string, relative: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${decoded(relative)}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
