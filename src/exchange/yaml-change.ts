import { type Document, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLSeq } from 'yaml'
import type { Place } from '../model/model.ts'
import type { CellValue } from './cell-value.ts'

/** Sets the value at a place in a document, or takes it out. False when there is no room for it there. */
export function changeDocument(document: Document, place: Place, value: CellValue | undefined): boolean {
  if (value === undefined) return takeOut(document, place)
  const node = document.getIn(place, true)
  if (isScalar(node) && typeof value !== 'object') node.value = value
  else if (isSeq(node) && typeof value === 'object') replaceItems(document, node, value)
  else {
    const depth = room(document, place)
    if (depth === undefined) return false
    document.setIn(place.slice(0, depth + 1), written(document, nested(place.slice(depth + 1), value)))
  }
  return true
}

/** The same change in plain data, which is changed. */
export function changeData(data: unknown, place: Place, value: CellValue | undefined): void {
  const [step, ...rest] = place
  if (step === undefined || typeof data !== 'object' || data === null) return
  const parent = data as Record<string | number, unknown>
  if (value === undefined) {
    changeData(parent[step], rest, undefined)
    const own = parent[step]
    const empty = typeof own === 'object' && own !== null && Object.keys(own).length === 0
    if (rest.length > 0 && !empty) return
    if (Array.isArray(data)) data.splice(Number(step), 1)
    else delete parent[step]
  } else if (rest.length > 0 && typeof parent[step] === 'object') changeData(parent[step], rest, value)
  else parent[step] = nested(rest, value)
}

/** Takes out a value, and the collections that it leaves empty. */
function takeOut(document: Document, place: Place): boolean {
  if (!document.hasIn(place)) return false
  for (let length = place.length; length > 0; length--) {
    document.deleteIn(place.slice(0, length))
    const parent = length > 1 ? document.getIn(place.slice(0, length - 1), true) : undefined
    if (!(isMap(parent) || isSeq(parent)) || parent.items.length > 0) break
  }
  return true
}

/** Items that are there already keep their style and comments. */
function replaceItems(document: Document, seq: YAMLSeq, list: readonly string[]): void {
  const old = seq.items as Scalar[]
  const same = (item: Scalar | undefined, text: string | undefined) => item !== undefined && item.value === text
  let start = 0
  while (start < list.length && same(old[start], list[start])) start++
  let end = 0
  while (end < list.length - start && end < old.length - start && same(old.at(-1 - end), list.at(-1 - end))) end++
  const between = list.slice(start, list.length - end).map((text, index) => {
    const item = start + index < old.length - end ? old[start + index] : undefined
    if (!item) return written(document, text)
    item.value = text
    return item
  })
  seq.items = [...old.slice(0, start), ...between, ...old.slice(old.length - end)]
}

/** How many steps of the place are there as collections; undefined when the next is taken by something else. */
function room(document: Document, place: Place): number | undefined {
  let node: unknown = document.contents
  for (const [depth, step] of place.entries()) {
    const rest = place.slice(depth + 1)
    // A list is written from its first item on.
    if (rest.some((one) => typeof one === 'number' && one > 0) && !has(node, step)) return undefined
    if (isSeq(node) ? typeof step !== 'number' || step > node.items.length : !isMap(node)) return undefined
    if (!has(node, step) || depth === place.length - 1) return depth
    node = (node as YAMLSeq).get(step, true)
  }
  return undefined
}

function has(node: unknown, step: string | number): boolean {
  return (isMap(node) || isSeq(node)) && node.has(step)
}

function nested(place: Place, value: CellValue): unknown {
  return place.reduceRight<unknown>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    typeof value === 'object' ? [...value] : value,
  )
}

/** A node for new data; a long text is folded, as texts of plans are. */
function written(document: Document, value: unknown): Node {
  const node = document.createNode(value)
  if (isScalar(node) && typeof value === 'string' && value.length > 80) node.type = 'BLOCK_FOLDED'
  return node
}
