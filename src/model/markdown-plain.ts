import type { Heading, Paragraph, RootContent } from 'mdast'
import { lineAt, lineStarts } from '../source.ts'
import { readList, readNote } from './markdown-plain-list.ts'
import { readPhrasing } from './markdown-plain-phrasing.ts'

/** Blocks that have been read. */
interface Read {
  readonly nodes: readonly RootContent[]
}

/** Blocks that are left to the package. */
export interface Left {
  /** What it is given: the blocks, and behind them the footnotes that they refer to. */
  readonly text: string
  /** Where the blocks end in the text that it is given. */
  readonly end: number
  /** Lines of the whole text before the blocks, and characters. */
  readonly line: number
  readonly start: number
}

/** Where something stands, as mdast has it: lines and columns from 1, offsets from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/**
 * Divides Markdown into blocks that are plainly written, which are read here, and the rest, which the package reads part
 * by part. Nodes and positions are those of the package for the whole text. Undefined when one part could mean
 * something else for another: reference definitions, HTML that goes on over blank lines, fences inside of other blocks.
 */
export function divide(text: string): readonly (Read | Left)[] | undefined {
  if (ENTANGLED.test(text)) return undefined
  const reader = newReader(text)
  const parts: (Read | Left)[] = []
  while (reader.at < reader.lines.length) {
    if (isBlank(reader, reader.at)) reader.at++
    else {
      const nodes = readBlock(reader)
      const part = nodes ? { nodes } : leave(reader)
      if (!part) return undefined
      parts.push(part)
    }
  }
  return parts
}

/** What lines are read from. */
export interface Reader {
  readonly text: string
  readonly lines: readonly string[]
  /** Where each line begins. */
  readonly starts: readonly number[]
  /** Names of the footnotes. */
  readonly notes: ReadonlySet<string>
  /** The line that is read next. */
  at: number
}

/**
 * Signs that Markdown treats in its own way, definitions that other blocks refer to, and HTML that does not end at a
 * blank line.
 */
const ENTANGLED =
  /[\t\r\0\ufffd]|^ *\[(?!\^)[^\]\n]*(?:\]:|$)|^[ >*+\d.)-]+\[\^[^\]\n]*\]:|^[ >*+\d.)-]*<(?:[!?]|script|pre|style|textarea)/im
const NOTE = /^\[\^([a-z\d-]+)\]:/gm

function newReader(text: string): Reader {
  const lines = text.split('\n')
  const notes = new Set([...text.matchAll(NOTE)].map(([, name = '']) => name))
  return { text, lines, starts: lineStarts(lines), notes, at: 0 }
}

export function isBlank({ lines }: Reader, at: number): boolean {
  return (lines[at] ?? '').trimStart() === ''
}

/** Reads what begins on the line, when it is plain; otherwise nothing has been read. */
function readBlock(reader: Reader): RootContent[] | undefined {
  const line = reader.lines[reader.at] ?? ''
  if (line.startsWith('#')) return readHeading(reader, line)
  if (line.startsWith('```')) return readFence(reader, line)
  const block = line.startsWith('[^') ? readNote(reader) : mayBelong(reader, reader.at) ? readList(reader) : undefined
  return block ? [block] : readParagraph(reader)
}

