import { readFileSync } from 'node:fs'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

/**
 * The first and last line on which a finding about a dotted path in a YAML file may stand: from its key to the end of
 * its text. For what is missing, the whole of the nearest parent that exists.
 */
export function linesOf(file: string, place: string): readonly [number, number] {
  const counter = new LineCounter()
  let node = parseDocument(readFileSync(file, 'utf8'), { lineCounter: counter }).contents as Node | null
  let key: Node | null = null
  for (const step of place.split('.')) {
    const pair = isMap(node) ? node.items.find((one) => isScalar(one.key) && one.key.value === step) : undefined
    const next = (pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined) as Node | null | undefined
    if (!next) break
    key = pair ? (pair.key as Node) : null
    node = next
  }
  const line = (offset: number | undefined) => counter.linePos(offset ?? 0).line
  const start = line(node?.range?.[0])
  return [key ? line(key.range?.[0]) : start, isScalar(node) ? line(node.range?.[1]) : start]
}
