import type { Place } from '../model/model.ts'
import { type Rooted, resolve, schemaOf } from '../model/schema.ts'

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

/** Where a key stands among the keys that the schemas know; one that they do not know comes after. */
function rank(level: readonly Rooted[], step: string | number): number {
  const keys = level.flatMap((one) => alternatives(one)).flatMap(({ schema }) => Object.keys(schema.properties ?? {}))
  const at = keys.indexOf(String(step))
  return at < 0 ? keys.length : at
}

function below(rooted: Rooted, step: string | number): Rooted[] {
  return alternatives(rooted).flatMap(({ schema, root }) => {
    const own = typeof step === 'number' ? schema.items : schema.properties?.[step]
    if (own) return [{ schema: own, root }]
    const other = schema.additionalProperties
    return typeof other === 'object' ? [{ schema: other, root }] : []
  })
}

function alternatives(rooted: Rooted): Rooted[] {
  const { schema, root } = resolve(rooted)
  return schema.anyOf ? schema.anyOf.flatMap((one) => alternatives({ schema: one, root })) : [{ schema, root }]
}
