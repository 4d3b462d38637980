import type { Rectangle } from '../../pdf/pages.ts'

/** A transformation `[a b c d e f]` (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  return [
    inner[0] * outer[0] + inner[1] * outer[2],
    inner[0] * outer[1] + inner[1] * outer[3],
    inner[2] * outer[0] + inner[3] * outer[2],
    inner[2] * outer[1] + inner[3] * outer[3],
    inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
    inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
  ]
}

/** Six numbers as a matrix; anything else changes nothing. */
export function matrix(numbers: readonly number[] | undefined): Matrix {
  const [a, b, c, d, e, f] = numbers ?? []
  if (a === undefined || b === undefined || c === undefined) return IDENTITY
  return d === undefined || e === undefined || f === undefined ? IDENTITY : [a, b, c, d, e, f]
}

function apply(transformation: Matrix, x: number, y: number): readonly [number, number] {
  const [a, b, c, d, e, f] = transformation
  return [x * a + y * c + e, x * b + y * d + f]
}

/** The smallest upright rectangle round everything that was added to it. */
export class Bounds {
  private left = Number.POSITIVE_INFINITY
  private bottom = Number.POSITIVE_INFINITY
  private right = Number.NEGATIVE_INFINITY
  private top = Number.NEGATIVE_INFINITY

  add(transformation: Matrix, x: number, y: number): void {
    const [px, py] = apply(transformation, x, y)
    this.left = Math.min(this.left, px)
    this.bottom = Math.min(this.bottom, py)
    this.right = Math.max(this.right, px)
    this.top = Math.max(this.top, py)
  }

  addRectangle(transformation: Matrix, [x1, y1, x2, y2]: Rectangle): void {
    this.add(transformation, x1, y1)
    this.add(transformation, x2, y1)
    this.add(transformation, x1, y2)
    this.add(transformation, x2, y2)
  }

  addBounds(other: Bounds): void {
    const rectangle = other.rectangle
    if (rectangle) this.addRectangle(IDENTITY, rectangle)
  }

  get rectangle(): Rectangle | undefined {
    return this.left <= this.right ? [this.left, this.bottom, this.right, this.top] : undefined
  }
}
