/**
 * An sRGB profile of our own making (ICC.1:2001-04, version 2): three primaries, a white point and one curve. A profile
 * is data of some company's making otherwise, with a licence of its own.
 */
export function srgbProfile(): Buffer {
  const curve = toneCurve()
  const tags: [string, Buffer][] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', Buffer.from('text\0\0\0\0No copyright, use freely\0', 'latin1')],
    ['wtpt', xyz(0.9504559, 1, 1.0890578)],
    ['rXYZ', xyz(0.4360747, 0.2225045, 0.0139322)],
    ['gXYZ', xyz(0.3850649, 0.7168786, 0.0971045)],
    ['bXYZ', xyz(0.1430804, 0.0606169, 0.7141733)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  return assemble(tags)
}

const HEADER_LENGTH = 128

function assemble(tags: readonly (readonly [string, Buffer])[]): Buffer {
  const data: Buffer[] = []
  const offsets = new Map<Buffer, number>()
  let offset = HEADER_LENGTH + 4 + 12 * tags.length
  const table = tags.map(([signature, content]) => {
    if (!offsets.has(content)) {
      offsets.set(content, offset)
      const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)])
      data.push(padded)
      offset += padded.length
    }
    const entry = Buffer.alloc(12)
    entry.write(signature, 'latin1')
    entry.writeUInt32BE(offsets.get(content) ?? 0, 4)
    entry.writeUInt32BE(content.length, 8)
    return entry
  })
  const count = Buffer.alloc(4)
  count.writeUInt32BE(tags.length)
  return Buffer.concat([header(offset), count, ...table, ...data])
}

/** Clause 6.1: size, version, class and colour spaces, a date that never changes, and the D50 white of the profile space. */
function header(size: number): Buffer {
  const header = Buffer.alloc(HEADER_LENGTH)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(0x02100000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  header.writeUInt16BE(2026, 24)
  header.writeUInt16BE(1, 26)
  header.writeUInt16BE(1, 28)
  header.write('acsp', 36, 'latin1')
  Buffer.concat([0.9642, 1, 0.8249].map(fixed)).copy(header, 68)
  return header
}

function xyz(...values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...values.map(fixed)])
}

/** A number of 16 bits before and 16 after the point. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65536))
  return bytes
}

/** ASCII, then an empty Unicode name and an empty script name of fixed length (6.5.17). */
function description(text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(ascii.length)
  return Buffer.concat([Buffer.from('desc\0\0\0\0', 'latin1'), length, ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67)])
}

/** IEC 61966-2-1: linear in the dark, then a power of 2.4. */
function toneCurve(): Buffer {
  const points = 1024
  const curve = Buffer.alloc(12 + 2 * points)
  curve.write('curv', 'latin1')
  curve.writeUInt32BE(points, 8)
  for (let point = 0; point < points; point++) {
    const value = point / (points - 1)
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    curve.writeUInt16BE(Math.round(light * 65535), 12 + 2 * point)
  }
  return curve
}
