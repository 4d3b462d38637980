import type { Font } from './font.ts'
import { IDENTITY, type Matrix, matrix, multiply } from './geometry.ts'
import type { Operations } from './operations.ts'

/** The part of the graphics state that says where things are and in which font (ISO 32000-1, 8.4 and 9.3). */
export class GraphicsState {
  /** From the coordinates at hand to points from the page's lower left corner. */
  coordinates: Matrix
  /** From the line of text at hand to those coordinates. */
  line: Matrix = IDENTITY
  font: Font | undefined
  fontSize = 0
  private readonly saved: Matrix[] = []
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
        this.saved.push(this.coordinates)
        break
      case 'Q':
        this.coordinates = this.saved.pop() ?? this.coordinates
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
}
