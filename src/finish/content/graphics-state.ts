import type { Operations } from '../../pdf/operations.ts'
import type { Rectangle } from '../../pdf/pages.ts'
import type { Font } from './font.ts'
import { Bounds, IDENTITY, type Matrix, matrix, multiply } from './geometry.ts'

interface Saved {
  readonly coordinates: Matrix
  readonly clip: Rectangle | undefined
}

/** The part of the graphics state that says where things are, what of them is seen, and in which font (ISO 32000-1, 8.4 and 9.3). */
export class GraphicsState {
  /** From the coordinates at hand to points from the page's lower left corner. */
  coordinates: Matrix
  /** From the line of text at hand to those coordinates. */
  line: Matrix = IDENTITY
  font: Font | undefined
  fontSize = 0
  /** Outside this rectangle nothing is seen; the whole page is while there is none. Other shapes than it are not kept. */
  clip: Rectangle | undefined
  private path: Rectangle | undefined
  private readonly saved: Saved[] = []
  private readonly fonts: ReadonlyMap<string, Font>

  constructor(fonts: ReadonlyMap<string, Font>, coordinates: Matrix = IDENTITY) {
    this.fonts = fonts
    this.coordinates = coordinates
  }

  /** Where the next letter stands, on the page. */
  get textPlace(): Matrix {
    return multiply(this.line, this.coordinates)
  }

  /** Follows an operation if it changes this part of the state. */
  follow(operations: Operations): void {
    switch (operations.operator) {
      case 'q':
        this.saved.push({ coordinates: this.coordinates, clip: this.clip })
        break
      case 'Q': {
        const saved = this.saved.pop()
        if (saved) ({ coordinates: this.coordinates, clip: this.clip } = saved)
        break
      }
      case 're':
        this.path = this.rectangle(operations.numbers())
        break
      case 'm':
        this.path = undefined
        break
      case 'W':
      case 'W*':
        this.clip = inside(this.clip, this.path)
        break
      case 'cm':
        this.coordinates = multiply(matrix(operations.numbers()), this.coordinates)
        break
      case 'BT':
        this.line = IDENTITY
        break
      case 'Tm':
        this.line = matrix(operations.numbers())
        break
      case 'Td': {
        const [x = 0, y = 0] = operations.numbers()
        this.line = multiply([1, 0, 0, 1, x, y], this.line)
        break
      }
      case 'Tf': {
        const [called = '', size = '0'] = operations.text().split(/\s+/)
        this.font = this.fonts.get(called.slice(1))
        this.fontSize = Number(size)
        break
      }
    }
  }

  private rectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[]): Rectangle | undefined {
    const bounds = new Bounds()
    bounds.addRectangle(this.coordinates, [x, y, x + width, y + height])
    return bounds.rectangle
  }
}

/** What two clips leave; a clip that is not known leaves all of the other. */
function inside(one: Rectangle | undefined, other: Rectangle | undefined): Rectangle | undefined {
  if (!one || !other) return one ?? other
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ]
}