function readHeading(reader: Reader, line: string): RootContent[] | undefined {
  const [, signs = '', title] = /^(#{1,6}) (\S.*)$/.exec(line) ?? []
  if (title === undefined || /[ #]$/.test(title)) return undefined
  const start = (reader.starts[reader.at] ?? 0) + signs.length + 1
  const children = readPhrasing(reader, start, start + title.length)
  if (!children) return undefined
  const depth = signs.length as Heading['depth']
  const position = { start: pointAt(reader, start - signs.length - 1), end: pointAt(reader, start + title.length) }
  reader.at++
  return [{ type: 'heading', depth, children, position }]
}

/** Lines up to a blank one, none of which can be anything but text. */
function readParagraph(reader: Reader): RootContent[] | undefined {
  const first = reader.at
  let end = first
  while (end < reader.lines.length && !isBlank(reader, end)) {
    const line = reader.lines[end] ?? ''
    if (!isTextLine(line)) return undefined
    end++
  }
  const start = reader.starts[first] ?? 0
  const stop = (reader.starts[end - 1] ?? 0) + (reader.lines[end - 1] ?? '').length
  const children = readPhrasing(reader, start, stop)
  if (!children) return undefined
  const paragraph: Paragraph = {
    type: 'paragraph',
    children,
    position: { start: pointAt(reader, start), end: pointAt(reader, stop) },
  }
  reader.at = end
  return [paragraph]
}

/** Whether a line is text whatever stands before it, and says nothing by how it ends. */
export function isTextLine(line: string): boolean {
  return TEXT_LINE.test(line) && !line.endsWith(' ')
}

/** Begins with a sign that begins no other block: neither the number of a list nor a definition. */
const TEXT_LINE = /^(?!\d{1,9}[.)](?: |$)|\[[^\]]*\]:)[\p{L}\d(”"»«“’'–—…§<[%€$£,.;?/]/u

/** A block of code whose fences stand at the beginning of lines. */
function readFence(reader: Reader, line: string): RootContent[] | undefined {
  const { lines, starts, at } = reader
  const [, lang] = /^```([a-z]*)$/.exec(line) ?? []
  const end = lines.indexOf('```', at + 1)
  if (lang === undefined || end < 0) return undefined
  const inside = lines.slice(at + 1, end)
  if (inside.some((one) => /^ *(?:`{3}|~{3}|\[\^)/.test(one))) return undefined
  const position = { start: pointAt(reader, starts[at] ?? 0), end: pointAt(reader, (starts[end] ?? 0) + 3) }
  reader.at = end + 1
  return [{ type: 'code', lang: lang || null, meta: null, value: inside.join('\n'), position }]
}

/**
 * What is left to the package: the lines up to a blank one, and all after it that may belong to it still (what is
 * indented, and items of lists) or is not plain either.
 */
function leave(reader: Reader): Left | undefined {
  const first = reader.at
  let end = first
  while (end < reader.lines.length) {
    while (end < reader.lines.length && !isBlank(reader, end)) if (isFence(reader, end++)) return undefined
    let next = end
    while (next < reader.lines.length && isBlank(reader, next)) next++
    if (next === reader.lines.length || !(mayBelong(reader, next) || !isPlain(reader, next))) break
    end = next
  }
  reader.at = end
  const [start = 0, stop = 0] = [reader.starts[first], reader.starts[end - 1]]
  const text = reader.text.slice(start, stop + (reader.lines[end - 1] ?? '').length)
  return { text: withNotes(text, reader.notes), end: text.length, line: first, start }
}

function isFence({ lines }: Reader, at: number): boolean {
  return /^[ >*+\d.)-]*(?:`{3}|~{3})/.test(lines[at] ?? '')
}

/** Whether a line may belong to what stands before it, blank lines between them or not. */
export function mayBelong({ lines }: Reader, at: number): boolean {
  return /^(?: |[-*+](?: |$)|\d{1,9}[.)](?: |$))/.test(lines[at] ?? '')
}

/** Whether what begins on the line would be read here. */
function isPlain(reader: Reader, at: number): boolean {
  return readBlock({ ...reader, at }) !== undefined
}

/** A footnote is one only where its text is: the part is given the notes that it refers to and does not hold. */
function withNotes(text: string, notes: ReadonlySet<string>): string {
  const wanted = [...notes].filter((name) => text.includes(`[^${name}]`) && !text.includes(`[^${name}]:`))
  return [text, ...wanted.map((name) => `[^${name}]: .`)].join('\n\n')
}

/** Where an offset of the text is. */
export function pointAt({ starts }: Reader, offset: number): Point {
  const line = lineAt(starts, offset)
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset }
}
