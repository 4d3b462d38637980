import type { ChartData } from './data.ts'
import { patterned } from './pattern.ts'
import type { Scale } from './scale.ts'
import { HAIRLINE, INK, LINE, MUTED, path, SIZE, stroke, text } from './svg.ts'
import { fits, textWidth, widest, wrap } from './text.ts'

/** A part of a drawing with the room it takes. */
export interface Block {
  readonly svg: string
  readonly height: number
}

/** Width and height of a key's square. */
export const KEY = 11
const KEY_GAP = 5

/** The line above the plot with the unit. */
export function noteBlock(data: ChartData, width: number): Block {
  if (data.note === '') return { svg: '', height: 0 }
  const lines = wrap(data.note, width, SIZE, 2)
  return { svg: text(0, LINE - 3, lines, 'start', MUTED), height: lines.length * LINE + 4 }
}

/** Keys to the series in a row, on more lines when they need it. `y` is where the block begins. */
export function legendBlock(data: ChartData, width: number, y: number, accent: string): Block {
  if (data.series.length < 2) return { svg: '', height: 0 }
  let svg = ''
  let x = 0
  let line = 0
  data.series.forEach((name, index) => {
    const [words = ''] = wrap(name, width - KEY - KEY_GAP - 8, SIZE, 1)
    const space = KEY + KEY_GAP + textWidth(words, SIZE)
    if (x > 0 && x + space > width) {
      x = 0
      line++
    }
    const top = y + line * 17
    svg += patterned({ x, y: top, width: KEY, height: KEY }, index, accent, 'ruta')
    svg += text(x + KEY + KEY_GAP, top + KEY - 1.5, [words])
    x += space + 18
  })
  return { svg, height: (line + 1) * 17 + 5 }
}

/** How names under a horizontal axis are set: wrapped, and every `every`th when there is no room for all. */
export interface AxisNames {
  readonly lines: readonly (readonly string[])[]
  readonly every: number
  readonly height: number
}

const MOST_LINES = 3

/** Whether all names fit under an axis with `slot` px for each. */
export function namesFit(labels: readonly string[], slot: number): boolean {
  return labels.every((label) => fits(label, slot * 0.92, SIZE, MOST_LINES))
}

/** Names under an axis. When there is no room for all they are thinned out, counted from the last. */
export function axisNames(labels: readonly string[], slot: number): AxisNames {
  const each = namesFit(labels, slot)
  const words = isTime(labels) ? labels : labels.flatMap((label) => label.split(/\s+/))
  const every = each ? 1 : Math.max(1, Math.ceil((Math.min(96, widest(words, SIZE)) + 6) / slot))
  const lines = labels.map((label) => wrap(label, slot * every - (each ? slot * 0.08 : 4), SIZE, MOST_LINES))
  return { lines, every, height: Math.max(1, ...lines.map((one) => one.length)) * LINE + 8 }
}

const TIME = /(?:19|20)\d\d|^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|^(?:kvartal|kv|vecka|v|t|q)\.? ?\d/i

/** Whether the categories are points in time (years, months, quarters …), which belong on a horizontal axis. */
export function isTime(labels: readonly string[]): boolean {
  return labels.length > 0 && labels.every((label) => label.length <= 14 && TIME.test(label.trim()))
}

/** Draws the names below `y`; none goes outside 0..`width`. */
export function drawAxisNames(
  names: AxisNames,
  y: number,
  width: number,
  centre: (category: number) => number,
): string {
  return names.lines
    .map((lines, index) => {
      if ((names.lines.length - 1 - index) % names.every !== 0) return ''
      const half = widest(lines, SIZE) / 2
      const x = Math.min(Math.max(centre(index), half), Math.max(half, width - half))
      return text(x, y + LINE + 1, lines, 'middle')
    })
    .join('')
}

/** Room that the numbers of a vertical axis take. */
export function tickWidth(data: ChartData, scale: Scale): number {
  return widest(tickTexts(data, scale), SIZE) + 8
}

/** Hairlines with numbers at the left, from `left` to `right`; the zero line is drawn in ink. */
export function drawValueAxis(data: ChartData, scale: Scale, left: number, right: number): string {
  const texts = tickTexts(data, scale)
  const lines = scale.ticks.map((tick) => stroke(left, scale.at(tick), right, scale.at(tick)))
  return (
    path(lines.join(''), `class="rutnät" stroke="${HAIRLINE}" stroke-width="0.75"`) +
    scale.ticks.map((tick, index) => text(left - 8, scale.at(tick) + 4, [texts[index] ?? ''], 'end', MUTED)).join('') +
    (scale.low <= 0 && scale.high >= 0 ? zeroLine(left, scale.at(0), right, scale.at(0)) : '')
  )
}

/** The line that bars stand on. */
export function zeroLine(x1: number, y1: number, x2: number, y2: number): string {
  return path(stroke(x1, y1, x2, y2), `stroke="${INK}" stroke-width="1"`)
}

function tickTexts(data: ChartData, scale: Scale): string[] {
  const step = (scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0)
  return scale.ticks.map((tick) => data.format(tick, step))
}

/** A label beside the plot: the height it wants to stand at, and how much room it takes. */
export interface Wish {
  readonly centre: number
  readonly height: number
}

/**
 * Places labels above each other without collisions, each as near its wish as the order allows, between `top` and
 * `bottom`. Gives the centre of each. The labels must fit: their heights may not sum to more than the room.
 */
export function spread(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const order = wishes
    .map((wish, index) => ({ ...wish, index }))
    .sort((a, b) => a.centre - b.centre || a.index - b.index)
  const starts: number[] = []
  let free = top
  for (const wish of order) {
    const start = Math.max(free, wish.centre - wish.height / 2)
    starts.push(start)
    free = start + wish.height
  }
  const centres: number[] = new Array(wishes.length).fill(0)
  let limit = bottom
  for (let at = order.length - 1; at >= 0; at--) {
    const wish = order[at]
    if (wish === undefined) continue
    const start = Math.min(starts[at] ?? top, limit - wish.height)
    centres[wish.index] = start + wish.height / 2
    limit = start
  }
  return centres
}
