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

/** The line and column of an offset. */
export function position(source: Source, offset: number): Position {
  const before = source.text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  let line = 1
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++
  return { line, column: [...before.slice(start)].length + 1 }
}

/** The whole of line `line` (from 1), without its end. */
export function lineText(source: Source, line: number): string {
  return source.text.split('\n')[line - 1]?.replace(/\r$/, '') ?? ''
}

/** Where each line of a text begins, when its lines are parted by single line ends. */
export function lineStarts(lines: readonly string[]): number[] {
  let start = 0
  return lines.map((line) => {
    const own = start
    start += line.length + 1
    return own
  })
}
