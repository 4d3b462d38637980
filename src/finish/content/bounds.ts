import { Str } from '../../pdf/objects.ts'
import { Operations } from '../../pdf/operations.ts'
import type { Rectangle } from '../../pdf/pages.ts'
import { codesOf, type Font } from './font.ts'
import { Bounds } from './geometry.ts'
import { GraphicsState } from './graphics-state.ts'
import type { Mark } from './page-content.ts'

const UNIT: Rectangle = [0, 0, 1, 1]

/** How far letters reach below and above their line, in font sizes. */
const DESCENT = 0.25
const ASCENT = 0.8

/** The box round what a mark paints, from its operators: good to a point or so, which is all a `BBox` is for. */
export function boundsOf(mark: Mark): Rectangle | undefined {
  const { source, resources } = mark.page
  const operations = new Operations(source, mark.start)
  const state = new GraphicsState(resources.fonts, mark.transformation)
  const painted = new Bounds()
  let path = new Bounds()
  while (operations.next() && operations.end <= mark.end) {
    state.follow(operations)
    switch (operations.operator) {
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        addPoints(path, state, operations.numbers())
        break
      case 're':
        addRectangle(path, state, operations.numbers())
        break
      case 'n':
        // The path only clips: nothing of it is seen.
        path = new Bounds()
        break
      case 'f':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        painted.addBounds(path)
        path = new Bounds()
        break
      case 'Do': {
        const called = source.slice(operations.start + 1, operations.operatorStart).trim()
        painted.addRectangle(state.coordinates, resources.forms.get(called) ?? UNIT)
        break
      }
      case 'Tj':
      case 'TJ':
        addText(painted, state, operations)
        break
    }
  }
  return painted.rectangle
}

function addPoints(path: Bounds, { coordinates }: GraphicsState, numbers: readonly number[]): void {
  for (let at = 0; at + 1 < numbers.length; at += 2) path.add(coordinates, numbers[at] ?? 0, numbers[at + 1] ?? 0)
}

function addRectangle(path: Bounds, { coordinates }: GraphicsState, numbers: readonly number[]): void {
  const [x = 0, y = 0, width = 0, height = 0] = numbers
  path.addRectangle(coordinates, [x, y, x + width, y + height])
}

function addText(painted: Bounds, state: GraphicsState, operations: Operations): void {
  const { font, fontSize } = state
  const width = font ? (fontSize * widthOf(font, operations)) / 1000 : 0
  painted.addRectangle(state.textPlace, [0, -DESCENT * fontSize, width, ASCENT * fontSize])
}

function widthOf(font: Font, operations: Operations): number {
  let width = 0
  for (const part of operations.operands().flat()) {
    if (part instanceof Str) for (const code of codesOf(font, part.bytes)) width += font.width(code)
    else if (typeof part === 'number') width -= part
  }
  return width
}
