import { type Budget, budget, decode } from './filters.ts'
import { DamagedPdf, Dict, Indirect, Stream, type Value } from './objects.ts'
import { Parser, skipSpace } from './syntax.ts'
import { readCrossReferences, type Whereabouts } from './xref.ts'

/** A PDF opened for reading. Its objects are read when they are asked for. */
export interface PdfFile {
  readonly trailer: Dict
  readonly catalog: Dict
  /** What may yet be decoded of the file's streams. */
  readonly budget: Budget
  /** Where the sections of the cross-reference start, the newest first: one for each time that the file was saved. */
  readonly sections: readonly number[]
}

/**
 * Opens a PDF (ISO 32000-1, 7.5): classic tables, cross-reference streams and object streams.
 * Throws DamagedPdf, here or when an object is asked for; an encrypted file opens, but its strings and streams do not.
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const reader = new Reader(bytes)
  const catalog = reader.trailer.dict('Root')
  if (!catalog) throw new DamagedPdf('no catalog')
  return { trailer: reader.trailer, catalog, budget: reader.budget, sections: reader.sections }
}

/** Reading an object needs at most its length and its container; a longer chain is a trap. */
const MAX_LOADING = 10

class Reader {
  readonly trailer: Dict
  readonly sections: readonly number[]
  readonly budget = budget()
  private readonly bytes: Uint8Array
  private readonly source: string
  private readonly whereabouts: ReadonlyMap<number, Whereabouts>
  private readonly objects = new Map<number, Indirect>()
  private loading = 0
  private readonly containers = new Map<number, ObjectStream>()

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const found = readCrossReferences(this.source, {
      parser: (at) => new Parser(this.source, at, this.reference),
      stream: (at) => this.streamAt(at),
      budget: this.budget,
    })
    this.trailer = found.trailer
    this.whereabouts = found.whereabouts
    this.sections = found.sections
  }

  private readonly reference = (number: number): Indirect => {
    let object = this.objects.get(number)
    if (!object) {
      object = Indirect.lazy(() => this.load(number))
      this.objects.set(number, object)
    }
    return object
  }

  /** A reference to an object that does not exist is a reference to null (7.3.10). */
  private load(number: number): Value {
    const where = this.whereabouts.get(number)
    if (!where) return null
    if (++this.loading > MAX_LOADING) throw new DamagedPdf('an object needs too many others to be read')
    try {
      if (where.kind === 'packed') return this.container(where.container).object(where.index, number)
      return this.objectAt(where.offset, number)
    } finally {
      this.loading--
    }
  }

  private objectAt(offset: number, expected?: number): Value {
    const parser = new Parser(this.source, offset, this.reference)
    const number = Number(parser.word())
    parser.word()
    if (parser.word() !== 'obj' || (expected !== undefined && number !== expected)) {
      throw new DamagedPdf(`object ${expected ?? ''} is not where it should be`)
    }
    const value = parser.value()
    const after = skipSpace(this.source, parser.at)
    if (!this.source.startsWith('stream', after)) return value
    return this.stream(value, after + 'stream'.length)
  }

  /** The keyword `stream` is followed by a line end, and after `Length` bytes by `endstream` (7.3.8.1). */
  private stream(value: Value, afterKeyword: number): Stream {
    if (!(value instanceof Dict)) throw new DamagedPdf('a stream has no dictionary')
    let start = afterKeyword
    if (this.source.charCodeAt(start) === 13) start++
    if (this.source.charCodeAt(start) === 10) start++
    const length = value.number('Length')
    if (
      length === undefined ||
      length < 0 ||
      !this.source.startsWith('endstream', skipSpace(this.source, start + length))
    ) {
      throw new DamagedPdf('a stream has the wrong length')
    }
    return new Stream(value, this.bytes.subarray(start, start + length))
  }

  private streamAt(offset: number): Stream {
    const value = this.objectAt(offset)
    if (value instanceof Stream) return value
    throw new DamagedPdf('no cross-reference stream where one should be')
  }

  private container(number: number): ObjectStream {
    let container = this.containers.get(number)
    if (!container) {
      const where = this.whereabouts.get(number)
      if (where?.kind !== 'plain') throw new DamagedPdf('an object stream is missing')
      const stream = this.streamAt(where.offset)
      container = new ObjectStream(stream, Buffer.from(decode(stream, this.budget)).toString('latin1'), this.reference)
      this.containers.set(number, container)
    }
    return container
  }
}

/** Objects packed together in one stream (7.5.7): a table of numbers and offsets, then the objects. */
class ObjectStream {
  private readonly source: string
  private readonly reference: (number: number) => Indirect
  private readonly offsets: number[] = []
  private readonly numbers: number[] = []

  constructor(stream: Stream, source: string, reference: (number: number) => Indirect) {
    this.source = source
    this.reference = reference
    const first = stream.dict.number('First') ?? 0
    const count = stream.dict.number('N') ?? 0
    if (count > source.length) throw new DamagedPdf('an object stream counts wrong')
    const table = new Parser(source, 0)
    for (let index = 0; index < count; index++) {
      this.numbers.push(Number(table.word()))
      this.offsets.push(first + Number(table.word()))
    }
  }

  object(index: number, number: number): Value {
    const place = this.numbers[index] === number ? index : this.numbers.indexOf(number)
    const offset = this.offsets[place]
    if (offset === undefined || !(offset >= 0)) throw new DamagedPdf(`object ${number} is not in its object stream`)
    return new Parser(this.source, offset, this.reference).value()
  }
}
