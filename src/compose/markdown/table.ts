import type { Table, TableCell } from 'mdast'
import { plainText } from '../../model/markdown.ts'
import { type Html, html, markupOf } from '../html.ts'
import { inline } from './inline.ts'
import type { Flow } from './writer.ts'

const NUMBER = /^[−–-]?\s?[\d\s\u00a0.,]*\d\s?(%|kr|st)?$/

/** A GFM table. The first column names the row; a column of numbers is set to the right. */
export function table(node: Table, flow: Flow, caption: Html | undefined): Html {
  const [head, ...rows] = node.children
  const numeric = (column: number): boolean =>
    column > 0 &&
    rows.length > 0 &&
    rows.every((row) => {
      const cell = row.children[column]
      const text = cell ? plainText(cell).trim() : ''
      return text === '' || text === '–' || NUMBER.test(text)
    })
  const columns = head?.children.length ?? 0
  const classes = Array.from({ length: columns }, (_, column) => {
    const align = node.align?.[column]
    if (align === 'right' || (!align && numeric(column))) return 'tal'
    return align === 'center' ? 'mitt' : ''
  })
  const cell = (content: TableCell | undefined, column: number, tag: string, scope: string) =>
    html`<${raw(tag)}${scope && html` scope="${scope}"`}${classes[column] && html` class="${classes[column]}"`}>${filled(content, flow)}</${raw(tag)}>`
  return html`<table class="uppgifter${columns > 4 && ' bred'}">${caption && html`<caption>${caption}</caption>`}
<thead><tr>${head?.children.map((content, column) => cell(content, column, 'th', 'col'))}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr>${Array.from({ length: columns }, (_, column) =>
        cell(row.children[column], column, column === 0 ? 'th' : 'td', column === 0 ? 'row' : ''),
      )}</tr>`,
  )}</tbody>
</table>`
}

/** A cell's content; an empty one gets a dash, since the browser drops empty cells from the structure. */
function filled(cell: TableCell | undefined, flow: Flow): Html | string {
  const content = inline(cell?.children ?? [], flow)
  return markupOf(content).trim() === '' ? '–' : content
}

function raw(name: string): Html {
  return html`${name}`
}
