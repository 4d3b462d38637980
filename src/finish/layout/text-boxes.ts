import type { Rectangle } from '../../pdf/pages.ts'
import { codesOf } from '../content/font.ts'
import type { Mark, PageContent, TextRun } from '../content/page-content.ts'

/** A piece of a line of text that is read: what is hidden from assistive technology is not among them. */
export interface TextBox {
  readonly run: TextRun
  readonly mark: Mark
  /** From its line up to the height of small letters, without blanks at its end. */
  readonly box: Rectangle
}

const SMALL_LETTERS = 0.5

/** The texts of a page in the order they are painted. */
export function textBoxesOf(page: PageContent): TextBox[] {
  const boxes: TextBox[] = []
  for (const mark of page.marks.values()) {
    for (const run of mark.runs) {
      // Such a font is a finding of its own, and its widths are measured in its own way.
      const width = run.font.type === 'Type3' ? 0 : widthOf(run)
      if (width <= 0) continue
      const { left, baseline, size } = run
      boxes.push({ run, mark, box: [left, baseline, left + width, baseline + SMALL_LETTERS * size] })
    }
  }
  return boxes
}

function widthOf({ font, bytes, size }: TextRun): number {
  const codes = codesOf(font, bytes)
  let end = codes.length
  while (end > 0 && (font.unicode.get(codes[end - 1] ?? 0) ?? '').trim() === '') end--
  let width = 0
  for (let at = 0; at < end; at++) width += font.width(codes[at] ?? 0)
  return (width * size) / 1000
}

/** Text that a clip cuts off, by more than `SLACK` points. */
export function isClipped({ run, box }: TextBox): boolean {
  const { clip } = run
  if (!clip) return false
  return box[0] < clip[0] - SLACK || box[1] < clip[1] - SLACK || box[2] > clip[2] + SLACK || box[3] > clip[3] + SLACK
}

const SLACK = 1.5

/** The first text that is painted across another one, and that other one. */
export function firstOverlap(boxes: readonly TextBox[]): readonly [TextBox, TextBox] | undefined {
  const upwards = boxes.toSorted((one, other) => one.box[1] - other.box[1])
  for (const [at, one] of upwards.entries()) {
    for (let next = at + 1; next < upwards.length; next++) {
      const other = upwards[next]
      if (!other || other.box[1] > one.box[3]) break
      if (overlaps(one.box, other.box)) return [one, other]
    }
  }
  return undefined
}

/** Letters lean over each other a little; half a small letter's height and some width is too much. */
function overlaps(one: Rectangle, other: Rectangle): boolean {
  const width = Math.min(one[2], other[2]) - Math.max(one[0], other[0])
  const height = Math.min(one[3], other[3]) - Math.max(one[1], other[1])
  return width > SLACK && height > 0.4 * Math.min(one[3] - one[1], other[3] - other[1])
}

/** A text as it is quoted in a finding. */
export function shorten(text: string): string {
  const plain = text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain
}
