import { type Span, startOfLine } from '../source.ts'
import { isSecret } from '../swedish/passage-mark.ts'
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
  // What only some may read is not read in a log either.
  if (isSecret(span.source.text, span.start)) return { number: line, text: '(märkt avsnitt, visas inte)', marks: '' }
  const text = blanked(span)
  const start = startOfLine(text, span.start)
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

/** Units before and after a span that are searched: a number may begin on the line above, and no more is shown. */
const NEAR = 2000

/** The text of a span's file, at the same places, where what is near the span has no personal number in full. */
function blanked({ source: { text }, start }: Span): string {
  const [from, to] = [Math.max(0, start - NEAR), start + NEAR]
  return text.slice(0, from) + withoutPersonalNumbers(text.slice(from, to)) + text.slice(to)
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
