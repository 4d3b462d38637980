import { type Bars, bars, drawSegment, innerValue, type Segment } from './bars.ts'
import type { ChartData } from './data.ts'
import { type Block, legendBlock, zeroLine } from './labels.ts'
import { linearScale, type Scale } from './scale.ts'
import { HAIRLINE, LINE, MUTED, path, type Rect, SIZE, stroke, text } from './svg.ts'
import { textWidth, widest, wrap } from './text.ts'

/** Height that a chart of lying bars keeps to where it can, so that it fits a page. */
const MOST_HEIGHT = 700

/** What the rows are drawn with. */
interface Rows {
  readonly data: ChartData
  readonly bars: Bars
  readonly scale: Scale
  readonly thickness: number
  /** Upper edge and height of each row. */
  readonly tops: readonly number[]
  readonly heights: readonly number[]
}

/** Lying bars with the categories' names at the left; `y` is where the block begins. */
export function rowsBlock(data: ChartData, stacked: boolean, width: number, y: number, accent: string): Block {
  const laid = bars(data, stacked)
  const legend = legendBlock(data, width, y, accent)
  const names = data.labels.map((label) => wrap(label, width * 0.4, SIZE, 3))
  const left = widest(names.flat(), SIZE) + 10
  const thickness = thicknessOf(laid, data.labels.length)
  const numbers = thickness >= 10
  const heights = names.map((lines) => Math.max(laid.lanes * thickness + 7, lines.length * LINE + 4))
  const top = y + legend.height + (numbers ? 0 : LINE + 4)
  const tops = heights.map((_, index) => top + heights.slice(0, index).reduce((a, b) => a + b, 0))
  const bottom = top + heights.reduce((a, b) => a + b, 0)
  const scale = horizontalScale(data, laid, left, width, numbers)
  const rows = { data, bars: laid, scale, thickness, tops, heights }
  const svg =
    legend.svg +
    (numbers ? '' : drawTicks(data, scale, top, bottom)) +
    names.map((lines, index) => drawName(lines, left - 10, (tops[index] ?? 0) + (heights[index] ?? 0) / 2)).join('') +
    laid.segments.map((segment) => drawSegment(segment, boxOf(rows, segment), accent)).join('') +
    zeroLine(scale.at(0), top, scale.at(0), bottom) +
    (numbers ? drawValues(rows) : '')
  return { svg, height: bottom + 4 - y }
}

function thicknessOf(laid: Bars, count: number): number {
  const room = (MOST_HEIGHT / Math.max(1, count) - 7) / laid.lanes
  return Math.min(laid.lanes === 1 ? 16 : 12, Math.max(4.5, room))
}

/** Room is left for the numbers at the bars' ends, or for half a tick's number at the edges. */
function horizontalScale(data: ChartData, laid: Bars, left: number, width: number, numbers: boolean): Scale {
  if (!numbers) {
    const rough = linearScale(laid.low, laid.high, left, width, true)
    const ends = [rough.low, rough.high].map((value) => textWidth(data.format(value), SIZE) / 2)
    return linearScale(laid.low, laid.high, left + (ends[0] ?? 0), width - (ends[1] ?? 0) - 8, true)
  }
  const ends = laid.stacked
    ? laid.totals.map((total) => ({ value: total.sum, words: data.format(total.sum) }))
    : laid.segments.map(({ value }) => ({ value: value ?? 0, words: value === null ? '–' : data.format(value) }))
  const room = (side: typeof ends) =>
    widest(
      side.map((end) => end.words),
      SIZE,
    )
  const before = room(ends.filter((end) => end.value < 0))
  const after = room(ends.filter((end) => end.value >= 0))
  return linearScale(laid.low, laid.high, left + (before > 0 ? before + 6 : 0), width - after - 7, false)
}

function boxOf({ bars: laid, scale, thickness, tops, heights }: Rows, segment: Segment): Rect {
  const middle = (tops[segment.category] ?? 0) + (heights[segment.category] ?? 0) / 2
  const x = scale.at(Math.min(segment.from, segment.to))
  const y = middle + thickness * (segment.lane - laid.lanes / 2)
  return { x, y, width: scale.at(Math.max(segment.from, segment.to)) - x, height: thickness }
}

function drawName(lines: readonly string[], right: number, middle: number): string {
  return text(right, middle + 4 - ((lines.length - 1) * LINE) / 2, lines, 'end')
}

function drawValues(rows: Rows): string {
  const { data, bars: laid, scale } = rows
  const parts = laid.segments.map((segment) => {
    const box = boxOf(rows, segment)
    if (laid.stacked) return innerValue(data, segment, box)
    const y = box.y + box.height / 2 + 4
    if (segment.value === null) return text(scale.at(0) + 5, y, ['–'], 'start', MUTED)
    const words = [data.format(segment.value)]
    return segment.value < 0 ? text(box.x - 5, y, words, 'end') : text(box.x + box.width + 5, y, words)
  })
  const sums = laid.totals.map((total) => {
    const middle = (rows.tops[total.category] ?? 0) + (rows.heights[total.category] ?? 0) / 2
    return text(scale.at(total.top) + 5, middle + 4, [data.format(total.sum)])
  })
  return parts.concat(sums).join('')
}

function drawTicks(data: ChartData, scale: Scale, top: number, bottom: number): string {
  const step = (scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0)
  const lines = scale.ticks.map((tick) => stroke(scale.at(tick), top, scale.at(tick), bottom))
  return (
    path(lines.join(''), `class="rutnät" stroke="${HAIRLINE}" stroke-width="0.75"`) +
    scale.ticks.map((tick) => text(scale.at(tick), top - 5, [data.format(tick, step)], 'middle', MUTED)).join('')
  )
}
