import { isMap, isSeq, parseDocument } from 'yaml'
import { startOfLine } from '../source.ts'

/**
 * The text of `overenskommelse.yaml` with its bilagor in the order of their numbers, each with the comments above it.
 * Unchanged when they are in order, when two share a number, or when they are not written one under the other.
 */
export function orderBilagor(text: string): string {
  const document = parseDocument(text, { logLevel: 'error' })
  const list = document.errors.length === 0 ? document.get('bilagor') : undefined
  if (!isSeq(list) || list.flow || !list.range) return text
  const items = list.items.map((item) => ({
    number: isMap(item) ? item.get('nummer') : undefined,
    start: isMap(item) ? (item.range?.[0] ?? -1) : -1,
  }))
  const numbers = items.map((item) => item.number)
  if (new Set(numbers).size !== numbers.length || numbers.some((number) => typeof number !== 'number')) return text
  const sorted = [...items].sort((a, b) => Number(a.number) - Number(b.number))
  if (sorted.every((item, index) => item === items[index])) return text
  const starts = items.map((item) => startOfItem(text, item.start))
  const last = endOfList(text, starts.at(-1) ?? 0, indentOf(text, items[0]?.start ?? 0))
  const pieces = starts.map((start, index) => text.slice(start, starts[index + 1] ?? last))
  const ordered = sorted.map((item) => withEnd(pieces[items.indexOf(item)] ?? ''))
  return text.slice(0, starts[0]) + ordered.join('') + text.slice(last)
}

/** The start of the line of an item, or of the first comment right above it. */
function startOfItem(text: string, offset: number): number {
  let start = startOfLine(text, offset)
  for (;;) {
    const before = startOfLine(text, start - 1)
    if (start === 0 || !/^\s*#/.test(text.slice(before, start))) return start
    start = before
  }
}

/** The first line after `from` that is written further to the left than the items, blank lines before it left out. */
function endOfList(text: string, from: number, indent: number): number {
  let end = from
  for (let at = from; at < text.length; ) {
    const next = text.indexOf('\n', at) + 1 || text.length
    const line = text.slice(at, next)
    const column = line.search(/\S/)
    if (at > from && column >= 0 && (column < indent || (column === indent && !/^\s*(-|#)/.test(line)))) break
    if (column >= 0) end = next
    at = next
  }
  return end
}

function indentOf(text: string, offset: number): number {
  const start = startOfLine(text, offset)
  return text.slice(start).search(/\S/)
}

function withEnd(piece: string): string {
  return piece.endsWith('\n') ? piece : `${piece}\n`
}
