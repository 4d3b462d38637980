import { type Content, markupOf } from './html.ts'

/** Height of a line and what a row has above and below its lines, in px: as in the style sheet. */
const LINE = 15.5
const PADDING = 8

/**
 * About how high some blocks of text become in a column, in px, when `characters` fit in a line. The browser sets the
 * rows; this only decides which of them are kept together.
 */
export function rowHeight(blocks: readonly (readonly Content[])[], characters: number): number {
  const lines = blocks.flat().map((content) => {
    const parts = markupOf(content).split(/<\/?(?:li|p|div|ul|ol|br|table|tr)\b[^>]*>/)
    const lengths = parts.map(
      (part) =>
        part
          .replace(/<[^>]+>/g, '')
          .replace(/&[#\w]+;/g, '.')
          .trim().length,
    )
    return lengths.reduce((sum, length) => sum + Math.ceil(length / characters), 0)
  })
  return lines.reduce((sum, count) => sum + count, 0) * LINE + PADDING
}
