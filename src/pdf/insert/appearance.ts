import { Dict, Name, Stream } from '../objects.ts'
import { type PageObject, type Rectangle, rectangle } from '../pages.ts'
import { inherited } from './field.ts'

/**
 * What an annotation looks like: the stream that draws it, `blank` when it shows nothing as it is, `unclear` when the file
 * says two things, and undefined when it says nothing (ISO 32000-1, 12.5.5).
 */
export type Appearance = Stream | 'blank' | 'unclear' | undefined

export function appearanceOf(annotation: Dict): Appearance {
  const normal = annotation.dict('AP')?.get('N')
  if (normal instanceof Stream) return normal
  if (!(normal instanceof Dict)) return undefined
  const state = annotation.name('AS')
  const value = annotation.name('Subtype') === 'Widget' ? inherited(annotation, 'V') : undefined
  const chosen = value instanceof Name ? value.text : undefined
  const isOwn = chosen !== undefined && chosen !== 'Off' && normal.get(chosen) !== undefined
  if (state === undefined) return isOwn ? 'unclear' : 'blank'
  const isOn = state !== 'Off'
  if (isOn ? chosen !== undefined && chosen !== state : isOwn) return 'unclear'
  return normal.stream(state) ?? 'blank'
}

/** Six numbers (8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

const NO_ROTATE = 16
/** Longer than any page: a number that cannot be written as one. */
const FARTHEST = 1e7

/**
 * The matrix that puts an appearance where its annotation is: its box, turned by its own matrix, fills the rectangle
 * (12.5.5, algorithm 8.1). `blank` when there is nothing to fill, undefined when it cannot be told.
 */
export function placement(annotation: Dict, appearance: Stream, page: PageObject): Matrix | 'blank' | undefined {
  const numbers = appearance.dict.numbers('BBox')
  const target = rectangle(annotation.numbers('Rect'))
  if (numbers?.length !== 4) return undefined
  const box = rectangle(numbers)
  if (!box || !target) return 'blank'
  const [left, bottom, right, top] = bounds(box, appearance.dict.numbers('Matrix'))
  if (!(right > left && top > bottom)) return 'blank'
  const [across, up] = [(target[2] - target[0]) / (right - left), (target[3] - target[1]) / (top - bottom)]
  const fitted: Matrix = [across, 0, 0, up, target[0] - left * across, target[1] - bottom * up]
  const turned = (annotation.number('F') ?? 0) & NO_ROTATE ? upright(fitted, target, page.rotate) : fitted
  return turned.every((number) => Math.abs(number) < FARTHEST) ? turned : undefined
}

/** What bounds a box when a matrix has turned it. */
function bounds([x1, y1, x2, y2]: Rectangle, matrix: readonly number[] | undefined): Rectangle {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix?.length === 6 ? matrix : []
  const corners = [x1, x2].flatMap((x) => [y1, y2].map((y) => [a * x + c * y + e, b * x + d * y + f] as const))
  const [across, up] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)]
}

/** An annotation that does not turn with its page is turned back about its upper left corner (12.5.3, `NoRotate`). */
function upright([a, , , d, e, f]: Matrix, [left, , , top]: Rectangle, rotate: number): Matrix {
  const cos = rotate === 0 ? 1 : rotate === 180 ? -1 : 0
  const sin = rotate === 90 ? 1 : rotate === 270 ? -1 : 0
  const turn = (x: number, y: number) =>
    [cos * (x - left) - sin * (y - top) + left, sin * (x - left) + cos * (y - top) + top] as const
  return [cos * a, sin * a, -sin * d, cos * d, ...turn(e, f)]
}
