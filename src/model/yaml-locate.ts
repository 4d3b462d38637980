import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Span } from '../source.ts'
import type { Place } from './model.ts'
import { spanOf } from './yaml-data.ts'
import { type Stretch, spanIn } from './yaml-syntax.ts'

/** The span of a value or key; of the nearest parent that is there when it is not. */
export function locate(document: Document.Parsed, stretch: Stretch, place: Place, wanted?: 'key'): Span {
  let node: Node | null = document.contents
  let key: Node | undefined
  for (const [depth, step] of place.entries()) {
    let next: Node | null | undefined
    let nextKey: Node | undefined
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      nextKey = pair?.key as Node | undefined
      next = pair?.value as Node | null | undefined
    } else if (isSeq(node)) next = node.items[Number(step)] as Node | undefined
    if (nextKey === undefined && !next) break
    if (depth === place.length - 1 && wanted === 'key' && nextKey) return spanOf(nextKey, stretch)
    key = nextKey
    node = next ?? null
    // A key without value is shown itself.
    if (!next || isEmpty(next)) break
  }
  if (node && !isEmpty(node)) return spanOf(node, stretch)
  return key ? spanOf(key, stretch) : spanIn(stretch, 0, 1)
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.range?.[0] === node.range?.[1]
}
