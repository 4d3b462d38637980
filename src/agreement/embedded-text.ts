import { DamagedPdf } from '../pdf/objects.ts'
import { textsOf } from '../pdf/texts.ts'
import { pictureTexts } from '../picture/texts.ts'
import type { Binary, Source } from '../source.ts'

/** The text of an SVG picture, so that a place in it can be pointed at; undefined for other files. */
export function svgText(file: Binary): Source | undefined {
  if (!/\.svg$/i.test(file.path)) return undefined
  const known = sources.get(file) ?? { path: file.path, text: new TextDecoder().decode(file.bytes) }
  sources.set(file, known)
  return known
}

/** What a PDF says on its pages and about itself, and what a picture says about itself, as far as it can be read. */
export function embeddedTexts(file: Binary): readonly string[] {
  const known = texts.get(file) ?? read(file)
  texts.set(file, known)
  return known
}

/** Agreements that share a file share its text. */
const sources = new WeakMap<Binary, Source>()
const texts = new WeakMap<Binary, readonly string[]>()

function read({ path, bytes }: Binary): readonly string[] {
  if (!/\.pdf$/i.test(path)) return pictureTexts(bytes)
  try {
    return textsOf(bytes)
  } catch (error) {
    // What cannot be read cannot be inserted either, and reading has said so.
    if (error instanceof DamagedPdf) return []
    throw error
  }
}
