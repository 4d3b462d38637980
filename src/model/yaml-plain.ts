/**
 * The data of YAML that is written plainly: what this reads, the yaml package reads to the same data, and finds no
 * fault with. Anything else (values over several lines, escapes, anchors, tags, doubled keys, faults) gives undefined
 * and is left to the package, which knows all of YAML and where everything stands but takes ten times as long.
 */
export function readPlain(text: string): Record<string, unknown> | undefined {
  if (STRANGE.test(text)) return undefined
  const reader: Reader = { lines: text.split('\n'), line: -1, indent: -1, column: 0, depth: 0 }
  if (!advance(reader) || reader.indent !== 0 || isItem(reader, 0)) return undefined
  const data = readMapping(reader, 0)
  return data !== undefined && reader.line === reader.lines.length ? data : undefined
}

/** Where reading stands. */
interface Reader {
  readonly lines: readonly string[]
  /** Number of the line that is read, which has content; past the last one at the end. */
  line: number
  /** Where its content begins; -1 at the end. */
  indent: number
  /** Where on the line reading stands. */
  column: number
  depth: number
}

/** Characters and lines that mean something of their own. */
const STRANGE = /[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe]|^(?:---|\.\.\.|%)/m

/** `key:` and a blank or the line's end. */
const KEY = /(\p{L}[\p{L}\d_-]{0,99}):(?: +|$)/uy

/** Keys that may be more than a word. */
const WORD_VALUES = /^(?:null|true|false)$/i

const DEEPEST = 40

/** Moves to the next line with content. */
function advance(reader: Reader): boolean {
  const { lines } = reader
  while (++reader.line < lines.length) {
    const line = lines[reader.line] ?? ''
    let at = 0
    while (line.charCodeAt(at) === BLANK) at++
    if (at === line.length || line.charCodeAt(at) === HASH) continue
    reader.indent = at
    reader.column = at
    return true
  }
  reader.indent = -1
  return false
}

const BLANK = 32
const HASH = 35

function isItem({ lines, line }: Reader, at: number): boolean {
  const text = lines[line] ?? ''
  return text[at] === '-' && (text.length === at + 1 || text[at + 1] === ' ')
}

/** A mapping whose keys stand in the column. Reading stands at its first key; afterwards at the next line. */
function readMapping(reader: Reader, column: number): Record<string, unknown> | undefined {
  if (++reader.depth > DEEPEST) return undefined
  const data: Record<string, unknown> = {}
  for (;;) {
    const line = reader.lines[reader.line] ?? ''
    KEY.lastIndex = column
    const name = KEY.exec(line)?.[1]
    if (name === undefined || Object.hasOwn(data, name) || WORD_VALUES.test(name)) return undefined
    reader.column = KEY.lastIndex
    const value = readValue(reader, column, true)
    if (value === undefined) return undefined
    data[name] = value
    if (reader.indent < column) break
    if (reader.indent !== column) return undefined
  }
  reader.depth--
  return data
}

/** A list whose dashes stand in the column. */
function readList(reader: Reader, column: number): unknown[] | undefined {
  if (++reader.depth > DEEPEST) return undefined
  const list: unknown[] = []
  while (reader.indent === column && isItem(reader, column)) {
    const line = reader.lines[reader.line] ?? ''
    let at = column + 1
    while (line.charCodeAt(at) === BLANK) at++
    reader.column = at
    KEY.lastIndex = at
    const value = KEY.test(line) ? readMapping(reader, at) : readValue(reader, column, false)
    if (value === undefined) return undefined
    list.push(value)
  }
  reader.depth--
  return reader.indent > column ? undefined : list
}

