import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Source, Span } from '../source.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** Parses Markdown with tables, footnotes and task lists (GFM). Positions are offsets in the text. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}

/** Fifty quotes or lists in each other on one line: no person writes so, and a parser takes for ever. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){50}/m

/** Where Markdown is nested deeper than anybody can mean; undefined when it is not. */
export function tooDeep(text: string): number | undefined {
  const at = text.search(TOO_DEEP)
  return at < 0 ? undefined : at
}

/** Trees of files; they are never given away themselves. */
const trees = new WeakMap<Source, Root>()

/** The tree of a file: parsed once, however many agreements read it, and a copy for each to write its anchors on. */
export function treeOf(source: Source): Root {
  const tree = trees.get(source) ?? parseMarkdown(source.text)
  trees.set(source, tree)
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

/** Whether a text of Markdown that is HTML is a comment and no more: a note to oneself, which is not printed. */
export function isComment(html: string): boolean {
  return /^<!--[\s\S]*-->\s*$/.test(html)
}

const CAPTION = /^Tabell:\s*/

/** Whether a paragraph is written as the caption of a table: `Tabell: Titel`. */
export function isCaption(node: Nodes): boolean {
  return node.type === 'paragraph' && CAPTION.test(plainText(node))
}

/** The title in the text of a caption. */
export function captionTitle(text: string): string {
  return text.replace(CAPTION, '')
}

/** Where a node stands in its source. */
export function nodeSpan(source: Source, node: Nodes): Span {
  return { source, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? source.text.length }
}
