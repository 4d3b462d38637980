import { inflateSync, constants as zlib } from 'node:zlib'
import { DamagedPdf, Dict, Name, resolve, type Stream } from './objects.ts'

/** How many bytes may yet be decoded: a small file that swells without end is stopped here. */
export interface Budget {
  bytes: number
}

/** A budget for one file. */
export function budget(megabytes = 64): Budget {
  return { bytes: megabytes * 2 ** 20 }
}

const MAX_FILTERS = 4

/** The names of a stream's filters, outermost first (ISO 32000-1, 7.4.1). */
export function filtersOf(stream: Stream): string[] {
  const filter = stream.dict.get('Filter')
  const list = Array.isArray(filter) ? filter.map(resolve) : filter === undefined || filter === null ? [] : [filter]
  return list.map((each) => {
    if (each instanceof Name) return each.text
    throw new DamagedPdf('a filter has no name')
  })
}

/** The bytes of a stream with all its filters undone. Throws DamagedPdf for filters that only pictures have. */
export function decode(stream: Stream, allowed: Budget): Uint8Array {
  const filters = filtersOf(stream)
  if (filters.length > MAX_FILTERS) throw new DamagedPdf('a stream has too many filters')
  const parameters = stream.dict.get('DecodeParms')
  const each = Array.isArray(parameters) ? parameters.map(resolve) : [parameters]
  let bytes = stream.data
  filters.forEach((filter, index) => {
    bytes = undo(filter, bytes, allowed)
    allowed.bytes -= bytes.length
    if (allowed.bytes < 0) throw new DamagedPdf('the file swells too much')
    const own = each[index]
    if (own instanceof Dict) bytes = unpredict(bytes, own)
  })
  return bytes
}

function undo(filter: string, bytes: Uint8Array, allowed: Budget): Uint8Array {
  if (filter === 'FlateDecode') return inflate(bytes, allowed)
  if (filter === 'ASCIIHexDecode') return fromHexadecimal(bytes)
  if (filter === 'ASCII85Decode') return fromBase85(bytes)
  throw new DamagedPdf(`unknown filter ${filter}`)
}

/** Data cut short is read as far as it goes: many writers leave out the checksum. */
function inflate(bytes: Uint8Array, allowed: Budget): Uint8Array {
  try {
    return inflateSync(bytes, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, allowed.bytes) })
  } catch (error) {
    throw new DamagedPdf(`compressed data cannot be read (${error instanceof Error ? error.message : ''})`)
  }
}

function fromHexadecimal(bytes: Uint8Array): Uint8Array {
  const digits =
    Buffer.from(bytes)
      .toString('latin1')
      .split('>', 1)[0]
      ?.replace(/[^0-9a-fA-F]/g, '') ?? ''
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')
}

/** Five characters from `!` to `u` are a number in base 85 that stands for four bytes; `z` stands for four zeros. */
function fromBase85(bytes: Uint8Array): Uint8Array {
  const decoded: number[] = []
  let group: number[] = []
  const flush = (count: number) => {
    const number = group.reduce((sum, digit) => sum * 85 + digit, 0)
    for (let byte = 0; byte < count; byte++) decoded.push(Math.floor(number / 2 ** (24 - 8 * byte)) & 0xff)
    group = []
  }
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (byte === 0x7a && group.length === 0) decoded.push(0, 0, 0, 0)
    else if (byte >= 0x21 && byte <= 0x75) {
      group.push(byte - 0x21)
      if (group.length === 5) flush(4)
    }
  }
  if (group.length > 1) {
    const left = group.length - 1
    while (group.length < 5) group.push(84)
    flush(left)
  }
  return Uint8Array.from(decoded)
}

/** Undoes the PNG predictors (7.4.4.4), which cross-reference streams are written with. */
function unpredict(bytes: Uint8Array, parameters: Dict): Uint8Array {
  const predictor = parameters.number('Predictor') ?? 1
  if (predictor === 1) return bytes
  if (predictor < 10) throw new DamagedPdf('unknown predictor')
  const sample = Math.max(
    1,
    Math.ceil(((parameters.number('Colors') ?? 1) * (parameters.number('BitsPerComponent') ?? 8)) / 8),
  )
  const width = Math.ceil((sample * 8 * (parameters.number('Columns') ?? 1)) / 8)
  if (!(width > 0 && width < 2 ** 20)) throw new DamagedPdf('impossible predictor')
  const rows = Math.floor(bytes.length / (width + 1))
  const plain = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] ?? 0
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      const left = column >= sample ? (plain[at - sample] ?? 0) : 0
      const up = row > 0 ? (plain[at - width] ?? 0) : 0
      const corner = row > 0 && column >= sample ? (plain[at - width - sample] ?? 0) : 0
      plain[at] = (bytes[row * (width + 1) + 1 + column] ?? 0) + predicted(kind, left, up, corner)
    }
  }
  return plain
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind === 4) return paeth(left, up, corner)
  return 0
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
