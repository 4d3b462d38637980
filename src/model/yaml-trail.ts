import { lineStarts } from '../source.ts'
import type { Place } from './model.ts'

/** Where the keys and values of a plainly written text stand. */
export interface Trail {
  /** The place that reading has come to. */
  readonly place: (string | number)[]
  readonly values: Map<string, Stretch | 'unknown'>
  readonly keys: Map<string, Stretch>
  /** Where each line begins. */
  readonly starts: readonly number[]
}

/** From and up to, in characters of the text. */
type Stretch = readonly [number, number]

/** What is told of where reading stands. */
interface Standing {
  readonly lines: readonly string[]
  readonly line: number
  readonly last: number
  readonly column: number
  readonly trail?: Trail
}

export function newTrail(lines: readonly string[]): Trail {
  return { place: [], values: new Map(), keys: new Map(), starts: lineStarts(lines) }
}

/** Notes that reading comes to a step of the place, whose key stands in the column. */
export function enter({ trail, line }: Standing, step: string | number, column?: number): void {
  if (!trail) return
  trail.place.push(step)
  if (column === undefined) return
  const start = (trail.starts[line] ?? 0) + column
  trail.keys.set(nameOf(trail.place), [start, start + String(step).length])
}

export function leave({ trail }: Standing): void {
  trail?.place.pop()
}

/** Notes where the value that has just been read stands: from a column of its first line to where reading stands. */
export function note({ trail, line, column }: Standing, from: number, first: number = line): void {
  if (!trail) return
  const [start = 0, end = 0] = [trail.starts[first], trail.starts[line]]
  trail.values.set(nameOf(trail.place), [start + from, end + column])
}

/**
 * Notes where a value of several lines stands, which began in a line's column and has been read to its end. With a
 * remark right below it, or no value on its last line, the package alone knows where it ends.
 */
export function noteLines({ trail, lines, last }: Standing, line: number, column: number): void {
  if (!trail) return
  const end = Math.min((trail.starts[last] ?? 0) + (lines[last] ?? '').length + 1, lengthOf(trail, lines))
  const isOpen = /^ *#/.test(lines[last + 1] ?? '') || /: *(?:#.*)?$/.test(lines[last] ?? '')
  trail.values.set(nameOf(trail.place), isOpen ? 'unknown' : [(trail.starts[line] ?? 0) + column, end])
}

function lengthOf({ starts }: Trail, lines: readonly string[]): number {
  return (starts.at(-1) ?? 0) + (lines.at(-1) ?? '').length
}

/**
 * Where a value or key stands: a key without value itself, and what is not there at its nearest parent. Undefined when
 * reading could not tell.
 */
export function placeIn(trail: Trail, place: Place, wanted?: 'key'): Stretch | undefined {
  const whole = nameOf(place)
  const key = wanted && trail.keys.get(whole)
  if (key) return key
  for (let depth = place.length; depth >= 0; depth--) {
    const name = depth === place.length ? whole : nameOf(place.slice(0, depth))
    const known = trail.values.get(name) ?? trail.keys.get(name)
    if (known) return known === 'unknown' ? undefined : known
  }
  return undefined
}

/** Keys hold no line ends. */
function nameOf(place: Place): string {
  return place.join('\n')
}
