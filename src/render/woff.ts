import { inflateSync } from 'node:zlib'

const SIGNATURE = 0x774f4646
const SFNT_HEADER = 12
const SFNT_ENTRY = 16
const WOFF_HEADER = 44
const WOFF_ENTRY = 20

/**
 * Unpacks a font in WOFF 1.0 to the sfnt file (TrueType) it was made from, for what only reads those.
 * Source: W3C, WOFF File Format 1.0, sections 3 to 5.
 */
export function sfntFromWoff(woff: Uint8Array): Uint8Array {
  const from = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength)
  if (from.readUInt32BE(0) !== SIGNATURE) throw new Error('not a WOFF 1.0 file')
  const count = from.readUInt16BE(12)
  const to = Buffer.alloc(from.readUInt32BE(16))
  const power = Math.floor(Math.log2(count))
  to.writeUInt32BE(from.readUInt32BE(4), 0)
  to.writeUInt16BE(count, 4)
  to.writeUInt16BE(2 ** power * SFNT_ENTRY, 6)
  to.writeUInt16BE(power, 8)
  to.writeUInt16BE((count - 2 ** power) * SFNT_ENTRY, 10)
  let end = SFNT_HEADER + count * SFNT_ENTRY
  for (let index = 0; index < count; index++) {
    const entry = WOFF_HEADER + index * WOFF_ENTRY
    const offset = from.readUInt32BE(entry + 4)
    const packed = from.readUInt32BE(entry + 8)
    const length = from.readUInt32BE(entry + 12)
    const bytes = from.subarray(offset, offset + packed)
    const table = packed < length ? inflateSync(bytes) : bytes
    const place = SFNT_HEADER + index * SFNT_ENTRY
    from.copy(to, place, entry, entry + 4)
    to.writeUInt32BE(from.readUInt32BE(entry + 16), place + 4)
    to.writeUInt32BE(end, place + 8)
    to.writeUInt32BE(length, place + 12)
    to.set(table, end)
    end += Math.ceil(length / 4) * 4
  }
  return to
}
