import type { PhrasingContent } from 'mdast'
import { isComment, plainText } from '../../model/markdown.ts'
import { referenceOf, type TargetKind } from '../../model/reference.ts'
import { type Content, Html, html } from '../html.ts'
import { imageInLine } from './figure.ts'
import { checkedHref } from './href.ts'
import { words } from './plain.ts'
import type { Flow, Writer } from './writer.ts'

/** Inline Markdown as HTML. Raw HTML is printed as the text it is. */
export function inline(nodes: readonly PhrasingContent[], flow: Flow): Html {
  return html`${nodes.map((node) => one(node, flow))}`
}

function one(node: PhrasingContent, flow: Flow): Content {
  switch (node.type) {
    case 'text':
      return html`${flow.writer.mark(node)}${words(node.value)}`
    case 'html':
      return isComment(node.value) ? undefined : html`${flow.writer.mark(node)}${node.value}`
    case 'emphasis':
      return html`<em>${inline(node.children, flow)}</em>`
    case 'strong':
      return html`<strong>${inline(node.children, flow)}</strong>`
    case 'delete':
      return html`<s>${inline(node.children, flow)}</s>`
    case 'inlineCode':
      return html`<code>${flow.writer.mark(node)}${node.value}</code>`
    case 'break':
      return new Html('<br>')
    case 'link':
      return link(node.url, node.children, flow)
    case 'linkReference':
      return link(flow.definitions.get(node.identifier) ?? '', node.children, flow)
    case 'footnoteReference':
      return footnote(node.identifier, flow)
    case 'image':
      return imageInLine(node, flow)
    case 'imageReference':
      return node.alt ?? ''
    default:
      return ''
  }
}

function link(url: string, children: readonly PhrasingContent[], flow: Flow): Html {
  const text = children.map(plainText).join('')
  const reference = referenceOf(url)
  if (reference) {
    const { kind, id } = reference
    // What it points at is printed in the place of its own text.
    const mark = children.map((child) => flow.writer.mark(child))
    return html`${mark}${referenceTo(kind, id, text === url ? undefined : inline(children, flow), flow.writer)}`
  }
  const href = checkedHref(url)
  return href === undefined ? inline(children, flow) : html`<a href="${href}">${inline(children, flow)}</a>`
}

/** A link to a part of the document: with words of its own, else with what the part is called. */
export function referenceTo(kind: TargetKind, id: string, own: Html | undefined, writer: Writer): Html {
  const target = writer.agreement.targets.get(`${kind}:${id}`)
  const words = own ?? html`${target?.label ?? id}`
  return target ? html`<a class="hänvisning" href="#${target.anchor}">${words}</a>` : words
}

function footnote(identifier: string, { notes }: Flow): Html {
  if (!notes.order.includes(identifier)) notes.order.push(identifier)
  const number = notes.order.indexOf(identifier) + 1
  const use = (notes.uses.get(identifier) ?? 0) + 1
  notes.uses.set(identifier, use)
  const here = `${notes.prefix}-ref-${number}${use > 1 ? `-${use}` : ''}`
  return html`<sup class="notsiffra"><a id="${here}" href="#${notes.prefix}-${number}">${number}</a></sup>`
}
