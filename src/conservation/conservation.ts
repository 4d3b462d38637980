/**
 * The conservation of text: whatever an agreement says is in the document that is made of it. What was put in is told by
 * the agreement itself, value by value and node by node; what came out, by the finished markup.
 */

import type { Nodes } from 'mdast'
import { contentFiles, type DataFile, valuesIn } from '../agreement/fields.ts'
import { printedFields } from '../agreement/printed-fields.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { type ComposedDocument, textKey } from '../document.ts'
import { isComment, parseMarkdown } from '../model/markdown.ts'
import type { Agreement, MarkdownFile, Place, StatusReport } from '../model/model.ts'
import { referenceOf } from '../model/reference.ts'
import type { Span } from '../source.ts'
import { MONTHS } from '../swedish/written-date.ts'
import type { Shown } from '../variant/variant.ts'
import { PrintedText } from './printed-text.ts'

/** A piece of an agreement that did not come out: what it says, and where. */
interface Lost {
  readonly text: string
  readonly span: Span
}

/** A value that did not come out, and where in its file it stands. */
interface LostValue extends Lost {
  readonly place: Place
}

/** What an agreement says and the document made of it does not: a fel for each place. */
export function lostTexts({ agreement }: Shown, { html, written }: ComposedDocument): Diagnostic[] {
  const printed = new PrintedText(html)
  const lost = [
    ...markdownFiles(agreement).flatMap((file) => [...lostNodes(file, written ?? new Set(), printed)]),
    ...dataFiles(agreement).flatMap((file) => [...lostValues(file, agreement, printed)]),
  ]
  return lost.map((one) => finding(one, agreement))
}

/** What is printed in a document of its own: a status report, and the agreement that it belongs to. */
export interface Reported {
  readonly agreement: Agreement
  readonly report: StatusReport
}

/** What status reports say and the document made of them does not: a fel for each place. */
export function lostFromReports(
  reports: readonly Reported[],
  { html }: Pick<ComposedDocument, 'html'>,
  scope: 'area' | 'city',
): Diagnostic[] {
  const printed = new PrintedText(html)
  return reports.flatMap(({ agreement, report }) => {
    const all = [...lostValues(['statusrapport', report.file], agreement, printed)].filter((one) => !isFigures(one))
    const values = scope === 'area' ? all : all.filter(({ place }) => !isOfArea(place))
    return [...values, ...lostNumbers(report, printed)].map((one) => finding(one, agreement))
  })
}

/** That evidence is statistics, its figures say. */
function isFigures({ place, text }: LostValue): boolean {
  return place.at(-1) === 'typ' && text === 'statistik'
}

/** What the report of a city sums up, and leaves to the report of each area: what it rests on, and what is said of it. */
function isOfArea([first, , key, below]: Place): boolean {
  if (first === 'stadsövergripande') return key !== 'namn' && below !== 'riktning'
  return first !== 'lokala' && first !== 'serier'
}

/** The numbers of a report's series that the document says nowhere: each is told of where its series is named. */
function* lostNumbers({ file, series }: StatusReport, printed: PrintedText): Generator<Lost> {
  for (const [index, { values }] of series.entries()) {
    for (const { value } of values) {
      if (value === null || formsOf(value).some((form) => printed.has(form))) continue
      yield { text: formsOf(value)[1] ?? '', span: file.span(['serier', index]) }
    }
  }
}

function finding({ text, span }: Lost, { templates }: Agreement): Diagnostic {
  // Own templates may leave a value out; the program's may not.
  const isOwn = templates.size > 0
  return {
    code: 'text/borta',
    severity: isOwn ? 'varning' : 'fel',
    message: `«${clipped(text)}» kom inte med i dokumentet`,
    span,
    hint: isOwn
      ? 'Överenskommelsen har egna mallar: se till att de skriver ut uppgiften, eller ta bort den här.'
      : 'Skriv det på ett annat sätt eller ställe. Det här är ett fel i programmet: anmäl det gärna, med filen.',
  }
}

