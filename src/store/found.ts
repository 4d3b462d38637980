import { createHash } from 'node:crypto'
import type { Binary, Source } from '../source.ts'

/** A file or folder that reading asked for beyond the agreement's own folder. */
export interface Asked {
  readonly path: string
  readonly kind: 'file' | 'folder'
}

/** What there was to read. */
export interface Read {
  readonly files: ReadonlyMap<string, Source | Binary>
  readonly refused: ReadonlySet<string>
  readonly unread: ReadonlySet<string>
}

/** The hash of everything that reading could see, and of some words beside it. SHA-256, hexadecimal. */
export function fingerprint(read: Read, asked: readonly Asked[], words: readonly string[]): string {
  const files = [...read.files].map(([path, file]) => [path, hashOf(file)])
  const names = [[...read.refused].sort(), [...read.unread].sort(), asked, words]
  files.sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([files, names]))
    .digest('hex')
}

/** Files that agreements share are hashed once. */
const hashes = new WeakMap<Source | Binary, string>()

function hashOf(file: Source | Binary): string {
  const known =
    hashes.get(file) ??
    createHash('sha256')
      .update('text' in file ? file.text : file.bytes)
      .digest('hex')
  hashes.set(file, known)
  return known
}

/** A value as bytes for a store. A source in it (of a span) becomes its path. */
export function packed(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value, withoutTexts))
}

/** Spans are read through getters or plain fields alike: start and end are numbers, the source a text with a path. */
function withoutTexts(key: string, value: unknown): unknown {
  return key === 'source' && isSource(value) ? { from: value.path } : value
}

/** The value of bytes that `packed` made; undefined when there are none, or when a source of it is not among `files`. */
export function unpacked<T>(bytes: Uint8Array | undefined, files?: Read['files']): T | undefined {
  if (!bytes) return undefined
  let isWhole = true
  const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'), (key, part: unknown) => {
    if (key !== 'source' || !isReference(part)) return part
    const file = files?.get(part.from)
    if (!file || !('text' in file)) isWhole = false
    return file
  })
  return isWhole ? (value as T) : undefined
}

function isSource(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && 'path' in value && 'text' in value
}

function isReference(value: unknown): value is { readonly from: string } {
  return typeof value === 'object' && value !== null && 'from' in value && typeof value.from === 'string'
}
