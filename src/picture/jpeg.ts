/** A marker segment of a JPEG (ISO/IEC 10918-1, B.1.1), with the picture's data that follow it. */
export interface Segment {
  readonly marker: number
  /** After the length. Empty for a marker that stands alone. */
  readonly data: Uint8Array
  /** The segment whole, from its marker to the next. */
  readonly whole: Uint8Array
}

export const SOS = 0xda
const EOI = 0xd9

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}

/**
 * The segments of a JPEG from its beginning to its end marker, and what stands after it: other pictures, what an editor
 * has added. Where the file goes wrong, the rest is `after`, and `isWhole` says that no end was found.
 */
export function jpegSegments(bytes: Uint8Array): {
  readonly segments: readonly Segment[]
  readonly after: Uint8Array
  readonly isWhole: boolean
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const segments: Segment[] = []
  for (let at = 2; at + 1 < bytes.length && bytes[at] === 0xff; ) {
    // Any number of fill bytes may stand before a marker.
    let marker = at + 1
    while (bytes[marker] === 0xff) marker++
    const code = bytes[marker] ?? 0
    if (code === EOI) {
      segments.push({ marker: EOI, data: bytes.subarray(0, 0), whole: bytes.subarray(at, marker + 1) })
      return { segments, after: bytes.subarray(marker + 1), isWhole: true }
    }
    const start = marker + 3
    const alone = code === 0x01 || (code >= 0xd0 && code <= 0xd7)
    if (!alone && start > bytes.length) return { segments, after: bytes.subarray(at), isWhole: false }
    let end = alone ? marker + 1 : marker + 1 + view.getUint16(marker + 1)
    if (end > bytes.length) return { segments, after: bytes.subarray(at), isWhole: false }
    const data = alone ? bytes.subarray(0, 0) : bytes.subarray(start, end)
    if (code === SOS) end = endOfScan(bytes, end)
    segments.push({ marker: code, data, whole: bytes.subarray(at, end) })
    at = end
  }
  const read = segments.at(-1)?.whole
  const after = read ? bytes.subarray(read.byteOffset - bytes.byteOffset + read.length) : bytes.subarray(2)
  return { segments, after, isWhole: false }
}

/** Where the coded data of a scan end: at a marker that is neither a stuffed byte nor a restart (B.1.1.5). */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Width and height of a JPEG; undefined when it is none, or is cut off. */
export function jpegSize(bytes: Uint8Array): [number, number] | undefined {
  if (!isJpeg(bytes)) return undefined
  const { segments, isWhole } = jpegSegments(bytes)
  const frame = segments.find(({ marker }) => isFrame(marker))
  if (!isWhole || !frame || frame.data.length < 5) return undefined
  const view = new DataView(frame.data.buffer, frame.data.byteOffset, frame.data.length)
  return [view.getUint16(3), view.getUint16(1)]
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
