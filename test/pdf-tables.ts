import { readFileSync } from 'node:fs'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A cell of a table as the tags of a PDF have it. */
export interface Cell {
  readonly role: 'TH' | 'TD'
  readonly text: string
}

/** A table, and the headings above it: the last of each level. */
export interface Table {
  readonly headings: readonly string[]
  readonly rows: (readonly Cell[])[]
}

/** What pdfjs tells of an element; a leaf has the id of a piece of a page's content. */
interface Node {
  readonly role?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

/**
 * The tables of a PDF in the order of its structure. pdfjs gives a table that runs over pages on each of them, whole but
 * with the text of that page only: its texts are put together.
 */
export async function tablesOf(path: string): Promise<Table[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const tables: Table[] = []
  const headings: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const texts = await contentOf(page)
    const textOf = (node: Node): string =>
      node.id ? (texts.get(node.id) ?? '') : (node.children ?? []).map(textOf).join('')
    const visit = (node: Node): void => {
      const level = Number(/^H([1-6])$/.exec(node.role ?? '')?.[1] ?? 0)
      const text = level > 0 ? textOf(node) : ''
      if (text !== '') {
        while (headings.length < level - 1) headings.push('')
        headings.splice(level - 1, headings.length, text)
      } else if (node.role === 'Table') {
        const rows = below(node, 'TR').map((row) =>
          (row.children ?? []).flatMap((cell) =>
            cell.role === 'TH' || cell.role === 'TD' ? [{ role: cell.role, text: textOf(cell) } as const] : [],
          ),
        )
        const last = tables.at(-1)
        const begins = rows[0]?.some((cell) => cell.text !== '')
        if (begins || !last) tables.push({ headings: [...headings], rows })
        else if (last.rows.length === rows.length)
          tables[tables.length - 1] = { ...last, rows: merged(last.rows, rows) }
      } else {
        for (const child of node.children ?? []) visit(child)
      }
    }
    visit((await page.getStructTree()) as Node)
  }
  await pdf.destroy()
  return tables
}

/** The text of each piece of marked content, line breaks as spaces. */
async function contentOf(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string, string>()
  const open: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== '')
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
    } else if (item.type === 'endMarkedContent') {
      open.pop()
    } else {
      open.push(item.id ?? '')
    }
  }
  return texts
}

function below(node: Node, role: string): Node[] {
  return (node.children ?? []).flatMap((child) => (child.role === role ? [child] : below(child, role)))
}

function merged(one: Table['rows'], other: Table['rows']): Table['rows'] {
  return one.map((row, at) =>
    row.map((cell, column) => ({ ...cell, text: cell.text + (other[at]?.[column]?.text ?? '') })),
  )
}

function isHead(row: readonly Cell[]): boolean {
  return row.length > 1 && row.every((cell) => cell.role === 'TH')
}

/** The words of a table's head: the first row of column heads. */
export function headOf(table: Table): string[] {
  return table.rows.find(isHead)?.map((cell) => cell.text.trim()) ?? []
}

/** Rows with a cell in every column: a first cell that spans several rows stands in all of them. */
export function filledRows(table: Table): (readonly Cell[])[] {
  const columns = headOf(table).length
  let first: Cell | undefined
  return table.rows.map((row) => {
    if (row.length === columns) first = row[0]
    return row.length === columns - 1 && first ? [first, ...row] : row
  })
}

/** The cell of a row under a head. */
export function under(table: Table, row: readonly Cell[], head: string): Cell | undefined {
  const at = headOf(table).indexOf(head)
  return at < 0 ? undefined : row[at]
}

/** Text without white space and without what hyphenation and dashes make of it. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u2010-\u2015\u2212-]/g, '')
}