/** The pieces of a Markdown file that left no mark in the markup. */
function* lostNodes(
  { source, tree }: MarkdownFile,
  written: ReadonlySet<string>,
  printed: PrintedText,
): Generator<Lost> {
  const title = tree.children[0]?.type === 'heading' ? tree.children[0] : undefined
  for (const { node, text } of textsIn(tree)) {
    const offset = node.position?.start.offset
    if (offset === undefined || written.has(textKey(source.path, offset))) continue
    // The heading of the bilaga says what a first heading in its text does.
    const end = title?.position?.end.offset ?? 0
    if (offset < end && printed.has(text)) continue
    yield { text, span: { source, start: offset, end: node.position?.end.offset ?? offset } }
  }
}

/** Every piece of text in a tree; what a figure is drawn from is data. */
function* textsIn(node: Nodes): Generator<{ readonly node: Nodes; readonly text: string }> {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      if (node.value.trim() !== '') yield { node, text: node.value }
      return
    case 'code':
      if (node.lang !== 'figur') yield { node, text: node.value }
      return
    case 'html':
      if (!isComment(node.value)) yield { node, text: node.value }
      return
    case 'image':
      yield { node, text: node.alt ?? '' }
      if (node.title) yield { node, text: node.title }
      return
    default:
      if ('children' in node) for (const child of node.children) yield* textsIn(child)
  }
}

function markdownFiles(agreement: Agreement): MarkdownFile[] {
  const superior = agreement.bilagor.flatMap(({ content }) =>
    content?.sort === 'överavtal' ? [content.superior, ...content.superior.bilagor] : [],
  )
  return [
    ...(agreement.förord ? [agreement.förord] : []),
    ...[...agreement.bilagor.map(({ content }) => content), ...superior].flatMap((one) =>
      one && 'text' in one && one.text ? [one.text] : [],
    ),
  ]
}

/** The files of data that the document prints. */
function dataFiles({ manifest, bilagor }: Agreement): DataFile[] {
  return [['overenskommelse', manifest], ...bilagor.flatMap(({ content }) => (content ? contentFiles(content) : []))]
}

/** The values of a file that the document says nowhere. */
function* lostValues([kind, file]: DataFile, { parter }: Agreement, printed: PrintedText): Generator<LostValue> {
  for (const { place, value } of valuesIn(file.data, printedFields[kind])) {
    if (EXEMPT.some((key) => isAt(place, key))) continue
    const party = place.at(-1) === 'part' ? parter.find(({ id }) => id === value) : undefined
    const text = String(value)
    if ([...formsOf(value), ...(party ? [party.kortnamn] : [])].some((form) => printed.has(form))) continue
    // Parts of a text in Markdown stand in elements of their own.
    if (typeof value === 'string' && piecesOf(value).every((piece) => printed.has(piece))) continue
    yield { text, span: file.span(place), place }
  }
}

/** What is said in other words than its own, and by whom. */
const EXEMPT: readonly (readonly string[])[] = [
  // The running header, which is part of the style sheet.
  ['korttitel'],
  // The words for how often say the number too.
  ['frekvens', 'antal'],
  ['mötesfrekvens', 'antal'],
  ['uppdateras', 'antal'],
]

function isAt(place: Place, keys: readonly string[]): boolean {
  return keys.every((key, at) => place.at(at - keys.length) === key)
}

/** The ways in which a value may stand in the document. */
function formsOf(value: string | number): string[] {
  if (typeof value === 'string') return [value, ...monthOf(value)]
  return [String(value), String(value).replace('.', ','), value.toLocaleString('sv-SE')]
}

/** A month as it is set in words: `2024-12` is "december 2024". */
function monthOf(value: string): string[] {
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(value) ?? []
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? [] : [`${name} ${year}`]
}

function piecesOf(value: string): string[] {
  return Array.from(textsIn(parseMarkdown(value)), ({ node, text }) => (isReference(node) ? '' : text))
}

/** Whether a node is what `<plan:…>` is read as: what it points at is printed in its place. */
function isReference(node: Nodes): boolean {
  return node.type === 'text' && referenceOf(node.value) !== undefined
}

const LONGEST = 60

function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
