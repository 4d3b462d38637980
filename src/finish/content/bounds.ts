import { Str } from '../cos/objects.ts'
import type { Rectangle } from '../cos/pages.ts'
import { codesOf, type Font } from './font.ts'
import { Bounds, IDENTITY, type Matrix, matrix, multiply } from './geometry.ts'
import { Operations } from './operations.ts'
import type { Mark } from './page-content.ts'

const UNIT: Rectangle = [0, 0, 1, 1]

/** How far letters reach below and above their line, in font sizes. */
const DESCENT = 0.25
const ASCENT = 0.8

/** The box round what a mark paints, from its operators: good to a point or so, which is all a `BBox` is for. */
export function boundsOf(mark: Mark): Rectangle | undefined {
  const { source, resources } = mark.page
  const bounds = new Bounds()
  const operations = new Operations(source, mark.start)
  const saved: Matrix[] = []
  let coordinates = mark.transformation
  let line: Matrix = IDENTITY
  let font: Font | undefined
  let size = 0
  while (operations.next() && operations.end <= mark.end) {
    switch (operations.operator) {
      case 'q':
        saved.push(coordinates)
        break
      case 'Q':
        coordinates = saved.pop() ?? coordinates
        break
      case 'cm':
        coordinates = multiply(matrix(operations.numbers()), coordinates)
        break
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        addPoints(bounds, coordinates, operations.numbers())
        break
      case 're': {
        const [x = 0, y = 0, width = 0, height = 0] = operations.numbers()
        bounds.addRectangle(coordinates, [x, y, x + width, y + height])
        break
      }
      case 'Do': {
        const called = source.slice(operations.start + 1, operations.operatorStart).trim()
        bounds.addRectangle(coordinates, resources.forms.get(called) ?? UNIT)
        break
      }
      case 'Tf': {
        const [called = '', points = '0'] = operations.text().split(/\s+/)
        font = resources.fonts.get(called.slice(1))
        size = Number(points)
        break
      }
      case 'BT':
        line = IDENTITY
        break
      case 'Tm':
        line = matrix(operations.numbers())
        break
      case 'Td': {
        const [x = 0, y = 0] = operations.numbers()
        line = multiply([1, 0, 0, 1, x, y], line)
        break
      }
      case 'Tj':
      case 'TJ': {
        const width = font ? (size * widthOf(font, operations)) / 1000 : 0
        bounds.addRectangle(multiply(line, coordinates), [0, -DESCENT * size, width, ASCENT * size])
        break
      }
    }
  }
  return bounds.rectangle
}

function addPoints(bounds: Bounds, coordinates: Matrix, numbers: readonly number[]): void {
  for (let at = 0; at + 1 < numbers.length; at += 2) bounds.add(coordinates, numbers[at] ?? 0, numbers[at + 1] ?? 0)
}

function widthOf(font: Font, operations: Operations): number {
  let width = 0
  for (const part of operations.operands().flat()) {
    if (part instanceof Str) for (const code of codesOf(font, part.bytes)) width += font.width(code)
    else if (typeof part === 'number') width -= part
  }
  return width
}
