import type { ChartData } from './data.ts'
import { patterned, textOn } from './pattern.ts'
import { INK, type Rect, rect, SIZE, text } from './svg.ts'
import { textWidth } from './text.ts'

/** A bar or a part of one: from value `from` to value `to`, in lane `lane` of its category. */
export interface Segment {
  readonly category: number
  readonly series: number
  readonly lane: number
  readonly from: number
  readonly to: number
  /** What it stands for; null is a gap. */
  readonly value: number | null
}

export interface Bars {
  readonly segments: readonly Segment[]
  /** Bars beside each other in a category. */
  readonly lanes: number
  readonly low: number
  readonly high: number
  readonly stacked: boolean
  /** Sum of each category when parts are stacked, and worth showing: sums that are all the same say nothing. */
  readonly totals: readonly Total[]
}

/** The sum over a stack and where the stack ends. */
export interface Total {
  readonly category: number
  readonly sum: number
  readonly top: number
}

/** Lays the values out as bars beside each other or on top of each other; negative parts stack downwards. */
export function bars(data: ChartData, stacked: boolean): Bars {
  const segments = data.values.flatMap((row, category) => {
    let up = 0
    let down = 0
    return row.map((value, series): Segment => {
      const amount = value ?? 0
      if (!stacked) return { category, series, lane: series, from: 0, to: amount, value }
      const from = amount < 0 ? down : up
      if (amount < 0) down += amount
      else up += amount
      return { category, series, lane: 0, from, to: from + amount, value }
    })
  })
  const ends = segments.flatMap((one) => [one.from, one.to])
  return {
    segments,
    lanes: stacked ? 1 : Math.max(1, data.series.length),
    low: Math.min(0, ...ends),
    high: Math.max(0, ...ends),
    stacked,
    totals: stacked ? totals(data, segments) : [],
  }
}

function totals(data: ChartData, segments: readonly Segment[]): Total[] {
  const sums = data.values.flatMap((row, category) => {
    const known = row.filter((value) => value !== null)
    if (known.length < 2 || known.some((value) => value < 0)) return []
    const own = segments.filter((one) => one.category === category)
    return [{ category, sum: known.reduce((a, b) => a + b, 0), top: Math.max(...own.map((one) => one.to)) }]
  })
  const texts = new Set(sums.map((one) => data.format(one.sum)))
  return data.values.length > 1 && texts.size === 1 ? [] : sums
}

/** The number inside a part of a stack, when the part has room for it. */
export function innerValue(data: ChartData, segment: Segment, box: Rect): string {
  if (segment.value === null) return ''
  const words = data.format(segment.value)
  const width = textWidth(words, SIZE)
  if (box.height < 14 || box.width < width + 6) return ''
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  const manner = textOn(segment.series)
  const plate = { x: x - width / 2 - 2, y: y - 6.5, width: width + 4, height: 13 }
  return (
    (manner === 'plate' ? rect(plate, 'fill="#ffffff"') : '') +
    text(x, y + 4, [words], 'middle', manner === 'light' ? '#ffffff' : INK)
  )
}

/** Draws a segment; nothing for a gap or for zero. */
export function drawSegment(segment: Segment, box: Rect, accent: string): string {
  return segment.value === null || segment.from === segment.to ? '' : patterned(box, segment.series, accent, 'stapel')
}
