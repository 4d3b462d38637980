import { enter, leave, note, type Trail } from './yaml-trail.ts'

/** Where reading stands. */
export interface Reader {
  readonly lines: readonly string[]
  /** Number of the line that is read, which has content; past the last one at the end. */
  line: number
  /** Number of the last line with content that is read to its end. */
  last: number
  /** Where its content begins; -1 at the end. */
  indent: number
  /** Where on the line reading stands. */
  column: number
  depth: number
  /** Where values and keys stand, when somebody asks. */
  readonly trail?: Trail
}

/** `key:` and a blank or the line's end. */
export const KEY = /([A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ\d_-]{0,99}):(?: +|$)/y

/** Keys that may be more than a word. */
export const WORD_VALUES = /^(?:null|true|false)$/i

/** More levels than any schema has. */
export const DEEPEST = 40
export const BLANK = 32

/** What a plain text means by the core schema of YAML 1.2; undefined when it begins with a sign. */
export function plainValue(text: string): unknown {
  if (!BEGINNING.test(text)) return undefined
  switch (text) {
    case 'true':
      return true
    case 'false':
      return false
    case 'null':
      return null
  }
  if (WORD_VALUES.test(text)) return undefined
  if (!/^[-+\d]/.test(text)) return text
  if (/^\d{1,15}$/.test(text)) return Number(text)
  return /^[-+]?(?:[\d.]+(?:[eE][-+]?\d+)?|0[xo][\da-fA-F]+)$/.test(text) ? undefined : text
}

/** What a plain text may begin with and be nothing else. */
const BEGINNING = /^(?:\.\.?\/|[A-Za-zÀ-ÖØ-öø-ÿ\d+§(–/”“»€«…$^_;=\\]|-[^ ])/

/** A list, a mapping or a quoted text within one line. */
export function readFlow(reader: Reader): unknown {
  const line = reader.lines[reader.line] ?? ''
  const first = line[reader.column]
  if (first === '"' || first === "'") return readQuoted(reader, line, first)
  if (first === '[') return readFlowList(reader, line)
  if (first === '{') return readFlowMapping(reader, line)
  FLOW_TEXT.lastIndex = reader.column
  const text = FLOW_TEXT.exec(line)?.[0].trimEnd()
  if (!text || text.includes(': ') || text.endsWith(':') || text.includes(' #')) return undefined
  const from = reader.column
  reader.column += text.length
  note(reader, from)
  return plainValue(text)
}

const FLOW_TEXT = /[^,[\]{}]+/y

function readFlowList(reader: Reader, line: string): unknown[] | undefined {
  const list: unknown[] = []
  const from = reader.column
  if (++reader.depth > DEEPEST) return undefined
  step(reader, line)
  if (line[reader.column] !== ']') {
    for (;;) {
      enter(reader, list.length)
      const value = readFlow(reader)
      if (value === undefined) return undefined
      leave(reader)
      list.push(value)
      skip(reader, line)
      if (line[reader.column] === ']') break
      if (line[reader.column] !== ',') return undefined
      step(reader, line)
    }
  }
  reader.depth--
  reader.column++
  note(reader, from)
  return list
}

function readFlowMapping(reader: Reader, line: string): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {}
  const from = reader.column
  if (++reader.depth > DEEPEST) return undefined
  step(reader, line)
  if (line[reader.column] !== '}') {
    for (;;) {
      KEY.lastIndex = reader.column
      const name = KEY.exec(line)?.[1]
      if (name === undefined || Object.hasOwn(data, name) || WORD_VALUES.test(name)) return undefined
      enter(reader, name, reader.column)
      reader.column = KEY.lastIndex
      const value = readFlow(reader)
      if (value === undefined) return undefined
      leave(reader)
      data[name] = value
      skip(reader, line)
      if (line[reader.column] === '}') break
      if (line[reader.column] !== ',') return undefined
      step(reader, line)
    }
  }
  reader.depth--
  reader.column++
  note(reader, from)
  return data
}

function step(reader: Reader, line: string): void {
  reader.column++
  skip(reader, line)
}

function skip(reader: Reader, line: string): void {
  while (line.charCodeAt(reader.column) === BLANK) reader.column++
}

/** A quoted text that ends on its line and escapes nothing. */
function readQuoted(reader: Reader, line: string, quote: string): string | undefined {
  const end = line.indexOf(quote, reader.column + 1)
  if (end < 0) return undefined
  const text = line.slice(reader.column + 1, end)
  // What follows must be set apart, lest it be a doubled quote or a key.
  if (line[end + 1] !== undefined && !' ,]}'.includes(line[end + 1] ?? '')) return undefined
  if (quote === '"' && text.includes('\\')) return undefined
  const from = reader.column
  reader.column = end + 1
  note(reader, from)
  return text
}
