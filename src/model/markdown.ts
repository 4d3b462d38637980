import type { Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Source, Span } from '../source.ts'
import { divide, type Left, type Point } from './markdown-plain.ts'

const extended = unified().use(remarkParse).use(remarkGfm).freeze()
const basic = unified().use(remarkParse).freeze()

/** What tables, footnotes, task lists, struck-out words and bare addresses have something of. */
const EXTENDED = /[|~@&]|:-|-:|www|http|\[\^|\[[\sx]\]/i

/** Parses Markdown with tables, footnotes and task lists. Positions are offsets in the text. */
export function parseMarkdown(text: string): Root {
  const parts = divide(text)
  if (!parts) return parseWhole(text)
  const children = parts.flatMap((part) => ('nodes' in part ? part.nodes : parsePart(part)))
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(text) } }
}

/** Parses Markdown with the package alone. */
export function parseWhole(text: string): Root {
  // Most texts have none of that, and are read faster by who does not look for it.
  return (EXTENDED.test(text) ? extended : basic).parse(text)
}

/** What the package makes of a part of a text, with positions in the whole. */
function parsePart({ text, end, line, start }: Left): RootContent[] {
  const { children } = parseWhole(text)
  const own = children.filter(({ position }) => (position?.start.offset ?? 0) < end)
  for (const child of own) move(child, line, start)
  return own
}

function move(node: Nodes, line: number, start: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (!point) continue
    point.line += line
    point.offset = (point.offset ?? 0) + start
  }
  if ('children' in node) for (const child of node.children) move(child, line, start)
}

function endOf(text: string): Point {
  const last = text.lastIndexOf('\n') + 1
  return { line: text.split('\n').length, column: text.length - last + 1, offset: text.length }
}

/** Fifty quotes or lists in each other on one line: no person writes so, and a parser takes for ever. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){50}/m

/** Where Markdown is nested deeper than anybody can mean; undefined when it is not. */
export function tooDeep(text: string): number | undefined {
  const at = text.search(TOO_DEEP)
  return at < 0 ? undefined : at
}

/** Trees of files that several agreements share; they are never given away themselves. */
const shared = new WeakMap<Source, Root>()

/** The tree of a file that other agreements have read too: parsed once, and a copy for each to write its anchors on. */
export function sharedTree(source: Source): Root {
  const tree = shared.get(source) ?? parseMarkdown(source.text)
  shared.set(source, tree)
  return copy(tree)
}

/** Nodes are copied, positions are not: nobody changes them. */
function copy<T extends Nodes>(node: T): T {
  return 'children' in node ? { ...node, children: node.children.map(copy) } : { ...node }
}

/** Every node below a node, in document order, with the node it stands in. */
export function* nodesIn(node: Nodes): Generator<{ node: Nodes; parent: Nodes; index: number }> {
  if (!('children' in node)) return
  for (const [index, child] of node.children.entries()) {
    yield { node: child, parent: node, index }
    yield* nodesIn(child)
  }
}

/** The text of a node without markup. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

/** Where a node stands in its source. */
export function nodeSpan(source: Source, node: Nodes): Span {
  return { source, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? source.text.length }
}
