import type { FootnoteDefinition, List, ListItem, Paragraph } from 'mdast'
import { isBlank, isTextLine, mayBelong, pointAt, type Reader } from './markdown-plain.ts'
import { readPhrasing } from './markdown-plain-phrasing.ts'

/** `- ` or `1. `; the number is where a list of that kind begins. */
const MARKER = /^(?:-|(\d{1,9})\.) (?=\S)/

/** A list without blank lines, lists in it or lines that are indented otherwise than its items. */
export function readList(reader: Reader): List | undefined {
  const [, number] = MARKER.exec(reader.lines[reader.at] ?? '') ?? []
  const items: ListItem[] = []
  let at = reader.at
  while (at < reader.lines.length && !isBlank(reader, at)) {
    const marker = MARKER.exec(reader.lines[at] ?? '')
    if (!marker || (marker[1] === undefined) !== (number === undefined)) return undefined
    const paragraph = readIndented(reader, at, marker[0].length)
    if (!paragraph) return undefined
    const start = pointAt(reader, reader.starts[at] ?? 0)
    const { end } = positionOf(paragraph)
    items.push({ type: 'listItem', spread: false, checked: null, children: [paragraph], position: { start, end } })
    at = end.line
  }
  const [first, last] = [items[0], items.at(-1)]
  if (!first || !last || goesOn(reader, at)) return undefined
  reader.at = at
  return {
    type: 'list',
    ordered: number !== undefined,
    start: number === undefined ? null : Number(number),
    spread: false,
    children: items,
    position: { start: positionOf(first).start, end: positionOf(last).end },
  }
}

/** A footnote of one paragraph. */
export function readNote(reader: Reader): FootnoteDefinition | undefined {
  const [sign, name] = /^\[\^([a-z\d-]+)\]: (?=\S)/.exec(reader.lines[reader.at] ?? '') ?? []
  if (sign === undefined || name === undefined) return undefined
  const paragraph = readIndented(reader, reader.at, sign.length, 4)
  if (!paragraph) return undefined
  const { end } = positionOf(paragraph)
  if (!isBlank(reader, end.line) || goesOn(reader, end.line)) return undefined
  const position = { start: pointAt(reader, reader.starts[reader.at] ?? 0), end }
  reader.at = end.line
  return { type: 'footnoteDefinition', identifier: name, label: name, children: [paragraph], position }
}

/** A paragraph behind a sign, whose other lines are indented by as much as the sign, or by as much as is given. */
function readIndented(reader: Reader, first: number, sign: number, indent = sign): Paragraph | undefined {
  const { lines, starts } = reader
  let end = first
  for (;;) {
    const line = lines[end] ?? ''
    if (!isTextLine(line.slice(end === first ? sign : indent))) return undefined
    end++
    if (!(lines[end] ?? '').startsWith(' '.repeat(indent)) || isBlank(reader, end)) break
  }
  const start = (starts[first] ?? 0) + sign
  const stop = (starts[end - 1] ?? 0) + (lines[end - 1] ?? '').length
  const children = readPhrasing(reader, start, stop)
  if (!children) return undefined
  return { type: 'paragraph', children, position: { start: pointAt(reader, start), end: pointAt(reader, stop) } }
}

/** Whether what comes after blank lines may still belong to what stands before them. */
function goesOn(reader: Reader, at: number): boolean {
  let next = at
  while (next < reader.lines.length && isBlank(reader, next)) next++
  return next < reader.lines.length && mayBelong(reader, next)
}

function positionOf(node: ListItem | Paragraph): NonNullable<Paragraph['position']> {
  if (!node.position) throw new Error('a node that has been read has a position')
  return node.position
}
