import type { Variant } from './document.ts'

/** Device names that Windows keeps for itself, whatever ending they have. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
/** The longest name of a file, in bytes, that every usual file system takes. */
const LONGEST_NAME = 255

/** Whether every usual file system takes this as the name of a file or a folder. */
export function isFileName(name: string): boolean {
  return (
    name !== '' &&
    !/[/\\:*?"<>|\p{Cc}]/u.test(name) &&
    !/[. ]$/.test(name) &&
    !DEVICE.test(name) &&
    new TextEncoder().encode(name).length <= LONGEST_NAME
  )
}

/** What two paths have in common when some file system takes them for the same: neither case nor normal form counts. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC')
}

/** The first path that some file system takes for one before it in the list. */
export function repeatedPath(paths: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return paths.find((path) => {
    const key = pathKey(path)
    return seen.has(key) || !seen.add(key)
  })
}

/** The name, without ending, of the files that an agreement is built to. */
export function documentName(id: string, variant: Variant): string {
  return variant === 'signering' ? id : `${id}-${variant}`
}

/** The variant that a name made by `documentName` says. */
export function variantOfName(name: string): Variant {
  const [, variant] = /-(utkast|publik)$/.exec(name) ?? []
  return (variant as Variant | undefined) ?? 'signering'
}

/** The kinds of pictures that can be printed, by the ending of their files, with their media types. */
const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
}

/** The kinds of files that are text. */
const TEXTS: Readonly<Record<string, string>> = {
  yaml: 'application/yaml',
  yml: 'application/yaml',
  md: 'text/markdown',
  csv: 'text/csv',
  hbs: 'text/plain',
}

const MEDIA_TYPES: Readonly<Record<string, string>> = { ...TEXTS, ...PICTURES, pdf: 'application/pdf' }

export const PICTURE_KINDS: readonly string[] = Object.keys(PICTURES)
export const TEXT_KINDS: readonly string[] = Object.keys(TEXTS)
/** The endings of all files that an agreement can be made of. */
export const FILE_KINDS: readonly string[] = Object.keys(MEDIA_TYPES)

/** The media type of a file, by its ending. */
export function mediaType(path: string): string {
  return MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}
