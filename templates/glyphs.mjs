/**
 * Which characters the fonts of the house have: read from the files themselves (WOFF2, W3C Recommendation 2022; `cmap`,
 * OpenType 1.9.1), so that a check knows it without loading a font.
 */
import { brotliDecompressSync } from 'node:zlib'

const HEADER = 48
/** Tables of the list in section 4.1 that are kept in another form: `glyf` and `loca`, unless they say 3. */
const TRANSFORMED = new Set([10, 11])
const CMAP = 0
const OTHER_TAG = 63

/**
 * The code points that a font file has a glyph for.
 * @param {Buffer} file
 * @returns {Set<number>}
 */
export function charactersOf(file) {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('the font is no WOFF2')
  const count = file.readUInt16BE(12)
  const compressed = file.readUInt32BE(20)
  let at = HEADER
  const number = () => {
    let value = 0
    for (;;) {
      const byte = file[at++] ?? 0
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) return value
    }
  }
  let place = 0
  /** @type {[number, number] | undefined} */
  let cmap
  for (let index = 0; index < count; index++) {
    const flags = file[at++] ?? 0
    const tag = flags & 0x3f
    if (tag === OTHER_TAG) at += 4
    const whole = number()
    const version = flags >> 6
    const isTransformed = TRANSFORMED.has(tag) ? version !== 3 : version !== 0
    const length = isTransformed ? number() : whole
    if (tag === CMAP) cmap = [place, length]
    place += length
  }
  if (!cmap) throw new Error('the font has no cmap')
  const tables = brotliDecompressSync(file.subarray(at, at + compressed))
  return mapped(tables.subarray(cmap[0], cmap[0] + cmap[1]))
}

/**
 * Every character of the subtables in formats 4 and 12: the ones that browsers use.
 * @param {Buffer} cmap
 */
function mapped(cmap) {
  /** @type {Set<number>} */
  const found = new Set()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 12) {
      for (let group = 0; group < table.readUInt32BE(12); group++) {
        const from = 16 + group * 12
        for (let code = table.readUInt32BE(from); code <= table.readUInt32BE(from + 4); code++) found.add(code)
      }
    } else if (format === 4) {
      const size = table.readUInt16BE(6)
      for (let segment = 0; segment < size; segment += 2) {
        const end = table.readUInt16BE(14 + segment)
        const start = table.readUInt16BE(16 + size + segment)
        for (let code = start; code <= end && code !== 0xffff; code++) found.add(code)
      }
    }
  }
  return found
}

/**
 * Code points as ranges: first and last in turn.
 * @param {Iterable<number>} codes
 */
export function rangesOf(codes) {
  /** @type {number[]} */
  const ranges = []
  for (const code of [...codes].sort((a, b) => a - b)) {
    if (ranges.at(-1) === code - 1) ranges[ranges.length - 1] = code
    else ranges.push(code, code)
  }
  return ranges
}
