import { isCollection, isMap, isPair, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Span } from '../../src/source.ts'
import { startOfLine } from '../../src/source.ts'
import { filledIn, type Written } from './written.ts'

export type Files = Readonly<Record<string, string>>

/** A change of one file: what stands there instead of a stretch of it. */
export interface Change {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly text: string
}

export function changed(files: Files, { path, start, end, text }: Change): Files {
  const old = files[path] ?? ''
  return { ...files, [path]: old.slice(0, start) + text + old.slice(end) }
}

/** Places that hints tell in words. */
const ELSEWHERE: readonly (readonly [
  RegExp,
  (files: Files, words: string, path: string, start: number) => Change[],
])[] = [
  [/där det som den reglerar tas upp/, (files, words) => atEnd(files, 'avtal/text/overenskommelse.md', `Se ${words}.`)],
  [/i texten där noten hör hemma/, (files, words, path) => afterFirst(files, path, words)],
  [/på blockets första rad/, (files, words, path, start) => onFirstLine(files, path, words, start)],
  [/på en egen rad sist i filen/, (files, words, path) => atEnd(files, path, words)],
]

/** Where a person could write what a hint says, the likeliest first. */
export function changesFor({ code, span, related = [] }: Diagnostic, way: Written, files: Files): Change[] {
  if (!span) return []
  const words = filledIn(way)
  const { where } = way
  const { path } = span.source
  const told = ELSEWHERE.find(([pattern]) => pattern.test(where))
  if (told) return told[1](files, words, path, span.start)
  const file = /^(?:under {2}\S+ {2})?i (\S+\.yaml)/.exec(where)?.[1]
  if (file !== undefined && !path.endsWith(file)) {
    const spans = related.map((one) => one.span).filter((one) => one.source.path.endsWith(file))
    return spans.flatMap((one) => inYaml(one, words, files))
  }
  if (!path.endsWith('.yaml')) return [over(span, words)]
  if (code.startsWith('yaml/')) return onLine(span, words)
  return inYaml(span, words, files)
}

function atEnd(files: Files, path: string, words: string): Change[] {
  const end = files[path]?.trimEnd().length ?? 0
  return [{ path, start: end, end, text: `\n\n${words}` }]
}

function onFirstLine(files: Files, path: string, words: string, start: number): Change[] {
  const end = files[path]?.indexOf('\n', start) ?? start
  return [{ path, start, end, text: words }]
}

/** After the first paragraph of a text. */
function afterFirst(files: Files, path: string, words: string): Change[] {
  const text = files[path] ?? ''
  const end = /[^\s#][^\n]+(?=\n\n)/.exec(text.replace(/^#.*$/gm, (line) => ' '.repeat(line.length)))
  const at = end ? end.index + end[0].length : text.length
  return [{ path, start: at, end: at, text: words }]
}

function over({ source: { path }, start, end }: Span, text: string): Change {
  return { path, start, end, text }
}

/** A line of YAML that a hint gives whole, or the value of its key. */
function onLine(span: Span, words: string): Change[] {
  const { path, text } = span.source
  const start = startOfLine(text, span.start)
  const end = (text.indexOf('\n', span.start) + 1 || text.length + 1) - 1
  const line = text.slice(start, end)
  const key = /^[\s-]*([^\s:"'#=]+)\s*[:=]/.exec(line)
  const lead = /^[\s-]*/.exec(line)?.[0].length ?? 0
  if (key && words.startsWith(`${key[1]}:`)) return [{ path, start: start + lead, end, text: words }]
  const value = /^[\s-]*[^\s:"'#=]+:\s+/.exec(line)?.[0].length
  if (value !== undefined) return [over(span, words), { path, start: start + value, end, text: words }]
  return [over(span, words), { path, start: start + lead, end, text: words }]
}

const KEY = /^([\p{L}_-]+): ?(.*)$/su

function inYaml(span: Span, words: string, files: Files): Change[] {
  const { path } = span.source
  const text = files[path] ?? span.source.text
  if (/^[^\s:]+:$/.test(words)) return [over(span, words.slice(0, -1))]
  const [, key, value] = KEY.exec(words) ?? []
  if (key === undefined || value === undefined) return [over(span, words)]
  const around = nodesAround(parseDocument(text).contents, span.start, span.end)
  const pairs = around.filter((one): one is Pair<Node, Node | null> => isPair(one))
  const same = pairs.filter((pair) => isScalar(pair.key) && pair.key.value === key)
  const maps = around.filter((one): one is YAMLMap<Node, Node> => isMap(one))
  return [
    ...same.flatMap((pair) => replaced(path, text, pair, value)),
    ...maps.flatMap((map) => {
      const has = map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
      return has ? replaced(path, text, has as Pair<Node, Node | null>, value) : [added(path, text, map, words)]
    }),
  ]
}

/** The collections and pairs that a stretch stands in, the innermost first. */
function nodesAround(node: Node | null, start: number, end: number): (Node | Pair<Node, Node | null>)[] {
  if (!node?.range || !isCollection(node) || node.range[0] > start || node.range[1] < end) return []
  const inner: (Node | Pair<Node, Node | null>)[] = []
  for (const item of node.items) {
    if (isPair(item)) {
      const pair = item as Pair<Node, Node | null>
      const from = pair.key.range?.[0] ?? 0
      const to = pair.value?.range?.[1] ?? pair.key.range?.[1] ?? 0
      if (from > start || end > to) continue
      const isKey = end <= (pair.key.range?.[1] ?? 0)
      inner.push(...(isKey && isMap(pair.value) ? [pair.value] : nodesAround(pair.value, start, end)), pair)
    } else inner.push(...nodesAround(item as Node, start, end))
  }
  return [...inner, node]
}

function replaced(path: string, text: string, { key, value }: Pair<Node, Node | null>, words: string): Change[] {
  const keyEnd = key.range?.[1] ?? 0
  if (!value?.range || value.range[0] === value.range[1]) {
    return [{ path, start: text.indexOf(':', keyEnd) + 1, end: text.indexOf(':', keyEnd) + 1, text: ` ${words}` }]
  }
  // Nobody throws away what a hint does not speak of.
  if (isMap(value) && value.items.some((pair) => isCollection(pair.value))) return []
  if (isCollection(value) && !value.flow) {
    const start = text.indexOf(':', keyEnd) + 1
    return [{ path, start, end: value.range[1], text: ` ${words}\n` }]
  }
  return [{ path, start: value.range[0], end: value.range[1], text: words }]
}

function added(path: string, text: string, map: YAMLMap<Node, Node>, words: string): Change {
  const [start = 0] = map.range ?? []
  if (map.flow) return { path, start: start + 1, end: start + 1, text: `${words}, ` }
  const indent = ' '.repeat(start - startOfLine(text, start))
  return { path, start, end: start, text: `${words}\n${indent}` }
}
