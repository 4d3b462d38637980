import { path, px, type Rect, rect, stroke } from './svg.ts'

/**
 * Fills that differ without colour. Textures are drawn as plain lines and dots inside the rectangle: an SVG pattern
 * would reach the PDF as a picture or a form.
 */
type Texture = 'none' | 'rising' | 'falling' | 'cross' | 'dots' | 'level' | 'upright'

interface Style {
  /** Share of accent in the ground, 0 to 1. */
  readonly ground: number
  readonly texture: Texture
}

const STYLES: readonly Style[] = [
  { ground: 1, texture: 'none' },
  { ground: 0, texture: 'rising' },
  { ground: 0.28, texture: 'none' },
  { ground: 0, texture: 'dots' },
  { ground: 0.6, texture: 'none' },
  { ground: 0, texture: 'cross' },
  { ground: 0, texture: 'level' },
  { ground: 0.15, texture: 'falling' },
  { ground: 0, texture: 'upright' },
]
const PITCH = 4.5

/** A colour between white (0) and `accent` (1), as #rrggbb. */
export function tint(accent: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16))
  return `#${parts
    .map((part) =>
      Math.round(255 - (255 - part) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** A bar or a key to one: a rectangle filled in the manner of series number `series`. */
export function patterned(box: Rect, series: number, accent: string, name: 'stapel' | 'ruta'): string {
  const style = STYLES[series % STYLES.length] ?? { ground: 1, texture: 'none' }
  const ground = rect(box, `class="${name}" fill="${tint(accent, style.ground)}"`)
  const edge = Math.min(0.4, box.width / 2, box.height / 2)
  const inner = { x: box.x + edge, y: box.y + edge, width: box.width - 2 * edge, height: box.height - 2 * edge }
  const outline = style.ground === 1 ? '' : rect(inner, `fill="none" stroke="${accent}" stroke-width="0.8"`)
  return ground + texture(box, style.texture, accent) + outline
}

/** Whether text on the fill needs a white plate behind it, and its colour when it does not. */
export function textOn(series: number): 'plate' | 'light' | 'dark' {
  const style = STYLES[series % STYLES.length]
  if (style === undefined || style.texture !== 'none') return 'plate'
  return style.ground === 1 ? 'light' : style.ground > 0.5 ? 'plate' : 'dark'
}

function texture(box: Rect, kind: Texture, accent: string): string {
  const line = `fill="none" stroke="${accent}" stroke-width="0.9"`
  if (kind === 'none' || box.width < 1 || box.height < 1) return ''
  if (kind === 'dots') return path(dots(box), `fill="none" stroke="${accent}" stroke-width="2" stroke-linecap="round"`)
  if (kind === 'level') return path(level(box), line)
  if (kind === 'upright') return path(upright(box), line)
  const rising = kind === 'falling' ? '' : diagonals(box, 1)
  return path(rising + (kind === 'rising' ? '' : diagonals(box, -1)), line)
}

/** Lines at 45°, cut at the edges. `direction` 1 rises to the right, −1 falls. */
function diagonals({ x, y, width, height }: Rect, direction: 1 | -1): string {
  const lines: string[] = []
  for (let offset = PITCH; offset < width + height; offset += PITCH * Math.SQRT2) {
    const [x1, y1] = offset <= height ? [0, offset] : [offset - height, height]
    const [x2, y2] = offset <= width ? [offset, 0] : [width, offset - width]
    const flip = (at: number) => (direction === 1 ? at : height - at)
    lines.push(stroke(x + x1, y + flip(y1), x + x2, y + flip(y2)))
  }
  return lines.join('')
}

function dots({ x, y, width, height }: Rect): string {
  const marks: string[] = []
  for (let row = 0, at = PITCH * 0.6; at <= height - 1.4; row++, at += PITCH) {
    for (let across = row % 2 === 0 ? PITCH * 0.6 : PITCH * 1.1; across <= width - 1.4; across += PITCH) {
      marks.push(`M${px(x + across)} ${px(y + at)}h.01`)
    }
  }
  return marks.join('')
}

function level({ x, y, width, height }: Rect): string {
  const lines: string[] = []
  for (let at = PITCH * 0.8; at < height; at += PITCH * 0.8) lines.push(stroke(x, y + at, x + width, y + at))
  return lines.join('')
}

function upright({ x, y, width, height }: Rect): string {
  const lines: string[] = []
  for (let at = PITCH * 0.8; at < width; at += PITCH * 0.8) lines.push(stroke(x + at, y, x + at, y + height))
  return lines.join('')
}
