import type { Place } from '../model/model.ts'
import { alternatives, below, type Rooted, type Schema, schemaOf } from '../model/schema.ts'

/** Compares places in a plan by the order of the keys in its schema; items of a list by their index. */
export function compareBySchema(a: Place, b: Place): number {
  let level: readonly Rooted[] = [schemaOf('atgardsplan')]
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [x = '', y = ''] = [a[at], b[at]]
    if (x !== y) {
      if (typeof x === 'number' && typeof y === 'number') return x - y
      return rank(level, x) - rank(level, y) || (String(x) < String(y) ? -1 : 1)
    }
    level = level.flatMap((one) => below(one, x))
  }
  return a.length - b.length
}

/** Every way in which the schema lets a value be at a place in a plan. */
export function schemasAt(place: Place): Schema[] {
  return place
    .reduce<Rooted[]>((level, step) => level.flatMap((one) => below(one, step)), [schemaOf('atgardsplan')])
    .flatMap((one) => alternatives(one))
    .map(({ schema }) => schema)
}

/** Where a key stands among the keys that the schemas know; one that they do not know comes after. */
function rank(level: readonly Rooted[], step: string | number): number {
  const keys = level.flatMap((one) => alternatives(one)).flatMap(({ schema }) => Object.keys(schema.properties ?? {}))
  const at = keys.indexOf(String(step))
  return at < 0 ? keys.length : at
}
