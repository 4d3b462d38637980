import type { Image } from 'mdast'
import { extension } from '../load/paths.ts'
import type { Binary, Span } from '../source.ts'
import { binaryAt, type Reading, type Written } from './reading.ts'
import { svgFault } from './svg.ts'

const KINDS = ['png', 'jpg', 'jpeg', 'svg']

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
  const image = binaryAt(reading, written, KINDS)
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

/** PNG (ISO/IEC 15948): signature, IHDR first, IEND last. */
function pngSize(bytes: Uint8Array): [number, number] | undefined {
  if (bytes.length < 45 || !startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    if (view.getUint32(at + 4) === 0x49454e44) return [view.getUint32(16), view.getUint32(20)]
    at += length + 12
  }
  return undefined
}

/** JPEG (ISO/IEC 10918-1): SOI first, a frame header with the size, EOI somewhere at the end. */
function jpegSize(bytes: Uint8Array): [number, number] | undefined {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return undefined
  let tail = bytes.length - 2
  while (tail > bytes.length - 4096 && tail > 0 && !(bytes[tail] === 0xff && bytes[tail + 1] === 0xd9)) tail--
  if (bytes[tail] !== 0xff || bytes[tail + 1] !== 0xd9) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at++
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return [view.getUint16(at + 7), view.getUint16(at + 5)]
    } else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
