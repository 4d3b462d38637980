import type { Place } from './model.ts'
import { BLANK, DEEPEST, KEY, plainValue, type Reader, readFlow, WORD_VALUES } from './yaml-plain-flow.ts'
import { enter, leave, newTrail, note, noteLines, placeIn, type Trail } from './yaml-trail.ts'

/**
 * The data of YAML that is written plainly: what this reads, the yaml package reads to the same data, and finds no
 * fault with. Anything else (quoted texts over several lines, escapes, anchors, tags, doubled keys, faults) gives undefined
 * and is left to the package, which knows all of YAML and where everything stands but takes longer.
 */
export function readPlain(text: string): Record<string, unknown> | undefined {
  return STRANGE.test(text) ? undefined : readLines(text.split('\n'))
}

/** Where the values and keys of a plainly written text stand; undefined where only the package can tell. */
export function plainPlaces(text: string): (place: Place, key?: 'key') => readonly [number, number] | undefined {
  const lines = text.split('\n')
  const trail = newTrail(lines)
  readLines(lines, trail)
  return (place, key) => placeIn(trail, place, key)
}

function readLines(lines: readonly string[], trail?: Trail): Record<string, unknown> | undefined {
  const reader: Reader = { lines, line: -1, last: -1, indent: -1, column: 0, depth: 0, ...(trail && { trail }) }
  if (!advance(reader) || reader.indent !== 0 || isItem(reader, 0)) return undefined
  const data = readMapping(reader, 0)
  return data !== undefined && reader.line === lines.length ? data : undefined
}

/**
 * Characters and lines that mean something of their own. White space that is none to YAML (YAML 1.2.2, section 5.5) is
 * among them: `trim` would take it for indentation.
 */
const STRANGE =
  /[^\n -~\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff\ue000-\ufefe]|^(?:---|\.\.\.|%)/m

/** Moves to the next line with content. */
function advance(reader: Reader): boolean {
  const { lines } = reader
  reader.last = reader.line
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

const HASH = 35

function isItem({ lines, line }: Reader, at: number): boolean {
  const text = lines[line] ?? ''
  return text[at] === '-' && (text.length === at + 1 || text[at + 1] === ' ')
}

/** A mapping whose keys stand in the column. Reading stands at its first key; afterwards at the next line. */
function readMapping(reader: Reader, column: number): Record<string, unknown> | undefined {
  if (++reader.depth > DEEPEST) return undefined
  const data: Record<string, unknown> = {}
  const first = reader.line
  for (;;) {
    const line = reader.lines[reader.line] ?? ''
    KEY.lastIndex = column
    const name = KEY.exec(line)?.[1]
    if (name === undefined || Object.hasOwn(data, name) || WORD_VALUES.test(name)) return undefined
    reader.column = KEY.lastIndex
    enter(reader, name, column)
    const value = readValue(reader, column, true)
    if (value === undefined) return undefined
    leave(reader)
    data[name] = value
    if (reader.indent < column) break
    if (reader.indent !== column) return undefined
  }
  reader.depth--
  noteLines(reader, first, column)
  return data
}

/** A list whose dashes stand in the column. */
function readList(reader: Reader, column: number): unknown[] | undefined {
  if (++reader.depth > DEEPEST) return undefined
  const list: unknown[] = []
  const first = reader.line
  while (reader.indent === column && isItem(reader, column)) {
    const line = reader.lines[reader.line] ?? ''
    let at = column + 1
    while (line.charCodeAt(at) === BLANK) at++
    reader.column = at
    KEY.lastIndex = at
    enter(reader, list.length)
    const value = KEY.test(line) ? readMapping(reader, at) : readValue(reader, column, false)
    if (value === undefined) return undefined
    leave(reader)
    list.push(value)
  }
  reader.depth--
  noteLines(reader, first, column)
  return reader.indent > column ? undefined : list
}

/** The value that begins where reading stands, or on the next line. Its parent stands in the column. */
function readValue(reader: Reader, parent: number, inMapping: boolean): unknown {
  const line = reader.lines[reader.line] ?? ''
  const first = line[reader.column]
  if (first === undefined || first === '#') return readBelow(reader, parent, inMapping)
  if (first === '|' || first === '>') return readBlock(reader, parent)
  const value =
    first === '[' || first === '{' || first === '"' || first === "'" ? readFlow(reader) : readRest(reader, parent)
  if (value === undefined) return undefined
  // Only a remark may follow.
  if (!/^ *(?: #.*)?$/.test((reader.lines[reader.line] ?? '').slice(reader.column))) return undefined
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

/** A plain text that fills the rest of the line, and of the lines below that stand further in than its parent. */
function readRest(reader: Reader, parent: number): unknown {
  const { lines, line: first, column: from } = reader
  const line = lines[first] ?? ''
  const remark = line.indexOf(' #', from)
  const text = line.slice(from, remark < 0 ? undefined : remark).trimEnd()
  if (isOddText(text)) return undefined
  reader.column = from + text.length
  const value = plainValue(text)
  const below = remark < 0 && value !== undefined ? readFurther(reader, parent) : ''
  if (below === undefined) return undefined
  note(reader, from, first)
  return below === '' ? value : text + below
}

/** What follows of a plain text on the lines below its first. */
function readFurther(reader: Reader, parent: number): string | undefined {
  const { lines } = reader
  let further = ''
  let blank = 0
  for (let at = reader.line + 1; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const text = line.trim()
    if (text === '') blank++
    else {
      const indent = line.length - line.trimStart().length
      if (indent <= parent) break
      // Anything that may be more than text.
      if (isOddText(text) || text.includes(' #') || typeof plainValue(text[0] ?? '') !== 'string') return undefined
      further += `${blank === 0 ? ' ' : '\n'.repeat(blank)}${text}`
      blank = 0
      reader.line = at
      reader.column = indent + text.length
    }
  }
  return further
}

/** Whether a plain text may be a key instead. */
function isOddText(text: string): boolean {
  return text.includes(': ') || text.endsWith(':')
}

/** A text in lines of its own below `|`, `|-`, `>` or `>-`. */
function readBlock(reader: Reader, parent: number): string | undefined {
  const { lines } = reader
  const header = (lines[reader.line] ?? '').slice(reader.column)
  if (!/^[|>]-?$/.test(header)) return undefined
  const [first, from] = [reader.line, reader.column]
  let at = first + 1
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
  reader.last = first + kept.length
  noteLines(reader, first, from)
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
