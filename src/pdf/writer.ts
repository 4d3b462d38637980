import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { Dict, dict, Indirect, name, Str, Stream, type Value } from './objects.ts'
import { serialize } from './serialize.ts'

export interface WriteOptions {
  readonly catalog: Indirect
  readonly info: Indirect | undefined
  /** `1.4` is written as PDF/A-1 wants it: a classic table and no object streams. */
  readonly version: '1.4' | '1.7'
}

/** Objects in one object stream: enough to compress well, few enough to read one without reading all. */
const PACK = 200

/**
 * Writes all objects that can be reached from the catalog. The same objects give the same bytes: they are numbered in
 * the order they are reached, and the file's identifier (ISO 32000-1, 14.4) is a hash of the file: see `identify`.
 */
export function writePdf(options: WriteOptions): Uint8Array {
  const numbers = numberObjects(options)
  const writer = new Writer(numbers, options)
  return options.version === '1.4' ? writer.writeClassic() : writer.writeCompact()
}

/** A stream of these bytes, compressed. */
export function deflated(bytes: Uint8Array | string, entries: Dict = dict()): Stream {
  const data = deflateSync(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, { level: 6 })
  const own = entries.copy().set('Filter', name('FlateDecode'))
  own.delete('DecodeParms')
  return new Stream(own, data)
}

/** Number by object, from 1, in the order they are met. */
function numberObjects({ catalog, info }: WriteOptions): Map<Indirect, number> {
  const objects = reach(info ? [catalog, info] : [catalog])
  return new Map(objects.map((object, index) => [object, index + 1]))
}

/** All indirect objects that can be reached, breadth first; each is read. */
export function reach(from: readonly Indirect[]): Indirect[] {
  const met = new Set<Indirect>()
  const meet = (value: Value): void => {
    if (value instanceof Indirect) {
      if (value.value !== null) met.add(value)
    } else if (Array.isArray(value)) for (const each of value) meet(each)
    else if (value instanceof Stream) meet(value.dict)
    else if (value instanceof Dict) for (const each of value.entries.values()) meet(each)
  }
  for (const each of from) meet(each)
  // A set gives also what is added to it while it is gone through.
  for (const object of met) meet(object.value)
  return [...met]
}

/** The identifier of a file that is not finished: 16 zero bytes. */
const UNKNOWN_ID = new Str('\0'.repeat(16))
const UNKNOWN = `<${'0'.repeat(32)}>`

/**
 * The identifier of a finished file: the first 16 bytes of the SHA-256 of all its bytes, with zeros where the
 * identifier itself stands. Hexadecimal, in capitals.
 */
export function identify(unidentified: Uint8Array): string {
  return createHash('sha256').update(unidentified).digest('hex').slice(0, 32).toUpperCase()
}

/** Where the writer put an object: kind, then offset and 0, or container and index (7.5.8.3). */
type Place = readonly [kind: 1 | 2, number, number]

class Writer {
  private readonly chunks: Uint8Array[] = []
  private readonly numbers: ReadonlyMap<Indirect, number>
  private readonly options: WriteOptions
  private readonly places: Place[] = []
  private length = 0

  constructor(numbers: ReadonlyMap<Indirect, number>, options: WriteOptions) {
    this.numbers = numbers
    this.options = options
    this.put(`%PDF-${options.version}\n%\xe2\xe3\xcf\xd3\n`)
  }

  /** Everything plain, with a cross-reference table (7.5.4). */
  writeClassic(): Uint8Array {
    for (const [object, number] of this.numbers) this.object(number, object.value)
    const start = this.length
    const rows = this.places.slice(1).map(([, offset]) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    const size = this.numbers.size + 1
    this.put(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n${this.write(this.trailer(size))}\n`)
    return this.end(start)
  }

  /** Streams plain, all else in object streams, with a cross-reference stream (7.5.7, 7.5.8). */
  writeCompact(): Uint8Array {
    const packed: [number, Value][] = []
    for (const [object, number] of this.numbers) {
      if (object.value instanceof Stream) this.object(number, object.value)
      else packed.push([number, object.value])
    }
    let next = this.numbers.size + 1
    for (let at = 0; at < packed.length; at += PACK) this.objectStream(next++, packed.slice(at, at + PACK))
    const start = this.length
    const size = next + 1
    const entries = this.trailer(size).set('Type', name('XRef')).set('W', [1, 4, 2])
    this.places[next] = [1, start, 0]
    this.object(next, deflated(this.crossReferenceRows(size), entries))
    return this.end(start)
  }

  private objectStream(number: number, objects: readonly (readonly [number, Value])[]): void {
    let table = ''
    let body = ''
    objects.forEach(([each, value], index) => {
      this.places[each] = [2, number, index]
      table += `${each} ${body.length} `
      body += `${this.write(value)}\n`
    })
    const entries = dict({ Type: name('ObjStm'), N: objects.length, First: table.length })
    this.object(number, deflated(table + body, entries))
  }

  private crossReferenceRows(size: number): Uint8Array {
    const rows = Buffer.alloc(size * 7)
    rows.writeUInt16BE(65535, 5)
    for (let number = 1; number < size; number++) {
      const [kind, first, second] = this.places[number] ?? [0, 0, 0]
      rows[number * 7] = kind
      rows.writeUInt32BE(first, number * 7 + 1)
      rows.writeUInt16BE(second, number * 7 + 5)
    }
    return rows
  }

  private trailer(size: number): Dict {
    const { catalog, info } = this.options
    return dict({ Size: size, Root: catalog, Info: info, ID: [UNKNOWN_ID, UNKNOWN_ID] })
  }

  private object(number: number, value: Value): void {
    this.places[number] = [1, this.length, 0]
    if (!(value instanceof Stream)) {
      this.put(`${number} 0 obj\n${this.write(value)}\nendobj\n`)
      return
    }
    this.put(`${number} 0 obj\n${this.write(value.dict.copy().set('Length', value.data.length))}\nstream\n`)
    this.chunk(value.data)
    this.put('\nendstream\nendobj\n')
  }

  private write(value: Value): string {
    return serialize(value, (object) => this.numbers.get(object))
  }

  private put(text: string): void {
    this.chunk(Buffer.from(text, 'latin1'))
  }

  private chunk(bytes: Uint8Array): void {
    this.chunks.push(bytes)
    this.length += bytes.length
  }

  private end(start: number): Uint8Array {
    this.put(`startxref\n${start}\n%%EOF\n`)
    const bytes = Buffer.concat(this.chunks)
    const at = bytes.lastIndexOf(`/ID[${UNKNOWN}`) + '/ID['.length
    const id = `<${identify(bytes)}>`
    bytes.write(`${id} ${id}`, at, 'latin1')
    return bytes
  }
}
