import { Dict, resolve } from '../pdf/objects.ts'
import type { PageObject } from '../pdf/pages.ts'
import type { Broken } from './standards.ts'
import { isNode, type Node, type Readable, textOf, walk } from './structure.ts'

/** The structure types of ISO 32000-1, 14.8.4. */
const ROLES = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form StructTreeRoot'.split(
    ' ',
  ),
)

/** Checks that all content is tagged, and that the tags say enough to be read aloud. */
export function inspectStructure({ pages, marks, tree }: Readable, broken: Broken): void {
  marks.forEach(({ unmarked, missingGlyph }, index) => {
    const where = `sida ${index + 1}`
    if (unmarked > 0)
      broken('omarkt', 'ISO 14289-1, 7.1', `${where} har innehåll som varken är taggat eller utpekat som dekoration`)
    if (missingGlyph) broken('tecken', 'ISO 14289-1, 7.21.8', `${where} visar ett tecken som typsnittet saknar`)
  })
  for (const [index, page] of pages.entries()) inspectAnnotations(page, index + 1, broken)
  if (!tree) return
  const nodes = walk(tree)
  inspectHeadings(nodes, broken)
  for (const node of nodes) inspectNode(node, broken)
}

function inspectAnnotations(page: PageObject, number: number, broken: Broken): void {
  const annotations = page.dict.array('Annots') ?? []
  const where = `på sida ${number}`
  if (annotations.length > 0 && page.dict.name('Tabs') !== 'S') {
    broken('tabbordning', 'ISO 14289-1, 7.18.3', `tabbordningen ${where} följer inte taggarna`)
  }
  for (const each of annotations) {
    const annotation = resolve(each)
    if (!(annotation instanceof Dict)) continue
    const subtype = annotation.name('Subtype')
    const hidden = ((annotation.number('F') ?? 0) & 2) !== 0
    if (subtype === 'Link' && !annotation.text('Contents')) {
      broken('lank', 'ISO 14289-1, 7.18.5', `en länk ${where} säger inte vart den leder`)
    }
    if (subtype === 'Widget' && !annotation.text('TU'))
      broken('falt', 'ISO 14289-1, 7.18.1', `ett fält ${where} saknar namn`)
    if (!hidden && annotation.number('StructParent') === undefined) {
      broken('lank', 'ISO 14289-1, 7.18.1', `en länk eller ett fält ${where} är inte taggat`)
    }
  }
}

/** Headings start at 1 and go down one level at a time (ISO 14289-1, 7.4.2). */
function inspectHeadings(nodes: readonly Node[], broken: Broken): void {
  let level = 0
  for (const node of nodes) {
    const own = Number(/^H([1-6])$/.exec(node.role)?.[1] ?? 0)
    if (own === 0) continue
    if (own > level + 1) {
      const after = level === 0 ? 'den första rubriken' : `en rubrik av nivå ${level}`
      broken(
        'rubriker',
        'ISO 14289-1, 7.4.2',
        `rubriken «${shorten(textOf(node))}» har nivå ${own} ${level === 0 ? 'men är' : 'efter'} ${after}`,
      )
    }
    level = own
  }
}

function inspectNode(node: Node, broken: Broken): void {
  const { role } = node
  const kids = node.kids.filter(isNode)
  const among = (...allowed: readonly string[]) => kids.every((kid) => allowed.includes(kid.role))
  if (!ROLES.has(role)) broken('roll', 'ISO 14289-1, 7.1', `taggen ${role} är okänd`)
  if ((role === 'Figure' || role === 'Formula') && !node.alt?.trim()) {
    broken('alternativtext', 'ISO 14289-1, 7.3', `en bild på sida ${pageOf(node) ?? '?'} saknar alternativtext`)
  }
  if (role === 'L' && !among('LI', 'L', 'Caption'))
    broken('lista', 'ISO 14289-1, 7.2', 'en lista har annat än punkter i sig')
  if (role === 'LI' && !among('Lbl', 'LBody')) broken('lista', 'ISO 14289-1, 7.2', 'en punkt i en lista saknar LBody')
  if (role === 'Table') inspectTable(node, broken)
}

function inspectTable(table: Node, broken: Broken): void {
  const where = `tabellen på sida ${pageOf(table) ?? '?'}`
  const rows = walk(table).filter((node) => node.role === 'TR')
  const cells = rows.flatMap((row) => row.kids.filter(isNode))
  for (const header of cells.filter((cell) => cell.role === 'TH')) {
    if (!header.attributes.name('Scope')) {
      broken(
        'tabell',
        'ISO 14289-1, 7.5',
        `rubriken «${shorten(textOf(header))}» i ${where} säger inte vad den är rubrik för`,
      )
    }
  }
  if (!cells.some((cell) => cell.role === 'TH')) broken('tabell', 'ISO 14289-1, 7.5', `${where} saknar rubriker`)
  if (new Set(widths(rows)).size > 1)
    broken('tabell', 'ISO 14289-1, 7.5', `${where} har olika många celler i sina rader`)
}

/** Columns of each row, with cells that reach over several columns or rows counted where they stand. */
function widths(rows: readonly Node[]): number[] {
  const reaching: number[] = []
  return rows.map((row) => {
    let width = reaching.filter((left) => left > 0).length
    for (let at = 0; at < reaching.length; at++) reaching[at] = Math.max(0, (reaching[at] ?? 0) - 1)
    for (const cell of row.kids.filter(isNode)) {
      const columns = cell.attributes.number('ColSpan') ?? 1
      const down = (cell.attributes.number('RowSpan') ?? 1) - 1
      width += columns
      if (down > 0) for (let column = 0; column < columns; column++) reaching.push(down)
    }
    return width
  })
}

/** The page, from 1, that a node starts on. */
function pageOf(node: Node): number | undefined {
  for (const kid of node.kids) {
    const page = isNode(kid) ? pageOf(kid) : kid.page
    if (page !== undefined) return page
  }
  return undefined
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
