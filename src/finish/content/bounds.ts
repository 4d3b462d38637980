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
  return new Measure(mark).run()
}

class Measure {
  private readonly mark: Mark
  private readonly operations: Operations
  private readonly painted = new Bounds()
  /** The path that is being made: it counts when it is painted, not when it only clips. */
  private path = new Bounds()
  private readonly saved: Matrix[] = []
  private coordinates: Matrix
  private line: Matrix = IDENTITY
  private font: Font | undefined
  private size = 0

  constructor(mark: Mark) {
    this.mark = mark
    this.coordinates = mark.transformation
    this.operations = new Operations(mark.page.source, mark.start)
  }

  run(): Rectangle | undefined {
    const { operations } = this
    while (operations.next() && operations.end <= this.mark.end) {
      this.actions[operations.operator]?.()
    }
    return this.painted.rectangle
  }

  private readonly actions: Readonly<Record<string, () => void>> = {
    q: () => this.saved.push(this.coordinates),
    Q: () => {
      this.coordinates = this.saved.pop() ?? this.coordinates
    },
    cm: () => {
      this.coordinates = multiply(matrix(this.operations.numbers()), this.coordinates)
    },
    ...Object.fromEntries(['m', 'l', 'c', 'v', 'y'].map((operator) => [operator, () => this.addPoints()])),
    re: () => {
      const [x = 0, y = 0, width = 0, height = 0] = this.operations.numbers()
      this.path.addRectangle(this.coordinates, [x, y, x + width, y + height])
    },
    ...Object.fromEntries(
      ['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'].map((operator) => [operator, () => this.paint()]),
    ),
    n: () => {
      this.path = new Bounds()
    },
    Do: () => {
      const { source, start, operatorStart } = this.operations
      const called = source.slice(start + 1, operatorStart).trim()
      this.painted.addRectangle(this.coordinates, this.mark.page.resources.forms.get(called) ?? UNIT)
    },
    Tf: () => {
      const [called = '', points = '0'] = this.operations.text().split(/\s+/)
      this.font = this.mark.page.resources.fonts.get(called.slice(1))
      this.size = Number(points)
    },
    BT: () => {
      this.line = IDENTITY
    },
    Tm: () => {
      this.line = matrix(this.operations.numbers())
    },
    Td: () => {
      const [x = 0, y = 0] = this.operations.numbers()
      this.line = multiply([1, 0, 0, 1, x, y], this.line)
    },
    Tj: () => this.show(),
    TJ: () => this.show(),
  }

  private addPoints(): void {
    const numbers = this.operations.numbers()
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      this.path.add(this.coordinates, numbers[at] ?? 0, numbers[at + 1] ?? 0)
    }
  }

  private paint(): void {
    this.painted.addBounds(this.path)
    this.path = new Bounds()
  }

  private show(): void {
    const width = this.font ? (this.size * widthOf(this.font, this.operations)) / 1000 : 0
    const box: Rectangle = [0, -DESCENT * this.size, width, ASCENT * this.size]
    this.painted.addRectangle(multiply(this.line, this.coordinates), box)
  }
}

function widthOf(font: Font, operations: Operations): number {
  let width = 0
  for (const part of operations.operands().flat()) {
    if (part instanceof Str) for (const code of codesOf(font, part.bytes)) width += font.width(code)
    else if (typeof part === 'number') width -= part
  }
  return width
}
