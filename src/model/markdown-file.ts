import type { Blockquote, Html, Nodes, Parent, Root } from 'mdast'
import type { Diagnostic } from '../diagnostic.ts'
import type { Source, Span } from '../source.ts'
import { MARK_ANYWHERE, PASSAGE_MARKS } from '../swedish/passage-mark.ts'
import { readFigure } from './figure.ts'
import { charactersIn } from './file-text.ts'
import { useImage } from './image.ts'
import { isCaption, isComment, nodeSpan, nodesIn, parseMarkdown, tooDeep, treeOf } from './markdown.ts'
import { lostInMarkdown } from './markdown-lost.ts'
import { nearInValue, nearMarkdown } from './markdown-near.ts'
import type { Figure, MarkdownFile } from './model.ts'
import { markOf, passageOf, withoutMark } from './passage.ts'
import type { Reading } from './reading.ts'

/** Reads a Markdown file with its figures and images. What it cannot say in print is a finding. */
export function readMarkdown(reading: Reading, source: Source): MarkdownFile {
  const deep = tooDeep(source.text)
  if (deep !== undefined) {
    refuseDepth(reading, { source, start: deep, end: deep + 1 })
    return { source, tree: { type: 'root', children: [] }, figures: [] }
  }
  const tree = treeOf(source)
  const figures: Figure[] = []
  for (const { node } of nodesIn(tree)) {
    if (node.type === 'heading') takeName(reading, source, node)
    else if (node.type === 'paragraph' && isCaption(node)) takeName(reading, source, node)
    else if (node.type === 'code' && node.lang === 'figur') {
      const figure = readFigure(reading, source, node)
      if (figure) figures.push(figure)
    } else checkNode(reading, node, nodeSpan(source, node))
  }
  reading.found.push(...charactersIn(source), ...lostInMarkdown(tree, source), ...nearMarkdown(tree, source))
  reading.found.push(...strayMarks(tree, source.text, (start, end) => ({ source, start, end })))
  return { source, tree, figures }
}

/** Checks a Markdown text that is the value of a YAML key. Its findings all stand at that value. */
export function checkMarkdownValue(reading: Reading, text: string, span: Span): Root {
  if (tooDeep(text) !== undefined) {
    refuseDepth(reading, span)
    return { type: 'root', children: [] }
  }
  const tree = parseMarkdown(text)
  for (const { node } of nodesIn(tree)) checkNode(reading, node, span)
  const source = { path: '', text }
  reading.found.push(...lostInMarkdown(tree, source, span), ...nearInValue(tree, text, span))
  reading.found.push(...strayMarks(tree, text, () => span))
  return tree
}

function refuseDepth(reading: Reading, span: Span): void {
  reading.found.push({
    code: 'md/djup',
    severity: 'fel',
    message: 'texten har orimligt många listor eller citat i varandra',
    span,
    hint: 'Ta bort tecknen i radens början; en text har sällan mer än tre nivåer.',
  })
}

function checkNode(reading: Reading, node: Nodes, span: Span): void {
  if (node.type === 'html') refuseHtml(reading, node, span)
  else if (node.type === 'image') useImage(reading, node, span)
  else if (node.type === 'blockquote') checkPassage(reading, node, span)
  else if (node.type === 'imageReference') {
    reading.found.push({
      code: 'bild/form',
      severity: 'fel',
      message: 'en bild skrivs på ett ställe, inte som hänvisning',
      span,
      hint: 'Så här skrivs en bild:  ![vad bilden visar](bild.png "Titel")',
    })
  }
}

/** Marks that mark nothing, since they do not stand first in a quotation, and passages that end before their writer sees. */
function strayMarks(tree: Root, text: string, place: (start: number, end: number) => Span): Diagnostic[] {
  const found: Diagnostic[] = []
  const refuse = (message: string, hint: string, start: number, end: number) =>
    found.push({ code: 'md/avsnitt', severity: 'fel', message, hint, span: place(start, end) })
  const passages: number[] = []
  for (const { node, parent, index } of nodesIn(tree)) {
    if (node.type !== 'blockquote' || passageOf(node) === undefined) continue
    const start = node.position?.start.offset ?? 0
    passages.push(text.indexOf('[', start))
    if (withoutMark(node).length === 0) {
      refuse(
        'avsnittet är tomt: texten under märkningen hör inte till det',
        JOIN,
        start,
        node.position?.end.offset ?? start,
      )
    }
    const next = 'children' in parent ? parent.children[index + 1] : undefined
    if (next?.type !== 'blockquote' || passageOf(next) !== undefined) continue
    refuse('det märkta avsnittet slutar vid den tomma raden, så citatet efter det hör inte dit', JOIN, start, start + 1)
  }
  for (const { 0: mark, index } of text.matchAll(MARK_ANYWHERE)) {
    if (passages.includes(index)) continue
    const hint = `Skriv märkningen ensam på citatets första rad:  > ${mark}  och texten under den, med  >  framför varje rad.`
    refuse(`märkningen ${mark} står inte först i ett citat, och märker ingenting`, hint, index, index + mark.length)
  }
  return found
}

