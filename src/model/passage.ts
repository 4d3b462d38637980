import type { Blockquote, Nodes } from 'mdast'
import { PASSAGES, type Passage } from '../swedish/passage-mark.ts'
import { parseMarkdown, tooDeep } from './markdown.ts'

const MARK = /^\s*\[!([^\]\n]{1,40})\][ \t]*\n?/

/** The mark that a quotation begins with, as it is written; undefined when it is an ordinary one. */
export function markOf(quote: Blockquote): string | undefined {
  const [first] = quote.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  return text?.type === 'text' ? MARK.exec(text.value)?.[1] : undefined
}

/** What a node is marked as, when it is a passage. */
export function passageOf(node: Nodes): Passage | undefined {
  const mark = node.type === 'blockquote' ? markOf(node)?.normalize('NFC').toLowerCase() : undefined
  return mark !== undefined && Object.hasOwn(PASSAGES, mark) ? (mark as Passage) : undefined
}

/** The blocks of a quotation without the mark that it begins with. */
export function withoutMark(quote: Blockquote): Blockquote['children'] {
  const [first, ...rest] = quote.children
  if (first?.type !== 'paragraph') return quote.children
  const [text, ...others] = first.children
  if (text?.type !== 'text') return quote.children
  const value = text.value.replace(MARK, '')
  const children = value === '' ? others : [{ ...text, value }, ...others]
  return children.length === 0 ? rest : [{ ...first, children }, ...rest]
}

/** A stretch of a text. `end` is not included. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where the passages of a Markdown text stand in it. */
export function passagesIn(text: string): Stretch[] {
  if (!text.includes('[!') || tooDeep(text) !== undefined) return []
  const found: Stretch[] = []
  const walk = (node: Nodes): void => {
    if (passageOf(node) !== undefined) {
      found.push({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? text.length })
    } else if ('children' in node) node.children.forEach(walk)
  }
  walk(parseMarkdown(text))
  return found
}
