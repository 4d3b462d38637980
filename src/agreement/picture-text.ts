import { inflateSync } from 'node:zlib'

/** A text that swells to more than this is none. */
const LARGEST = 4_000_000

/** What a PNG or JPEG picture says beside its picture: text, EXIF, XMP, comments, and what is added after its end. */
export function pictureTexts(bytes: Uint8Array): string[] {
  const parts = bytes[0] === 0x89 ? pngParts(bytes) : bytes[0] === 0xff ? jpegParts(bytes) : []
  return parts.flatMap((part) => {
    // The zero bytes between the digits of UTF-16 are as little seen as other control characters.
    const text = Buffer.from(part).toString('utf8')
    return text.includes('\ufffd') ? [text, Buffer.from(part).toString('latin1')] : [text]
  })
}

const PICTURE = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'iCCP', 'fdAT'])

/** The chunks of a PNG that are no part of the picture (ISO/IEC 15948, 5.3), compressed text as it reads. */
function pngParts(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: Uint8Array[] = []
  let at = 8
  for (let name = ''; name !== 'IEND' && at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at)
    name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    const data = bytes.subarray(at + 8, end)
    if (!PICTURE.has(name)) parts.push(data)
    if (name === 'zTXt' || name === 'iTXt') parts.push(...inflated(data))
    at = end + 4
  }
  return [...parts, bytes.subarray(at)]
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

/** The segments of a JPEG before its picture (ISO/IEC 10918-1, annex B), and what stands after its end. */
function jpegParts(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: Uint8Array[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) break
    if (marker === 0xff) {
      at++
      continue
    }
    const end = at + 2 + view.getUint16(at + 2)
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) parts.push(bytes.subarray(at + 4, end))
    at = end
  }
  const last = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf('\xff\xd9', undefined, 'latin1')
  return last < 0 ? parts : [...parts, bytes.subarray(last + 2)]
}
