import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Diagnostic } from '../diagnostic.ts'
import { TEXTS } from './yaml-mistakes.ts'
import { type Stretch, spanIn } from './yaml-syntax.ts'

/**
 * The plain data of a YAML node. A key that stands twice is a finding, and its first value stands. An anchor or alias
 * is a finding too, and leaves no data: there would be holes in it.
 */
export function toData(root: unknown, stretch: Stretch, found: Diagnostic[]): unknown {
  let anchored = false
  let depth = 0
  const convert = (node: unknown): unknown => {
    if (++depth > DEEPEST) return tooDeep()
    const data = value(node)
    depth--
    return data
  }
  const value = (node: unknown): unknown => {
    if (isMap(node)) return mapping(node)
    if (isScalar(node)) {
      if (node.anchor !== undefined) refuseAnchor(node, '&')
      return node.value
    }
    if (isSeq(node)) {
      if (node.anchor !== undefined) refuseAnchor(node, '&')
      return node.items.map(convert)
    }
    if (isAlias(node)) refuseAnchor(node, '*')
    return null
  }
  const mapping = (node: { items: readonly unknown[]; anchor?: string }): Record<string, unknown> => {
    if (node.anchor !== undefined) refuseAnchor(node as unknown as Node, '&')
    const data: Record<string, unknown> = {}
    const seen = new Map<string, Node>()
    for (const { key, value } of node.items as { key: Node; value: unknown }[]) {
      const name = isScalar(key) ? String(key.value) : ''
      const first = seen.get(name)
      if (first) refuseSecond(name, key, first)
      // Set as any other name: assigned, `__proto__` would be no property, and nobody would be told of it.
      else
        Object.defineProperty(data, name, {
          value: convert(value),
          enumerable: true,
          writable: true,
          configurable: true,
        })
      seen.set(name, first ?? key)
    }
    return data
  }
  const refuseSecond = (name: string, key: Node, first: Node) => {
    found.push({
      code: 'yaml/dubblettnyckel',
      severity: 'fel',
      message: `nyckeln «${name}» står två gånger`,
      span: spanOf(key, stretch),
      hint: 'Behåll den ena, eller slå ihop dem.',
      related: [{ span: spanOf(first, stretch), message: 'den står redan här' }],
    })
  }
  const tooDeep = () => {
    if (depth > DEEPEST + 1) return undefined
    const { code, message, hint } = TEXTS.RESOURCE_EXHAUSTION
    found.push({ code, severity: 'fel', message, hint, span: spanIn(stretch, 0, 1) })
    return undefined
  }
  const refuseAnchor = (node: Node, sign: '&' | '*') => {
    // One is enough: a file that uses them has many.
    if (anchored) return
    anchored = true
    const start = node.range?.[0] ?? 0
    const text = stretch.source.text.slice(stretch.start, stretch.end)
    const at = sign === '*' ? start : Math.max(0, text.lastIndexOf('&', start))
    found.push({
      code: 'yaml/anchor',
      severity: 'fel',
      message: `värdet börjar med ${sign}, som i YAML hänvisar till ett annat ställe`,
      span: spanIn(stretch, at, at + 1 + (/^\S*/.exec(text.slice(at + 1))?.[0].length ?? 0)),
      hint: 'Sätt texten inom citattecken, eller skriv ut värdet på varje ställe.',
    })
  }
  const data = convert(root)
  return anchored || depth > 0 ? undefined : data
}

/** More levels than any schema has. */
const DEEPEST = 100

/** The span of a node of the document that fills the stretch. */
export function spanOf(node: Node, stretch: Stretch): ReturnType<typeof spanIn> {
  return spanIn(stretch, node.range?.[0] ?? 0, node.range?.[1] ?? 0)
}
