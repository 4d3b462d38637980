import { isJpeg, jpegSegments, type Segment } from './jpeg.ts'
import { isPng, pngChunks } from './png.ts'
import { bareSvg } from './svg.ts'

/**
 * A picture without what it says about itself: who took it, where and with what, comments, small copies, what has been
 * added after its end. The picture's own data are the same bytes, and it looks as before: colour profile, resolution
 * and the way it is turned stay.
 */
export function barePicture(bytes: Uint8Array): Uint8Array {
  if (isPng(bytes)) return barePng(bytes)
  return isJpeg(bytes) ? bareJpeg(bytes) : bareSvg(bytes)
}

/** Chunks that make the picture and its colours (ISO/IEC 15948, table 5.3, and the animation chunks of the third edition). */
const LOOKS = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs hIST sPLT acTL fcTL fdAT'.split(' '),
)

function barePng(bytes: Uint8Array): Uint8Array {
  const { chunks } = pngChunks(bytes)
  const kept = chunks.flatMap(({ name, data, whole }) => {
    if (LOOKS.has(name)) return [whole]
    const turned = name === 'eXIf' ? orientationOf(data) : undefined
    return turned === undefined ? [] : [chunkOf('eXIf', orientation(turned))]
  })
  return Buffer.concat([bytes.subarray(0, 8), ...kept])
}

function chunkOf(name: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(data.length + 12)
  chunk.writeUInt32BE(data.length)
  chunk.write(name, 4, 'latin1')
  chunk.set(data, 8)
  chunk.writeUInt32BE(checkSum(chunk.subarray(4, -4)), data.length + 8)
  return chunk
}

/** The cyclic redundancy code of a chunk (ISO/IEC 15948, 5.5), bit by bit: the chunk has some thirty bytes. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

const [APP0, APP1, APP2, APP14, APP15, COM] = [0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe]

function bareJpeg(bytes: Uint8Array): Uint8Array {
  const { segments, after, isWhole } = jpegSegments(bytes)
  const kept = segments.map(bareSegment)
  return Buffer.concat([bytes.subarray(0, 2), ...kept, ...(isWhole ? [] : [after])])
}

const NOTHING = new Uint8Array()

/** A segment as it is kept: those that belong to the picture whole, of the others what changes how it looks. */
function bareSegment({ marker, data, whole }: Segment): Uint8Array {
  if (marker === APP1) {
    const turned = startsWith(data, 'Exif\0\0') ? orientationOf(data.subarray(6)) : undefined
    return turned === undefined ? NOTHING : segmentOf(APP1, [Buffer.from('Exif\0\0', 'latin1'), orientation(turned)])
  }
  // The small picture of a JFIF segment is left out (ISO/IEC 10918-5, 6.1).
  if (marker === APP0) {
    return startsWith(data, 'JFIF\0') ? segmentOf(APP0, [data.subarray(0, 12), Uint8Array.of(0, 0)]) : NOTHING
  }
  if (marker === APP2) return startsWith(data, 'ICC_PROFILE\0') ? whole : NOTHING
  if (marker === APP14) return startsWith(data, 'Adobe') ? segmentOf(APP14, [data.subarray(0, 12)]) : NOTHING
  return (marker > APP0 && marker <= APP15) || marker === COM ? NOTHING : whole
}

function segmentOf(marker: number, parts: readonly Uint8Array[]): Uint8Array {
  const data = Buffer.concat(parts)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

function startsWith(data: Uint8Array, text: string): boolean {
  return Buffer.from(data.subarray(0, text.length)).toString('latin1') === text
}

const ORIENTATION = 0x0112

/** How EXIF says that a picture is turned, 2 to 8 (TIFF 6.0, section 8); undefined when it stands as it is. */
function orientationOf(tiff: Uint8Array): number | undefined {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length)
  if (tiff.length < 8) return undefined
  const little = view.getUint16(0) === 0x4949
  const first = view.getUint32(4, little)
  if (first + 2 > tiff.length) return undefined
  const count = view.getUint16(first, little)
  for (let at = first + 2; at < first + 2 + count * 12 && at + 12 <= tiff.length; at += 12) {
    if (view.getUint16(at, little) !== ORIENTATION) continue
    const turned = view.getUint16(at + 8, little)
    return turned >= 2 && turned <= 8 ? turned : undefined
  }
  return undefined
}

/** TIFF with one entry, which says how a picture is turned. */
function orientation(turned: number): Uint8Array {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(ORIENTATION, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(turned, 18)
  return tiff
}