/** The value that begins where reading stands, or on the next line. Its parent stands in the column. */
function readValue(reader: Reader, parent: number, inMapping: boolean): unknown {
  const line = reader.lines[reader.line] ?? ''
  const first = line[reader.column]
  if (first === undefined || first === '#') return readBelow(reader, parent, inMapping)
  if (first === '|' || first === '>') return readBlock(reader, parent)
  const value = first === '[' || first === '{' || first === '"' || first === "'" ? readFlow(reader) : readRest(reader)
  if (value === undefined) return undefined
  const { column } = reader
  // Only a remark may follow.
  if (column < line.length && !/^ *(?: #.*)?$/.test(line.slice(column))) return undefined
  advance(reader)
  return reader.indent > parent ? undefined : value
}

function readBelow(reader: Reader, parent: number, inMapping: boolean): unknown {
  advance(reader)
  const { indent } = reader
  if (indent > parent) return isItem(reader, indent) ? readList(reader, indent) : readMapping(reader, indent)
  if (inMapping && indent === parent && isItem(reader, indent)) return readList(reader, indent)
  return inMapping ? null : undefined
}

/** A plain text that fills the rest of the line. */
function readRest(reader: Reader): unknown {
  const line = reader.lines[reader.line] ?? ''
  const remark = line.indexOf(' #', reader.column)
  let end = remark < 0 ? line.length : remark
  while (line.charCodeAt(end - 1) === BLANK) end--
  const text = line.slice(reader.column, end)
  if (text.includes(': ') || text.endsWith(':')) return undefined
  reader.column = end
  return plainValue(text)
}

/** What a plain text means by the core schema of YAML 1.2; undefined when it begins with a sign. */
function plainValue(text: string): unknown {
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
const BEGINNING = /^(?:\.\.?\/|[\p{L}\d+§(–/”“»€«…$^_;=\\]|-[^ ])/u

/** A list, a mapping or a quoted text within one line. */
function readFlow(reader: Reader): unknown {
  const line = reader.lines[reader.line] ?? ''
  const first = line[reader.column]
  if (first === '"' || first === "'") return readQuoted(reader, line, first)
  if (first === '[') return readFlowList(reader, line)
  if (first === '{') return readFlowMapping(reader, line)
  FLOW_TEXT.lastIndex = reader.column
  const text = FLOW_TEXT.exec(line)?.[0].trimEnd()
  if (!text || text.includes(': ') || text.endsWith(':') || text.includes(' #')) return undefined
  reader.column += text.length
  return plainValue(text)
}

const FLOW_TEXT = /[^,[\]{}]+/y

function readFlowList(reader: Reader, line: string): unknown[] | undefined {
  const list: unknown[] = []
  if (++reader.depth > DEEPEST) return undefined
  step(reader, line)
  if (line[reader.column] !== ']') {
    for (;;) {
      const value = readFlow(reader)
      if (value === undefined) return undefined
      list.push(value)
      skip(reader, line)
      if (line[reader.column] === ']') break
      if (line[reader.column] !== ',') return undefined
      step(reader, line)
    }
  }
  reader.depth--
  reader.column++
  return list
}

function readFlowMapping(reader: Reader, line: string): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {}
  if (++reader.depth > DEEPEST) return undefined
  step(reader, line)
  if (line[reader.column] !== '}') {
    for (;;) {
      KEY.lastIndex = reader.column
      const name = KEY.exec(line)?.[1]
      if (name === undefined || Object.hasOwn(data, name) || WORD_VALUES.test(name)) return undefined
      reader.column = KEY.lastIndex
      const value = readFlow(reader)
      if (value === undefined) return undefined
      data[name] = value
      skip(reader, line)
      if (line[reader.column] === '}') break
      if (line[reader.column] !== ',') return undefined
      step(reader, line)
    }
  }
  reader.depth--
  reader.column++
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
  reader.column = end + 1
  return text
}

/** A text in lines of its own below `|`, `|-`, `>` or `>-`. */
function readBlock(reader: Reader, parent: number): string | undefined {
  const { lines } = reader
  const header = (lines[reader.line] ?? '').slice(reader.column)
  if (!/^[|>]-?$/.test(header)) return undefined
  let at = reader.line + 1
  const own = /^ */.exec(lines[at] ?? '')?.[0].length ?? 0
  if (own <= parent || own === lines[at]?.length) return undefined
  const kept: string[] = []
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') kept.push('')
    else if (line.startsWith(' '.repeat(own))) kept.push(line.slice(own))
    else break
  }
  // A text that keeps its last line end must have one.
  if (at === lines.length && kept.at(-1) !== '' && header.length === 1) return undefined
  while (kept.at(-1) === '') kept.pop()
  // Blanks at the ends of lines mean something when lines are folded, and so does what is indented more.
  if (kept.some((line) => line.startsWith(' ') || line.endsWith(' '))) return undefined
  reader.line = at - 1
  advance(reader)
  if (reader.indent > parent) return undefined
  const text = header[0] === '|' ? kept.join('\n') : folded(kept)
  return header.endsWith('-') ? text : `${text}\n`
}

function folded(lines: readonly string[]): string {
  let text = lines[0] ?? ''
  let blank = 0
  for (const line of lines.slice(1)) {
    if (line === '') blank++
    else {
      text += blank === 0 ? ` ${line}` : `${'\n'.repeat(blank)}${line}`
      blank = 0
    }
  }
  return text
}