const JOIN = 'Sätt  >  framför varje rad som hör till avsnittet, också de tomma.'

/** What is marked and is to be left out must be marked with a word that the program knows, and be text alone. */
function checkPassage(reading: Reading, node: Blockquote, span: Span): void {
  const mark = markOf(node)
  if (mark === undefined) return
  const other = [...nodesIn(node)].find(({ node: inner }) => hasTarget(inner))
  const [message, hint] =
    passageOf(node) === undefined
      ? [`märkningen [!${mark}] finns inte`, `Märkningen är  ${PASSAGE_MARKS}. Ett vanligt citat har ingen.`]
      : [
          'ett märkt avsnitt är text, och här står en rubrik, bild, figur eller tabellrubrik i det',
          'Lyft ut den ur avsnittet, och skriv avsnittet efter den.',
        ]
  if (passageOf(node) !== undefined && !other) return
  reading.found.push({ code: 'md/avsnitt', severity: 'fel', message, hint, span })
}

/** Whether something can be referred to: it would lack its place when the passage is left out. */
function hasTarget(node: Nodes): boolean {
  if (node.type === 'heading' || node.type === 'image' || (node.type === 'code' && node.lang === 'figur')) return true
  return isCaption(node)
}

function refuseHtml(reading: Reading, node: Html, span: Span): void {
  // A comment is a note to oneself: it is meant not to be printed.
  if (isComment(node.value)) return
  // What closes has been opened, and is told of there.
  if (node.value.startsWith('</')) return
  const tag = /^<\/?([a-z][a-z0-9-]*)/i.exec(node.value)?.[1]?.toLowerCase()
  const line = node.value.split('\n', 1)[0] ?? ''
  reading.found.push({
    code: 'md/html',
    severity: 'fel',
    message: `HTML skrivs inte ut: ${line.length > 40 ? `${line.slice(0, 39)}…` : line}`,
    span: { ...span, end: Math.min(span.end, span.start + line.length) },
    hint:
      INSTEAD[tag ?? ''] ??
      'Skriv samma sak i Markdown. Ett ensamt < i löpande text skrivs \\<, och <http://…> är en länk.',
  })
}

const INSTEAD: Readonly<Record<string, string>> = {
  br: 'Avsluta raden med ett omvänt snedstreck (\\) för radbrytning, eller lämna en tom rad för nytt stycke.',
  b: 'Så här skrivs fet text:  **fet text**',
  strong: 'Så här skrivs fet text:  **fet text**',
  i: 'Så här skrivs kursiv text:  *kursiv text*',
  em: 'Så här skrivs kursiv text:  *kursiv text*',
  img: 'Så här skrivs en bild:  ![vad bilden visar](bild.png "Titel")',
  table: 'Skriv tabellen med lodstreck: | Kolumn | Kolumn |',
  a: 'Så här skrivs en länk:  [länktext](https://…)',
}

/** `Rubrik {#kort-namn}` at the end of a heading or a caption: the name is taken out of the text and kept as data. */
function takeName(reading: Reading, source: Source, node: Nodes & Parent): void {
  const last = node.children.at(-1)
  if (last?.type !== 'text') return
  const match = /\s*\{#([^{}]*)\}\s*$/.exec(last.value)
  if (!match) return
  last.value = last.value.slice(0, match.index)
  const id = match[1] ?? ''
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    node.data = { ...node.data, id }
    return
  }
  const { end } = nodeSpan(source, last)
  reading.found.push({
    code: 'md/id',
    severity: 'fel',
    message: `«${id}» kan inte vara ett kort namn`,
    span: { source, start: source.text.lastIndexOf('{', end - 1), end },
    hint: 'Ett kort namn har små bokstäver a–z, siffror och bindestreck: {#kort-namn}.',
  })
}
