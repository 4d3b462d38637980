/** A text file of a repository of agreements. */
export interface Source {
  /** Path from the repository's root, with forward slashes. */
  readonly path: string
  /** The text, decoded as UTF-8 and normalised to NFC, without a byte order mark. */
  readonly text: string
}

/** A file that is not text: an image or a PDF. */
export interface Binary {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A stretch of a source: offsets in UTF-16 units, `end` not included. */
export interface Span {
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** A place as people count: line and column from 1, columns in characters. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** What is known of the lines of a source that has been asked for positions. */
interface Lines {
  readonly starts: readonly number[]
  /** Whether some characters take two units, so that columns have to be counted. */
  readonly hasPairs: boolean
}

const known = new WeakMap<Source, Lines>()

/** The line and column of an offset. */
export function position(source: Source, offset: number): Position {
  const { starts, hasPairs } = linesOf(source)
  const at = Math.min(offset, source.text.length)
  const line = lineAt(starts, at)
  const start = starts[line] ?? 0
  return { line: line + 1, column: (hasPairs ? [...source.text.slice(start, at)].length : at - start) + 1 }
}

function linesOf(source: Source): Lines {
  const lines = known.get(source) ?? {
    starts: lineStarts(source.text.split('\n')),
    hasPairs: /[\ud800-\udbff]/.test(source.text),
  }
  known.set(source, lines)
  return lines
}

/** The number from 0 of the line that an offset is in. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The offset at which the line of an offset begins, 0 at the least. `lastIndexOf` alone does not tell it: it takes a place
 * before the text for its first character, which may be the end of a line.
 */
export function startOfLine(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** The whole of line `line` (from 1), without its end. */
export function lineText(source: Source, line: number): string {
  return source.text.split('\n')[line - 1]?.replace(/\r$/, '') ?? ''
}

/** Where each line of a text begins, when its lines are parted by single line ends. */
function lineStarts(lines: readonly string[]): number[] {
  let start = 0
  return lines.map((line) => {
    const own = start
    start += line.length + 1
    return own
  })
}
