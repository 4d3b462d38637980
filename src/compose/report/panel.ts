import { linearScale } from '../chart/scale.ts'
import { escapeText, INK, MUTED, path, px, rect, SIZE, stroke, text } from '../chart/svg.ts'
import { decimalsOf, formatNumber, textWidth } from '../chart/text.ts'
import { type Html, Html as Markup } from '../html.ts'
import { DRAWN_IN } from '../kit.ts'

/** A small chart among others of the same size. */
export interface Panel {
  readonly labels: readonly string[]
  readonly values: readonly (number | null)[]
  /** Lowest and highest value of the scale, zero among them: the same for panels that are compared. */
  readonly range: readonly [number, number]
  /** What the panel shows, in words. */
  readonly alternative: string
}

/** Width of a panel in px: three stand beside each other. */
const PANEL_WIDTH = 188
const PLOT = 84
/** A solid grey that prints as grey: the years before. */
const EARLIER = '#b8b8b8'

/** A panel as SVG: a bar a period, the last in the accent colour and the ones before in grey. */
export function panel({ labels, values, range, alternative }: Panel, accent: string): Html {
  const top = 18
  const bottom = top + PLOT
  const height = bottom + 20
  const scale = linearScale(range[0], range[1], bottom, top, false)
  const slot = PANEL_WIDTH / Math.max(1, labels.length)
  const width = Math.min(28, slot * 0.7)
  const decimals = decimalsOf(values.filter((value) => value !== null))
  const names = shown(labels, slot)
  const numbers = shown(
    values.map((value) => (value === null ? '–' : formatNumber(value, decimals))),
    slot,
  )
  const parts = values.map((value, index) => {
    const centre = slot * (index + 0.5)
    const last = index === values.length - 1
    const y = scale.at(Math.max(0, value ?? 0))
    const box = { x: centre - width / 2, y, width, height: Math.abs(scale.at(value ?? 0) - scale.at(0)) }
    const bar = value === null || value === 0 ? '' : rect(box, `class="stapel" fill="${last ? accent : EARLIER}"`)
    const number = numbers[index]
    const name = names[index]
    return (
      bar +
      (number === undefined ? '' : text(centre, Math.min(y, scale.at(0)) - 4, [number], 'middle', last ? INK : MUTED)) +
      (name === undefined ? '' : text(centre, bottom + 14, [name], 'middle', last ? INK : MUTED))
    )
  })
  const line = path(stroke(0, scale.at(0), PANEL_WIDTH, scale.at(0)), `stroke="${INK}" stroke-width="1"`)
  const size = `width="${px(PANEL_WIDTH)}" height="${px(height)}" viewBox="0 0 ${px(PANEL_WIDTH)} ${px(height)}"`
  return new Markup(
    `<svg class="diagram" role="img" aria-label="${escapeText(alternative)}" xmlns="http://www.w3.org/2000/svg" ${size}` +
      ` font-family="${DRAWN_IN}" font-size="${SIZE}" font-weight="400" font-style="normal">${parts.join('')}${line}</svg>`,
  )
}

/** The texts that there is room for: all, else every other and so on, counted from the last. */
function shown(texts: readonly string[], slot: number): (string | undefined)[] {
  const widest = Math.max(...texts.map((one) => textWidth(one, SIZE)), 1) + 3
  const every = Math.max(1, Math.ceil(widest / slot))
  return texts.map((one, index) => ((texts.length - 1 - index) % every === 0 ? one : undefined))
}

/** The scale that takes in all values, from zero. */
export function rangeOf(values: readonly (number | null)[]): readonly [number, number] {
  const known = values.filter((value) => value !== null)
  return [Math.min(0, ...known), Math.max(0, ...known)]
}
