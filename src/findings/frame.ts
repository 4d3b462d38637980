import type { Source, Span } from '../source.ts'
import { withoutPersonalNumbers } from '../swedish/personal-number.ts'
import { columnsOf, visible, width } from './visible.ts'

/** A line of a file as it is shown, with the marks that go under it. */
export interface FramedLine {
  readonly number: number
  readonly text: string
  readonly marks: string
}

/** The line that a span begins on, cut to `columns` around the span. */
export function frameLine(span: Span, line: number, columns: number): FramedLine {
  const text = blanked(span.source)
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  const newline = text.indexOf('\n', start)
  const end = newline < 0 ? text.length : newline
  const before = visible(text.slice(start, span.start))
  const marked = visible(text.slice(span.start, Math.max(span.start, Math.min(span.end, end))).trimEnd())
  const after = visible(text.slice(span.start, end).trimEnd()).slice(marked.length)
  const room = Math.max(20, columns)
  const whole = width(before) + Math.max(1, width(marked)) + width(after)
  if (whole <= room) {
    return { number: line, text: before + marked + after, marks: ' '.repeat(width(before)) + carets(width(marked)) }
  }
  // A third of the room for what stands before, so that the reader sees where it is.
  const lead = width(before) <= room / 3 ? before : `…${lastColumns(before, Math.floor(room / 3) - 1)}`
  const rest = room - width(lead)
  const shown = firstColumns(marked + after, rest)
  const length = Math.min(width(marked), width(shown))
  return { number: line, text: lead + shown, marks: ' '.repeat(width(lead)) + carets(length) }
}

/** A number may begin on the line above: the whole file is searched, once for all that is shown of it. */
const known = new WeakMap<Source, string>()

function blanked(source: Source): string {
  const text = known.get(source) ?? withoutPersonalNumbers(source.text)
  known.set(source, text)
  return text
}

function carets(count: number): string {
  return '^'.repeat(Math.max(1, count))
}

function firstColumns(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let taken = ''
  let left = columns - 1
  for (const char of text) {
    left -= columnsOf(char)
    if (left < 0) break
    taken += char
  }
  return `${taken}…`
}

function lastColumns(text: string, columns: number): string {
  let taken = ''
  let left = columns
  for (const char of [...text].reverse()) {
    left -= columnsOf(char)
    if (left < 0) break
    taken = char + taken
  }
  return taken
}
