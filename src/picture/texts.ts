import { inflateSync } from 'node:zlib'
import { isJpeg, jpegSegments } from './jpeg.ts'
import { isPng, pngChunks } from './png.ts'

/** A text that swells to more than this is none. */
const LARGEST = 4_000_000

/** What a PNG or JPEG picture says beside its picture: text, EXIF, XMP, comments, and what is added after its end. */
export function pictureTexts(bytes: Uint8Array): string[] {
  const parts = isPng(bytes) ? pngParts(bytes) : isJpeg(bytes) ? jpegParts(bytes) : []
  return parts.flatMap((part) => {
    // The zero bytes between the digits of UTF-16 are as little seen as other control characters.
    const text = Buffer.from(part).toString('utf8')
    return text.includes('\ufffd') ? [text, Buffer.from(part).toString('latin1')] : [text]
  })
}

const PICTURE = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'iCCP', 'fdAT'])

/** The chunks of a PNG that are no part of the picture, compressed text as it reads. */
function pngParts(bytes: Uint8Array): Uint8Array[] {
  const { chunks, after } = pngChunks(bytes)
  const parts = chunks.flatMap(({ name, data }) => [
    ...(PICTURE.has(name) ? [] : [data]),
    ...(name === 'zTXt' || name === 'iTXt' ? inflated(data) : []),
  ])
  return [...parts, after]
}

/** The compressed part of a text chunk, which begins somewhere after its keyword. */
function inflated(data: Uint8Array): Uint8Array[] {
  for (let at = data.indexOf(0); at >= 0 && at < data.length; at++) {
    // A stream of zlib begins with its method, in the window of 32 kB that every writer uses (RFC 1950).
    if (data[at] !== 0x78) continue
    try {
      return [inflateSync(data.subarray(at), { maxOutputLength: LARGEST })]
    } catch {
      // It was some other byte.
    }
  }
  return []
}

/** The application segments and comments of a JPEG (ISO/IEC 10918-1, B.2.4), and what stands after its end. */
function jpegParts(bytes: Uint8Array): Uint8Array[] {
  const { segments, after } = jpegSegments(bytes)
  const said = segments.filter(({ marker }) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe)
  return [...said.map(({ data }) => data), after]
}
