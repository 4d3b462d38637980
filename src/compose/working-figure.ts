import { escapeText, HAIRLINE, INK, LINE, MUTED, path, px, rect, SIZE, stroke, text } from './chart/svg.ts'
import { textWidth, widest, wrap } from './chart/text.ts'
import { Html } from './html.ts'
import { DRAWN_IN } from './kit.ts'

/** Width of the page's content in px. */
const WIDTH = 604
const GAP = 6
/** Depth of an arrow's point. */
const POINT = 12
const PADDING = 8
/** The steps of a process that stand beside each other. */
const MOST_BESIDE = 5

/** The steps of a process as arrows after each other, each with its number and its name. */
export function processFigure(name: string, steps: readonly string[], accent: string): Html {
  const rows = Math.ceil(steps.length / MOST_BESIDE)
  const beside = Math.ceil(steps.length / rows)
  const width = (WIDTH - GAP * (beside - 1) - POINT) / beside
  const boxes = steps.map((step, index) => ({
    lines: wrap(step, width - 2 * PADDING - POINT, SIZE, 99),
    x: (index % beside) * (width + GAP),
    row: Math.floor(index / beside),
  }))
  const height = LINE * (1 + Math.max(...boxes.map((box) => box.lines.length))) + 2 * PADDING
  const drawn = boxes.map(({ lines, x, row }, index) => {
    const y = row * (height + GAP) + 1
    const nock = index === 0 ? '' : `L${px(x + POINT)} ${px(y + height / 2)}`
    const outline = `M${px(x + 1)} ${px(y)}L${px(x + width)} ${px(y)}L${px(x + width + POINT)} ${px(y + height / 2)}L${px(x + width)} ${px(y + height)}L${px(x + 1)} ${px(y + height)}${nock}Z`
    const left = x + PADDING + POINT
    const number = text(left, y + PADDING + 10, [String(index + 1)], 'start', accent)
    const words = text(left, y + PADDING + 10 + LINE, lines)
    return `${path(outline, `fill="none" stroke="${accent}" stroke-width="1.25"`)}${number}${words}`
  })
  const said = `${name} i ${steps.length} steg: ${steps.map((step, index) => `${index + 1} ${step}`).join(', ')}.`
  return drawing(rows * height + (rows - 1) * GAP + 2, said, drawn)
}

/** A stretch of years, from the start of the work. */
export interface Stretch {
  readonly name: string
  /** As in the data: "1–3 år". */
  readonly years: string
}

const BAR = 24
const ROW = 34

/**
 * Time perspectives as bars over the years they last, on one scale. Undefined when one of them does not say from which
 * year to which.
 */
export function perspectiveFigure(all: readonly Stretch[], accent: string): Html | undefined {
  const spans = all.flatMap(({ name, years }) => {
    const [, from, to] = /(\d+)\s*[–-]\s*(\d+)/.exec(years) ?? []
    return from === undefined || to === undefined ? [] : [{ name, years, from: Number(from), to: Number(to) }]
  })
  if (spans.length < all.length || spans.length === 0) return undefined
  const last = Math.max(...spans.map((span) => span.to))
  const labels = spans.map(({ name, years }) => wrap(`${name}, ${years}`, 150, SIZE, 2))
  const left = Math.min(160, widest(labels.flat(), SIZE) + 12)
  const scale = (year: number) => left + (year / last) * (WIDTH - left - 12)
  const bottom = spans.length * ROW
  const step = [1, 2, 5, 10, 20, 50].find((size) => last / size <= 8) ?? last
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step)
  const grid = ticks.map((year) => {
    const words = year === last || year + step > last ? `${year} år` : String(year)
    const width = textWidth(words, SIZE)
    const start = Math.min(scale(year) - width / 2, WIDTH - width)
    const line = path(
      stroke(scale(year), 0, scale(year), bottom),
      `stroke="${HAIRLINE}" stroke-width="0.75" fill="none"`,
    )
    return `${line}${text(start, bottom + 14, [words], 'start', MUTED)}`
  })
  const bars = spans.map(({ from, to }, index) => {
    const box = { x: scale(from), y: index * ROW + (ROW - BAR) / 2, width: scale(to) - scale(from), height: BAR }
    const lines = labels[index] ?? []
    const middle = index * ROW + ROW / 2 + 4 - ((lines.length - 1) * LINE) / 2
    return `${rect(box, `fill="${accent}"`)}${text(0, middle, lines)}`
  })
  const said = `Tidsperspektiven på en gemensam tidsaxel: ${spans.map(({ name, years }) => `${name} ${years}`).join(', ')}.`
  return drawing(bottom + 20, said, [...grid, ...bars])
}

function drawing(height: number, said: string, parts: readonly string[]): Html {
  return new Html(
    `<svg viewBox="0 0 ${WIDTH} ${px(height)}" width="${WIDTH}" height="${px(height)}" role="img" aria-label="${escapeText(said)}" font-family="${DRAWN_IN}" font-size="${SIZE}" fill="${INK}">${parts.join('\n')}</svg>`,
  )
}
