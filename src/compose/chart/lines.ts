import type { ChartData } from './data.ts'
import { axisNames, type Block, drawAxisNames, drawValueAxis, spread, tickWidth } from './labels.ts'
import { tint } from './pattern.ts'
import { linearScale } from './scale.ts'
import { HAIRLINE, INK, LINE, path, px, SIZE, stroke, text } from './svg.ts'
import { widest, wrap } from './text.ts'

const PLOT = 190
const GAP = 26

type Shape = 'circle' | 'square' | 'triangle' | 'diamond'
const SHAPES: readonly Shape[] = ['circle', 'square', 'triangle', 'diamond']
const DASHES = ['', '7 3', '2 2.5', '9 3 2 3', '4 2']

interface Point {
  readonly x: number
  readonly y: number
}

/** Lines over the categories, each named at its end; a missing value breaks the line. */
export function linesBlock(data: ChartData, width: number, y: number, accent: string): Block {
  const labels = data.series.map((name, index) => endLabel(data, name, index, width))
  const heights = labels.map((lines) => lines.length * LINE + 3)
  const top = y + 4
  const bottom =
    top +
    Math.max(
      PLOT,
      heights.reduce((a, b) => a + b, 0),
    )
  const [low, high] = extent(data.values.flat().filter((value) => value !== null))
  const scale = linearScale(low, high, bottom, top + 4, true)
  const left = tickWidth(data, scale)
  const right = width - widest(labels.flat(), SIZE) - GAP
  const slot = (right - left) / Math.max(1, data.labels.length)
  const xOf = (category: number) => left + slot * (category + 0.5)
  const names = axisNames(data.labels, slot)
  const curves = data.series.map((_, index) =>
    curve(data, index, (category, value) => ({ x: xOf(category), y: scale.at(value) })),
  )
  const ends = curves.map((runs) => runs.at(-1)?.at(-1) ?? { x: right, y: bottom })
  const centres = spread(
    ends.map((end, index) => ({ centre: end.y, height: heights[index] ?? LINE })),
    top,
    bottom,
  )
  const svg =
    drawValueAxis(data, scale, left, right) +
    curves.map((runs, index) => leader(runs, ends[index], centres[index] ?? top, right)).join('') +
    curves.map((runs, index) => drawCurve(runs, index, accent)).join('') +
    labels.map((lines, index) => drawEnd(lines, index, right, centres[index] ?? top, accent)).join('') +
    drawAxisNames(names, bottom, width, xOf)
  return { svg, height: bottom + names.height - y }
}

/** The values that the axis spans: zero is among them unless all values lie close together far from it. */
function extent(values: readonly number[]): [number, number] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (values.length === 0) return [0, 1]
  if (low >= 0) return [low > high * 0.7 ? low : 0, high]
  return [low, high <= 0 && high > low * 0.7 ? 0 : high]
}

/** Name and last value of a line; a dash when it has none. */
function endLabel(data: ChartData, name: string, index: number, width: number): string[] {
  const last = data.values.map((row) => row[index] ?? null).findLast((value) => value !== null) ?? null
  const value = last === null ? '–' : data.format(last)
  const lines = wrap(name, width * 0.26, SIZE, 3)
  const end = `${lines.at(-1) ?? ''}: ${value}`
  return widest([end], SIZE) <= width * 0.26 ? [...lines.slice(0, -1), end] : [...lines, value]
}

/** The unbroken runs of a line. */
function curve(data: ChartData, series: number, place: (category: number, value: number) => Point): Point[][] {
  const runs: Point[][] = [[]]
  data.values.forEach((row, category) => {
    const value = row[series] ?? null
    if (value === null) runs.push([])
    else runs.at(-1)?.push(place(category, value))
  })
  return runs.filter((run) => run.length > 0)
}

/** Colours with a contrast of at least 3:1 to white; in grey, dashes and marks tell the lines apart. */
function colour(series: number, accent: string): string {
  return [accent, INK, tint(accent, 0.75), '#6b6b6b'][series % 4] ?? INK
}

function drawCurve(runs: readonly (readonly Point[])[], series: number, accent: string): string {
  const paint = colour(series, accent)
  const line = runs
    .filter((run) => run.length > 1)
    .map((run) => run.map((point, index) => `${index === 0 ? 'M' : 'L'}${px(point.x)} ${px(point.y)}`).join(''))
  const dash = DASHES[series % DASHES.length]
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  const points = runs.flat()
  const every = Math.max(1, Math.ceil(points.length / 16))
  const shown = points.filter((_, index) => (points.length - 1 - index) % every === 0)
  const lone = runs.filter((run) => run.length === 1).flat()
  const marks = [...new Set([...shown, ...lone])].map((point) => marker(point, series)).join('')
  return (
    path(
      line.join(''),
      `class="linje" fill="none" stroke="${paint}" stroke-width="1.75" stroke-linejoin="round"${dashes}`,
    ) + path(marks, markStyle(series, paint))
  )
}

/** Every second round of shapes is open. */
function markStyle(series: number, paint: string): string {
  const fill = Math.floor(series / SHAPES.length) % 2 === 0 ? paint : '#ffffff'
  return `class="märke" fill="${fill}" stroke="${paint}" stroke-width="1.25"`
}

function marker({ x, y }: Point, series: number): string {
  const shape = SHAPES[series % SHAPES.length]
  if (shape === 'circle') return `M${px(x - 3)} ${px(y)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`
  if (shape === 'square') return `M${px(x - 2.75)} ${px(y - 2.75)}h5.5v5.5h-5.5z`
  if (shape === 'triangle') return `M${px(x)} ${px(y - 3.75)}L${px(x + 3.5)} ${px(y + 2.5)}h-7z`
  return `M${px(x)} ${px(y - 4)}L${px(x + 4)} ${px(y)}L${px(x)} ${px(y + 4)}L${px(x - 4)} ${px(y)}z`
}

/** A hairline from a line's last point to its name. */
function leader(runs: readonly (readonly Point[])[], end: Point | undefined, centre: number, right: number): string {
  if (runs.length === 0 || end === undefined) return ''
  const bend = Math.max(end.x, right - 2)
  const lines = stroke(end.x, end.y, bend, end.y) + stroke(bend, end.y, right + 8, centre)
  return path(lines, `fill="none" stroke="${HAIRLINE}" stroke-width="0.75"`)
}

function drawEnd(lines: readonly string[], series: number, right: number, centre: number, accent: string): string {
  return (
    path(marker({ x: right + 14, y: centre }, series), markStyle(series, colour(series, accent))) +
    text(right + GAP - 4, centre + 4 - ((lines.length - 1) * LINE) / 2, lines)
  )
}
