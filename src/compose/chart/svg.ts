/** The few SVG elements that charts are drawn with. Coordinates are px from the upper left corner. */

export const INK = '#1f1f1f'
export const MUTED = '#595959'
export const HAIRLINE = '#c8c8c8'

/** Sizes in quarter px: other sizes make the browser place each glyph by itself in the PDF. */
export const SIZE = 11.25
export const LINE = 14

/** A coordinate as text; one that is not a number is a fault in the layout. */
export function px(value: number): string {
  if (!Number.isFinite(value)) throw new Error('chart: a coordinate is not a finite number')
  return String(Math.round(value * 100) / 100 || 0)
}

/** Text made safe for SVG content and attributes. Control characters have no place in either. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function rect(box: Rect, attributes: string): string {
  return `<rect x="${px(box.x)}" y="${px(box.y)}" width="${px(box.width)}" height="${px(box.height)}" ${attributes}/>`
}

export function path(data: string, attributes: string): string {
  return data === '' ? '' : `<path d="${data}" ${attributes}/>`
}

/** A straight line as path data. */
export function stroke(x1: number, y1: number, x2: number, y2: number): string {
  return `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`
}

export type Anchor = 'start' | 'middle' | 'end'

/** Lines of text below each other; `y` is the first baseline. */
export function text(x: number, y: number, lines: readonly string[], anchor: Anchor = 'start', fill = INK): string {
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return lines
    .map(
      (line, index) =>
        `<text x="${px(x)}" y="${px(y + index * LINE)}"${place} fill="${fill}">${escapeText(line)}</text>`,
    )
    .join('')
}
