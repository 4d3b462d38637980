import { DamagedPdf, Dict, type Indirect, type Name, name, Str, type Value } from './objects.ts'

const WHITE = 1
const DELIMITER = 2

/** What each character is to the syntax (ISO 32000-1, 7.2.2): white space, delimiter or regular (0). */
export const CHARACTER_CLASS = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) CHARACTER_CLASS[code] = WHITE
for (const delimiter of '()<>[]{}/%') CHARACTER_CLASS[delimiter.charCodeAt(0)] = DELIMITER

/** The end of the run of regular characters that starts at `at`. */
export function endOfWord(source: string, at: number): number {
  let end = at
  while (end < source.length && CHARACTER_CLASS[source.charCodeAt(end)] === 0) end++
  return end
}

/** The first place at or after `at` that is neither white space nor comment. */
export function skipSpace(source: string, at: number): number {
  let place = at
  while (place < source.length) {
    const code = source.charCodeAt(place)
    if (code === 0x25) {
      while (place < source.length && source.charCodeAt(place) !== 10 && source.charCodeAt(place) !== 13) place++
    } else if (CHARACTER_CLASS[code] !== WHITE) return place
    place++
  }
  return place
}

/** The place after the literal string `(…)` that starts at `at`: brackets nest and may be escaped (7.3.4.2). */
export function endOfLiteral(source: string, at: number): number {
  let depth = 0
  for (let place = at; place < source.length; place++) {
    const code = source.charCodeAt(place)
    if (code === 0x5c) place++
    else if (code === 0x28) depth++
    else if (code === 0x29 && --depth === 0) return place + 1
  }
  throw new DamagedPdf('a string has no end')
}

const MAX_DEPTH = 60

/** Reads objects (7.3) from a text whose characters are bytes. `reference` says what `n g R` stands for. */
export class Parser {
  readonly source: string
  at: number
  private readonly reference: ((number: number) => Indirect) | undefined
  private depth = 0

  constructor(source: string, at: number, reference?: (number: number) => Indirect) {
    this.source = source
    this.at = at
    this.reference = reference
  }

  /** The next word of regular characters; empty when there is none. */
  word(): string {
    this.at = skipSpace(this.source, this.at)
    const end = endOfWord(this.source, this.at)
    const word = this.source.slice(this.at, end)
    this.at = end
    return word
  }

  value(): Value {
    this.at = skipSpace(this.source, this.at)
    const code = this.source.charCodeAt(this.at)
    if (code === 0x2f) return this.name()
    if (code === 0x28) return this.literal()
    if (code === 0x3c) return this.source.charCodeAt(this.at + 1) === 0x3c ? this.dictionary() : this.hexadecimal()
    if (code === 0x5b) return this.array()
    return this.atom()
  }

  private atom(): Value {
    const word = this.word()
    if (word === 'true') return true
    if (word === 'false') return false
    if (word === 'null') return null
    const number = Number(word)
    if (word === '' || !Number.isFinite(number)) throw new DamagedPdf(`no object at byte ${this.at}`)
    return this.reference && Number.isInteger(number) && number >= 0 ? this.referenceOr(number) : number
  }

  /** `n g R` is three words: look for the other two without giving up the place if they are not there. */
  private referenceOr(number: number): Value {
    const place = this.at
    const generation = skipSpace(this.source, place)
    const afterGeneration = endOfWord(this.source, generation)
    const r = skipSpace(this.source, afterGeneration)
    if (
      this.source.charCodeAt(r) === 0x52 &&
      endOfWord(this.source, r) === r + 1 &&
      /^\d{1,5}$/.test(this.source.slice(generation, afterGeneration))
    ) {
      this.at = r + 1
      return this.reference?.(number) ?? null
    }
    return number
  }

  private name(): Name {
    this.at++
    const end = endOfWord(this.source, this.at)
    const raw = this.source.slice(this.at, end)
    this.at = end
    if (!raw.includes('#')) return name(raw)
    return name(raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))))
  }

  private hexadecimal(): Str {
    const end = this.source.indexOf('>', this.at)
    if (end < 0) throw new DamagedPdf('a string has no end')
    const digits = this.source.slice(this.at + 1, end).replace(/[^0-9a-fA-F]/g, '')
    this.at = end + 1
    return new Str(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'))
  }

  private literal(): Str {
    const end = endOfLiteral(this.source, this.at)
    const inside = this.source.slice(this.at + 1, end - 1)
    this.at = end
    return new Str(inside.includes('\\') || inside.includes('\r') ? unescaped(inside) : inside)
  }

  private array(): Value[] {
    this.enter()
    this.at++
    const values: Value[] = []
    for (;;) {
      this.at = skipSpace(this.source, this.at)
      if (this.source.charCodeAt(this.at) === 0x5d) break
      values.push(this.value())
    }
    this.at++
    this.depth--
    return values
  }

  private dictionary(): Dict {
    this.enter()
    this.at += 2
    const entries = new Map<string, Value>()
    for (;;) {
      this.at = skipSpace(this.source, this.at)
      const code = this.source.charCodeAt(this.at)
      if (code === 0x3e && this.source.charCodeAt(this.at + 1) === 0x3e) break
      if (code !== 0x2f) throw new DamagedPdf(`no key at byte ${this.at}`)
      const key = this.name()
      entries.set(key.text, this.value())
    }
    this.at += 2
    this.depth--
    return new Dict(entries)
  }

  private enter(): void {
    if (++this.depth > MAX_DEPTH) throw new DamagedPdf('objects are nested too deep')
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Table 3 of ISO 32000-1: the escapes of a literal string, and line ends made one. */
function unescaped(inside: string): string {
  return inside.replace(/\\([0-7]{1,3}|\r\n?|\n|[\s\S])|\r\n?/g, (match, escaped?: string) => {
    if (escaped === undefined) return '\n'
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
    if (escaped === '\n' || escaped.startsWith('\r')) return ''
    return ESCAPES[escaped] ?? match.slice(1)
  })
}
