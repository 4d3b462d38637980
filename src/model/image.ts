import type { Image } from 'mdast'
import { PICTURE_KINDS } from '../file-name.ts'
import { extension } from '../load/paths.ts'
import { jpegSize } from '../picture/jpeg.ts'
import { pngSize } from '../picture/png.ts'
import { svgFault } from '../picture/svg.ts'
import type { Binary, Span } from '../source.ts'
import { binaryAt, pathFrom, type Reading, type Written } from './reading.ts'

/** More pixels than this are no picture for print, and may be a bomb. */
const MOST_PIXELS = 100_000_000

/** Checks an image in Markdown, and keeps its file for the document. */
export function useImage(reading: Reading, node: Image, span: Span): void {
  if ((node.alt ?? '').trim() === '') {
    reading.found.push({
      code: 'bild/alternativtext',
      severity: 'fel',
      message: 'bilden saknar alternativtext',
      span,
      hint: 'Skriv vad bilden visar mellan hakparenteserna: ![vad bilden visar](bild.png)',
    })
  }
  if (/^([a-z][a-z0-9+.-]+:|\/\/)/i.test(node.url)) {
    reading.found.push({
      code: 'bild/extern',
      severity: 'fel',
      message: 'bilden ligger på nätet; inget hämtas när dokumentet byggs',
      span,
      hint: 'Spara bilden i överenskommelsens mapp och skriv dess sökväg.',
    })
    return
  }
  keepImage(reading, { path: decodePath(node.url), span })
}

/** Checks an image file, and keeps it for the document. */
export function keepImage(reading: Reading, written: Written): void {
  const image = binaryAt(reading, written, PICTURE_KINDS)
  if (!image || reading.images.has(image.path)) return
  const fault = faultOf(image)
  if (fault) {
    reading.found.push({
      code: 'bild/trasig',
      severity: 'fel',
      message: `bilden ${written.path} ${fault}`,
      span: written.span,
      hint: 'Öppna bilden i ett bildprogram och spara om den.',
    })
    return
  }
  reading.images.set(image.path, image)
}

/** A logotype is the same file for many agreements, and is looked at once. */
const known = new WeakMap<Binary, { readonly fault: string | undefined }>()

function faultOf(image: Binary): string | undefined {
  const looked = known.get(image) ?? { fault: imageFault(image) }
  known.set(image, looked)
  return looked.fault
}

/** What is wrong with an image as far as its frame tells, or undefined; an SVG is read through. */
function imageFault({ path, bytes }: Binary): string | undefined {
  const kind = extension(path)
  if (kind === 'svg') return svgFault(bytes)
  const size = kind === 'png' ? pngSize(bytes) : jpegSize(bytes)
  if (!size) return `är ingen ${kind === 'png' ? 'PNG' : 'JPEG'}-bild, eller är avklippt`
  if (size[0] === 0 || size[1] === 0) return 'har ingen yta'
  return size[0] * size[1] > MOST_PIXELS ? 'har orimligt många bildpunkter' : undefined
}

/** Where the address of a picture in Markdown leads, from the repository's root; `file` is where it is written. */
export function picturePath(file: string, url: string): string | undefined {
  return pathFrom(file, decodePath(url))
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
