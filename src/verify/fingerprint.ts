import { createHash } from 'node:crypto'
import { Dict, type Indirect, Stream, type Value } from '../finish/cos/objects.ts'
import { serialize } from '../finish/cos/serialize.ts'

/**
 * A hash of a value and of all that it refers to: the same for the same content, whatever numbers its objects have and
 * in whatever order its keys stand. What is `known` (a page, an annotation) is only named, not looked into.
 */
export function fingerprint(value: Value, known: ReadonlyMap<Indirect, number>): string {
  const hash = createHash('sha256')
  const numbers = new Map<Indirect, number>()
  const numberOf = (object: Indirect): number => {
    const number = known.get(object) ?? numbers.get(object) ?? numbers.size + 1
    if (!known.has(object)) numbers.set(object, number)
    return number
  }
  const add = (each: Value): void => {
    if (!(each instanceof Stream)) hash.update(`${serialize(ordered(each), numberOf)}\n`)
    else {
      const entries = each.dict.copy()
      entries.delete('Length')
      hash.update(`${serialize(ordered(entries), numberOf)}${each.data.length}\n`).update(each.data)
    }
  }
  add(value)
  // A map gives also what is added to it while it is gone through.
  for (const object of numbers.keys()) add(object.value)
  return hash.digest('hex')
}

/** The value with the keys of its dictionaries in alphabetical order. */
function ordered(value: Value): Value {
  if (Array.isArray(value)) return value.map(ordered)
  if (!(value instanceof Dict)) return value
  const entries = [...value.entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Dict(new Map(entries.map(([key, entry]) => [key, ordered(entry)])))
}
