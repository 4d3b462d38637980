import type {
  BlockContent,
  Blockquote,
  Code,
  DefinitionContent,
  Heading,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { captionTitle, isCaption, isComment } from '../../model/markdown.ts'
import { passageOf, withoutMark } from '../../model/passage.ts'
import { PASSAGES } from '../../swedish/passage-mark.ts'
import { type Content, type Html, html, join } from '../html.ts'
import { checkbox } from '../symbol.ts'
import { chartFigure, imageFigure } from './figure.ts'
import { inline } from './inline.ts'
import { table } from './table.ts'
import type { Flow } from './writer.ts'

type Block = RootContent | BlockContent | DefinitionContent

/** Blocks of Markdown as HTML. */
export function blocks(nodes: readonly Block[], flow: Flow): Html {
  const parts: Content[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]
    const next = nodes[at + 1]
    if (!node) continue
    if (node.type === 'paragraph' && next?.type === 'table' && isCaption(node)) {
      parts.push(table(next, flow, captionOf(node, flow)))
      at++
    } else {
      parts.push(block(node, flow))
    }
  }
  return join(parts, '\n')
}

function block(node: Block, flow: Flow): Content {
  switch (node.type) {
    case 'heading':
      return heading(node, flow)
    case 'paragraph':
      return paragraph(node, flow)
    case 'list':
      return list(node, flow)
    case 'blockquote':
      return quote(node, flow)
    case 'code':
      return code(node, flow)
    case 'table':
      return table(node, flow, undefined)
    case 'html':
      return isComment(node.value) ? undefined : html`<p>${flow.writer.mark(node)}${node.value}</p>`
    case 'thematicBreak':
      return html`<hr>`
    default:
      return undefined
  }
}

/** A quotation, or a passage under what it is marked as. */
function quote(node: Blockquote, flow: Flow): Html {
  const passage = passageOf(node)
  if (passage === undefined) return html`<blockquote>${blocks(node.children, flow)}</blockquote>`
  const mark = html`<p class="avsnittsmärke">${PASSAGES[passage]}</p>`
  return html`<blockquote class="märkt">${mark}${blocks(withoutMark(node), flow)}</blockquote>`
}

function heading(node: Heading, flow: Flow): Html {
  const { id, nummer } = node.data ?? {}
  const level = flow.level(node)
  // A heading inside a value of the data has no place among the headings of the document.
  if (level === undefined) return html`<p class="mellanrubrik">${inline(node.children, flow)}</p>`
  const number = nummer !== undefined && html`<span class="nummer">${nummer}</span> `
  const anchor = id ?? `avsnitt-${flow.writer.next()}`
  return html`<h${level} id="${anchor}">${number}${inline(node.children, flow)}</h${level}>`
}

function paragraph(node: Paragraph, flow: Flow): Content {
  const [only] = node.children
  if (node.children.length === 1 && only?.type === 'image') return imageFigure(only, node.data ?? {}, flow)
  const { id } = node.data ?? {}
  return html`<p${id && html` id="${id}"`}>${inline(node.children, flow)}</p>`
}

function list(node: List, flow: Flow): Html {
  const items = node.children.map((item) => {
    const loose = item.spread || item.children.length > 1
    const [first] = item.children
    const body = !loose && first?.type === 'paragraph' ? inline(first.children, flow) : blocks(item.children, flow)
    const box = typeof item.checked === 'boolean' ? checkbox(item.checked) : undefined
    return html`<li${box && html` class="uppgift"`}>${box}${body}</li>`
  })
  if (!node.ordered) return html`<ul>${items}</ul>`
  const start = node.start !== null && node.start !== undefined && node.start !== 1 && html` start="${node.start}"`
  return html`<ol${start}>${items}</ol>`
}

function code(node: Code, flow: Flow): Content {
  if (node.lang === 'figur') return chartFigure(node, flow)
  return html`<pre><code>${flow.writer.mark(node)}${node.value}</code></pre>`
}

/** "Tabell 3. Titel": the paragraph `Tabell: Titel` with its number. */
function captionOf(node: Paragraph, flow: Flow): Html {
  const { id, nummer } = node.data ?? {}
  const label = nummer === undefined ? 'Tabell. ' : `Tabell ${nummer}. `
  return html`<span class="etikett"${id && html` id="${id}"`}>${label}</span>${inline(withoutWord(node.children), flow)}`
}

/** What a caption is made of, without the word that makes it one, which may stand in bold or italics. */
function withoutWord([first, ...others]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first === undefined) return []
  if (first.type === 'text') return [{ ...first, value: captionTitle(first.value) }, ...others]
  return 'children' in first
    ? [{ ...first, children: withoutWord(first.children) } as PhrasingContent, ...others]
    : [first, ...others]
}
