import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Source, Span } from '../source.ts'

const processor = unified().use(remarkParse).use(remarkGfm).freeze()

/** Parses Markdown with tables, footnotes and task lists. Positions are offsets in the text. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
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
