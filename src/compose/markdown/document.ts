import type { FootnoteDefinition, Heading, Root, RootContent } from 'mdast'
import { nodesIn, plainText } from '../../model/markdown.ts'
import type { Figure, MarkdownFile } from '../../model/model.ts'
import { type Html, html } from '../html.ts'
import { blocks } from './block.ts'
import { inline } from './inline.ts'
import { type Flow, markingWriter, type Writer } from './writer.ts'

/** How a Markdown file is set into a bilaga. */
export interface Setting {
  /** Level of its highest heading. */
  readonly top: number
  /** The heading above it; a first heading that says the same is left out. */
  readonly title: string
  /** Whether its highest headings are clauses that get a number each, unless they bring their own. */
  readonly numbered?: boolean
}

/** A Markdown file as HTML, with its footnotes last. Headings nest under the heading above without gaps. */
export function markdownDocument(file: MarkdownFile, writer: Writer, setting: Setting): Html {
  const children = withoutTitle(file.tree.children, setting.title)
  if (setting.numbered) numberClauses(children)
  return write({ type: 'root', children }, file.figures, markingWriter(file, writer), setting.top)
}

/** Numbers the highest headings in place, as the model does for the agreement's own clauses. */
function numberClauses(children: readonly RootContent[]): void {
  const headings = children.filter((node) => node.type === 'heading')
  const highest = Math.min(...headings.map((node) => node.depth))
  const clauses = headings.filter((node) => node.depth === highest)
  if (clauses.some((node) => /^(§\s*)?\d/.test(plainText(node)))) return
  for (const [index, node] of clauses.entries()) node.data = { ...node.data, nummer: index + 1 }
}

/** Blocks of Markdown in a value of YAML. A single paragraph comes without its `<p>`. */
export function markdownValue(tree: Root, writer: Writer): Html {
  const [only] = tree.children
  if (tree.children.length === 1 && only?.type === 'paragraph') {
    const [image] = only.children
    if (only.children.length > 1 || image?.type !== 'image') {
      return inline(only.children, flowOf(tree, [], writer, undefined))
    }
  }
  return write(tree, [], writer, undefined)
}

function write(tree: Root, figures: readonly Figure[], writer: Writer, top: number | undefined): Html {
  const flow = flowOf(tree, figures, writer, top)
  const body = blocks(tree.children, flow)
  return html`${body}${footnotes(tree, flow)}`
}

function flowOf(tree: Root, figures: readonly Figure[], writer: Writer, top: number | undefined): Flow {
  const levels = top === undefined ? new Map<Heading, number>() : headingLevels(tree, top)
  const definitions = new Map<string, string>()
  for (const { node } of nodesIn(tree)) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
  }
  const notes = { prefix: `not-${writer.next()}`, order: [], uses: new Map<string, number>() }
  return { writer, figures, notes, definitions, level: (node) => levels.get(node) }
}

/** Levels of the headings: as deep as they say under `top`, but never more than one deeper than the one before. */
function headingLevels(tree: Root, top: number): ReadonlyMap<Heading, number> {
  const headings = tree.children.filter((node) => node.type === 'heading')
  const highest = Math.min(...headings.map((node) => node.depth))
  const levels = new Map<Heading, number>()
  let before = top - 1
  for (const node of headings) {
    before = Math.min(node.depth - highest + top, before + 1, 6)
    levels.set(node, before)
  }
  return levels
}

function footnotes(tree: Root, flow: Flow): Html | undefined {
  const definitions = new Map<string, FootnoteDefinition>()
  // Of two with one name the first holds, as in Markdown itself.
  for (const node of [...tree.children].reverse()) {
    if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node)
  }
  const items: Html[] = []
  // A note may refer to another one: the order grows while the notes are written.
  for (let at = 0; at < flow.notes.order.length; at++) {
    const definition = definitions.get(flow.notes.order[at] ?? '')
    const number = at + 1
    const { prefix } = flow.notes
    const back = html`<a class="tillbaka" href="#${prefix}-ref-${number}">Till texten</a>`
    items.push(html`<li id="${prefix}-${number}">${definition && noteBody(definition, flow)} ${back}</li>`)
  }
  if (items.length === 0) return undefined
  return html`
<div class="noter" role="group" aria-label="Noter"><p class="noter-rubrik">Noter</p><ol>${items}</ol></div>`
}

function noteBody(definition: FootnoteDefinition, flow: Flow): Html {
  const [only] = definition.children
  if (definition.children.length === 1 && only?.type === 'paragraph') return inline(only.children, flow)
  return blocks(definition.children, flow)
}

function withoutTitle(children: readonly RootContent[], title: string): RootContent[] {
  const [first, ...rest] = children
  if (first?.type !== 'heading') return [...children]
  const said = plainText(first).trim().toLowerCase()
  const alone = rest.every((node) => node.type !== 'heading' || node.depth > first.depth)
  return alone && said === title.trim().toLowerCase() ? rest : [...children]
}
