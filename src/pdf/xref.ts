import { type Budget, decode } from './filters.ts'
import { DamagedPdf, Dict, type Stream } from './objects.ts'
import type { Parser } from './syntax.ts'

/** Where an object is: at an offset in the file, or packed in an object stream. */
export type Whereabouts =
  | { readonly kind: 'plain'; readonly offset: number }
  | { readonly kind: 'packed'; readonly container: number; readonly index: number }

/** What reading the cross-references needs of the file. */
export interface Access {
  parser(at: number): Parser
  stream(at: number): Stream
  readonly budget: Budget
}

export interface CrossReferences {
  readonly trailer: Dict
  readonly whereabouts: ReadonlyMap<number, Whereabouts>
  /** Where each section starts, the newest first. */
  readonly sections: readonly number[]
}

const MAX_OBJECTS = 2_000_000

/**
 * Reads all sections of the cross-reference (ISO 32000-1, 7.5.4 and 7.5.8) from the newest to the oldest;
 * what a newer one says about an object holds.
 */
export function readCrossReferences(source: string, access: Access): CrossReferences {
  const sections = new Sections(access)
  sections.readFrom(startOfNewest(source))
  if (!sections.trailer) throw new DamagedPdf('no trailer')
  return { trailer: sections.trailer, whereabouts: sections.whereabouts, sections: sections.starts }
}

/** The number after the last `startxref` (7.5.5). */
function startOfNewest(source: string): number {
  const tail = source.slice(0, endOfFile(source)).slice(-2048)
  const at = tail.lastIndexOf('startxref')
  const found = at < 0 ? null : /^startxref\s+(\d{1,12})/.exec(tail.slice(at))
  if (!found) throw new DamagedPdf('the end of the file is missing')
  return Number(found[1])
}

/**
 * Where the file ends. A disk may have filled up its last block with zeros, and a mail program or a web server have put
 * something of its own after the mark of the end: where it holds no objects, it is no part of the file.
 */
function endOfFile(source: string): number {
  const mark = source.lastIndexOf('%%EOF')
  return mark >= 0 && !/\bobj\b/.test(source.slice(mark)) ? mark : source.length
}

class Sections {
  trailer: Dict | undefined
  /** `undefined` for an object that a newer section says is free. */
  private readonly entries = new Map<number, Whereabouts | undefined>()
  readonly starts: number[] = []
  private readonly access: Access
  private readonly seen = new Set<number>()

  constructor(access: Access) {
    this.access = access
  }

  get whereabouts(): ReadonlyMap<number, Whereabouts> {
    const used = new Map<number, Whereabouts>()
    for (const [number, where] of this.entries) if (where) used.set(number, where)
    return used
  }

  readFrom(start: number): void {
    let next: number | undefined = start
    while (next !== undefined && !this.seen.has(next)) {
      this.seen.add(next)
      this.starts.push(next)
      const section = this.read(next)
      this.trailer ??= section
      const hybrid = section.number('XRefStm')
      if (hybrid !== undefined && !this.seen.has(hybrid)) {
        this.seen.add(hybrid)
        this.readStream(this.access.stream(hybrid))
      }
      next = section.number('Prev')
    }
  }

  private read(at: number): Dict {
    const parser = this.access.parser(at)
    if (parser.word() === 'xref') return this.readTable(parser)
    const stream = this.access.stream(at)
    this.readStream(stream)
    return stream.dict
  }

  private readTable(parser: Parser): Dict {
    for (let word = parser.word(); word !== 'trailer'; word = parser.word()) {
      const first = integer(word)
      const count = integer(parser.word())
      if (count * 18 > parser.source.length) throw new DamagedPdf('bad cross-reference')
      for (let index = 0; index < count; index++) {
        const offset = Number(parser.word())
        parser.word()
        const used = parser.word() === 'n' && offset > 0
        this.add(first + index, used ? { kind: 'plain', offset } : undefined)
      }
    }
    const trailer = parser.value()
    if (trailer instanceof Dict) return trailer
    throw new DamagedPdf('no trailer')
  }

  private readStream(stream: Stream): void {
    const widths = stream.dict.numbers('W') ?? []
    const [type = 0, second = 0, third = 0] = widths
    if (widths.length < 3 || widths.some((width) => !(width >= 0 && width <= 8)))
      throw new DamagedPdf('bad cross-reference')
    const bytes = decode(stream, this.access.budget)
    const index = stream.dict.numbers('Index') ?? [0, stream.dict.number('Size') ?? 0]
    const row = type + second + third
    let at = 0
    for (let pair = 0; pair + 1 < index.length; pair += 2) {
      const first = index[pair] ?? 0
      const count = index[pair + 1] ?? 0
      for (let entry = 0; entry < count && row > 0 && at + row <= bytes.length; entry++, at += row) {
        const kind = type === 0 ? 1 : field(bytes, at, type)
        const a = field(bytes, at + type, second)
        const b = field(bytes, at + type + second, third)
        if (kind === 1) this.add(first + entry, { kind: 'plain', offset: a })
        else if (kind === 2) this.add(first + entry, { kind: 'packed', container: a, index: b })
        else this.add(first + entry, undefined)
      }
    }
  }

  private add(number: number, where: Whereabouts | undefined): void {
    if (this.entries.has(number)) return
    if (this.entries.size >= MAX_OBJECTS) throw new DamagedPdf('too many objects')
    this.entries.set(number, where)
  }
}

function integer(word: string): number {
  if (/^\d{1,10}$/.test(word)) return Number(word)
  throw new DamagedPdf('bad cross-reference')
}

/** A number of `width` bytes, the most significant first. */
function field(bytes: Uint8Array, at: number, width: number): number {
  let number = 0
  for (let byte = 0; byte < width; byte++) number = number * 256 + (bytes[at + byte] ?? 0)
  return number
}
