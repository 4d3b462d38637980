import type { Binary, Source } from '../source.ts'

/** The text of an SVG picture, so that a place in it can be pointed at; undefined for other files. */
export function svgText(file: Binary): Source | undefined {
  if (!/\.svg$/i.test(file.path)) return undefined
  const known = texts.get(file) ?? { path: file.path, text: new TextDecoder().decode(file.bytes) }
  texts.set(file, known)
  return known
}

/** Agreements that share a picture share its text. */
const texts = new WeakMap<Binary, Source>()
