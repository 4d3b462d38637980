import { strFromU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { isFileName } from '../file-name.ts'
import type { Attachment } from '../finish/attachments.ts'
import { decode } from '../pdf/filters.ts'
import { DamagedPdf, Dict, resolve } from '../pdf/objects.ts'
import { readPdf } from '../pdf/reader.ts'

/** A file taken out of a PDF or a zip. */
export interface Packed {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The first day that a zip knows, by the local clock that it counts with: the only time in it. */
const NO_TIME = new Date(1980, 0, 1)
const MAX_FILES = 5000
const MAX_BYTES = 200 * 1024 * 1024

/** The files as a zip. The same files give the same bytes, wherever and whenever. */
export function zipped(files: readonly Attachment[]): Uint8Array {
  const entries: Zippable = {}
  for (const { path, bytes } of files) entries[path] = [bytes, { mtime: NO_TIME, level: 6, os: 3 }]
  return zipSync(entries)
}

/** The files that a PDF or a zip brings with it. Throws DamagedPdf for what is neither. */
export function packedIn(bytes: Uint8Array): Packed[] {
  const start = strFromU8(bytes.subarray(0, 4), true)
  return start === 'PK\x03\x04' ? inZip(bytes) : inPdf(bytes)
}

function inZip(bytes: Uint8Array): Packed[] {
  let files = 0
  let size = 0
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize
        if (++files > MAX_FILES || size > MAX_BYTES) throw new DamagedPdf('the zip holds too much')
        return !name.endsWith('/')
      },
    })
    return Object.entries(entries).map(([path, content]) => ({ path, bytes: content }))
  } catch (error) {
    if (error instanceof DamagedPdf) throw error
    throw new DamagedPdf(`the zip cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
}

/** The name tree of embedded files (ISO 32000-1, 7.7.4). */
function inPdf(bytes: Uint8Array): Packed[] {
  const { catalog, budget } = readPdf(bytes)
  const found: Packed[] = []
  const visit = (node: Dict | undefined, depth: number): void => {
    if (!node || depth > 20 || found.length > MAX_FILES) return
    for (const kid of node.array('Kids') ?? []) {
      const own = resolve(kid)
      if (own instanceof Dict) visit(own, depth + 1)
    }
    for (const each of node.array('Names') ?? []) {
      const specification = resolve(each)
      if (!(specification instanceof Dict)) continue
      const path = specification.text('UF') ?? specification.text('F')
      const stream = specification.dict('EF')?.stream('F')
      if (path !== undefined && stream) found.push({ path, bytes: decode(stream, budget) })
    }
  }
  visit(catalog.dict('Names')?.dict('EmbeddedFiles'), 0)
  return found
}

/** Whether a path from a file is safe to write to: it stays inside the folder, on every system. */
export function isSafePath(path: string): boolean {
  return path.length <= 400 && path.split('/').every(isFileName)
}
