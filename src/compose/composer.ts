import type { Asset, Insert } from '../document.ts'
import { mediaType } from '../file-name.ts'
import type { Agreement } from '../model/model.ts'
import { barePicture } from '../picture/bare.ts'
import type { Binary } from '../source.ts'
import type { Writer } from './markdown/writer.ts'
import type { PageKind } from './page.ts'
import type { Print } from './template.ts'
import type { Theme } from './theme.ts'
import { Trace } from './trace.ts'

/** What the parts of a document are made with, and what they add to it on the way. */
export interface Composer {
  readonly agreement: Agreement
  readonly writer: Writer
  readonly print: Print
  /** Filled in document order. */
  readonly inserts: Insert[]
  readonly kinds: PageKind[]
  /** Images that the document asks for, by their path in the agreement. */
  readonly images: Map<string, Asset>
}

/** A composer with nothing written yet. */
export function composerFor(agreement: Agreement, theme: Theme, print: Print): Composer {
  const images = new Map<string, Asset>()
  const trace = new Trace()
  let count = 0
  const writer: Writer = {
    agreement,
    accent: theme.accent,
    trace,
    mark: () => undefined,
    file: agreement.manifest.source.path,
    next: () => ++count,
    image(path) {
      const binary = path === undefined ? undefined : agreement.images.get(path)
      if (path === undefined || !binary) return undefined
      const known = images.get(path)
      const asset = known ?? {
        path: `bild/${images.size + 1}${extension(path)}`,
        type: mediaType(path),
        bytes: bareOf(binary),
      }
      images.set(path, asset)
      return asset.path
    },
  }
  return { agreement, writer, print, inserts: [], kinds: [], images }
}

/** A logotype is the same file for many agreements. */
const bare = new WeakMap<Binary, Uint8Array>()

/** The only way of a picture into a document: without what it says about itself. */
function bareOf(binary: Binary): Uint8Array {
  const known = bare.get(binary) ?? barePicture(binary.bytes)
  bare.set(binary, known)
  return known
}

function extension(path: string): string {
  return /\.[a-z]+$/i.exec(path)?.[0].toLowerCase() ?? ''
}
