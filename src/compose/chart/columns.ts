import { type Bars, bars, drawSegment, innerValue, type Segment } from './bars.ts'
import type { ChartData } from './data.ts'
import {
  axisNames,
  type Block,
  drawAxisNames,
  drawValueAxis,
  KEY,
  legendBlock,
  spread,
  tickWidth,
  zeroLine,
} from './labels.ts'
import { patterned } from './pattern.ts'
import { linearScale, type Scale } from './scale.ts'
import { HAIRLINE, LINE, MUTED, path, type Rect, SIZE, stroke, text } from './svg.ts'
import { widest, wrap } from './text.ts'

const PLOT = 190
const WIDEST_BAR = 46

/** What the columns are drawn with. */
interface Columns {
  readonly data: ChartData
  readonly bars: Bars
  readonly left: number
  readonly slot: number
  readonly thickness: number
  readonly scale: Scale
  readonly accent: string
}

/** Upright bars, beside each other or stacked; `y` is where the block begins. */
export function columnsBlock(data: ChartData, stacked: boolean, width: number, y: number, accent: string): Block {
  const laid = bars(data, stacked)
  const aside = stacked ? sideLabels(data, width) : undefined
  const legend = aside === undefined ? legendBlock(data, width, y, accent) : { svg: '', height: 0 }
  const right = aside === undefined ? width : width - aside.width
  const count = Math.max(1, data.labels.length)
  const numbers = valuesFit(data, laid, right / count)
  const top = y + legend.height
  const flat = laid.low === laid.high
  const bottom = top + Math.max(flat ? LINE * 2 : PLOT, aside?.height ?? 0)
  const below = laid.low < 0 ? (stacked ? 4 : LINE + 2) : 0
  const scale = numbers
    ? linearScale(laid.low, laid.high, bottom - below, top + LINE + 2, false)
    : linearScale(laid.low, laid.high, bottom, top + 6, true)
  const left = numbers ? 0 : tickWidth(data, scale)
  const slot = (right - left) / count
  const columns = { data, bars: laid, left, slot, thickness: thicknessOf(laid, slot), scale, accent }
  const names = axisNames(data.labels, slot)
  const svg =
    legend.svg +
    (numbers ? '' : drawValueAxis(data, scale, left, right)) +
    laid.segments.map((segment) => drawSegment(segment, boxOf(columns, segment), accent)).join('') +
    zeroLine(left, scale.at(0), right, scale.at(0)) +
    (numbers ? drawValues(columns) : '') +
    (aside === undefined ? '' : drawSideLabels(columns, aside, right, top, bottom)) +
    drawAxisNames(names, bottom, width, (category) => left + slot * (category + 0.5))
  return { svg, height: bottom + names.height - y }
}

function thicknessOf(laid: Bars, slot: number): number {
  return laid.stacked ? Math.min(64, slot * 0.62) : Math.min(WIDEST_BAR, (slot * 0.78) / laid.lanes)
}

/** Whether every value can be printed at its bar; else the chart gets an axis. */
function valuesFit(data: ChartData, laid: Bars, slot: number): boolean {
  const thickness = thicknessOf(laid, slot)
  const room = laid.stacked ? thickness - 6 : laid.lanes === 1 ? slot - 6 : thickness + 0.5
  const values = data.values.flat().filter((value) => value !== null)
  const sums = laid.totals.map((total) => data.format(total.sum))
  return widest([...values.map((value) => data.format(value)), ...sums], SIZE) <= room
}

function boxOf({ bars: laid, left, slot, thickness, scale }: Columns, segment: Segment): Rect {
  const x = left + slot * (segment.category + 0.5) + thickness * (segment.lane - laid.lanes / 2)
  const top = scale.at(Math.max(segment.from, segment.to))
  return { x, y: top, width: thickness, height: scale.at(Math.min(segment.from, segment.to)) - top }
}

function drawValues(columns: Columns): string {
  const { data, bars: laid, scale } = columns
  const parts = laid.segments.map((segment) => {
    const box = boxOf(columns, segment)
    if (laid.stacked) return innerValue(data, segment, box)
    const x = box.x + box.width / 2
    if (segment.value === null) return text(x, scale.at(0) - 4, ['–'], 'middle', MUTED)
    const y = segment.value < 0 ? scale.at(segment.to) + LINE - 2 : scale.at(segment.to) - 4
    return text(x, y, [data.format(segment.value)], 'middle')
  })
  const sums = laid.totals.map((total) => {
    const x = columns.left + columns.slot * (total.category + 0.5)
    return text(x, scale.at(total.top) - 4, [data.format(total.sum)], 'middle')
  })
  return parts.concat(sums).join('')
}

/** Names of the parts, set to the right of the last stack. */
interface SideLabels {
  readonly lines: readonly (readonly string[])[]
  readonly width: number
  readonly height: number
}

const LEADER = 16

/** Names beside the last stack, when each series has a part of its own there. */
function sideLabels(data: ChartData, width: number): SideLabels | undefined {
  const last = data.values.at(-1)
  if (last === undefined || last.length < 2 || last.length > 8) return undefined
  if (!last.every((value) => value !== null && value > 0)) return undefined
  const room = width * 0.3 - LEADER - KEY - 5
  const lines = data.series.map((name) => wrap(name, room, SIZE, 2))
  const widths = lines.map((one) => widest(one, SIZE))
  return {
    lines,
    width: Math.max(...widths) + LEADER + KEY + 6,
    height: lines.reduce((sum, one) => sum + one.length * LINE + 4, 0),
  }
}

function drawSideLabels(columns: Columns, labels: SideLabels, right: number, top: number, bottom: number): string {
  const last = columns.data.labels.length - 1
  const parts = columns.bars.segments.filter((segment) => segment.category === last)
  const middles = parts.map((part) => columns.scale.at((part.from + part.to) / 2))
  const heights = labels.lines.map((lines) => lines.length * LINE + 4)
  const centres = spread(
    middles.map((centre, index) => ({ centre, height: heights[index] ?? LINE })),
    top,
    bottom,
  )
  const edge = columns.left + columns.slot * (last + 0.5) + columns.thickness / 2
  return parts
    .map((part, index) => {
      const lines = labels.lines[index] ?? []
      const y = centres[index] ?? top
      const x = right + LEADER - 4
      const line = stroke(edge + 2, middles[index] ?? y, right - 2, middles[index] ?? y)
      const bend = stroke(right - 2, middles[index] ?? y, x - 2, y)
      return (
        path(line + bend, `fill="none" stroke="${HAIRLINE}" stroke-width="0.75"`) +
        patterned({ x, y: y - KEY / 2, width: KEY, height: KEY }, part.series, columns.accent, 'ruta') +
        text(x + KEY + 5, y + 4 - ((lines.length - 1) * LINE) / 2, lines)
      )
    })
    .join('')
}
