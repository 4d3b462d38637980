import { type Dict, dict, name, resolve, Str } from '../../pdf/objects.ts'
import type { Element } from './tree.ts'

/**
 * Makes the header cells of every table known to its other cells (ISO 14289-1, 7.5): each has a scope, and the names
 * that cells call them by are counted, since the browser's own differ from one run to the next.
 */
export function mendTables(tree: Element): void {
  const ids = renameHeaders(tree)
  for (const cell of tree.walk()) {
    if (cell.role !== 'TH' && cell.role !== 'TD') continue
    const attributes = cell.attributes.get('Table') ?? dict({ O: name('Table') })
    if (cell.role === 'TH' && !attributes.name('Scope')) attributes.set('Scope', name(scopeOf(cell)))
    mendSpans(attributes)
    mendHeaders(attributes, ids)
    if (attributes.entries.size > 1) cell.attributes.set('Table', attributes)
    else cell.attributes.delete('Table')
  }
}

/** Gives the old names of header cells their new ones. */
function renameHeaders(tree: Element): Map<string, string> {
  const ids = new Map<string, string>()
  for (const element of tree.walk()) {
    if (element.id === undefined) continue
    const renamed = `c${String(ids.size + 1).padStart(5, '0')}`
    ids.set(element.id, renamed)
    element.id = renamed
  }
  return ids
}

/** A row of nothing but header cells heads the columns; any other header cell heads its row. */
function scopeOf(cell: Element): string {
  const row = cell.closest('TR')
  return row?.elements.every((each) => each.role === 'TH') ? 'Column' : 'Row'
}

/** A span of one is none. */
function mendSpans(attributes: Dict): void {
  for (const key of ['RowSpan', 'ColSpan']) if (attributes.number(key) === 1) attributes.delete(key)
}

function mendHeaders(attributes: Dict, ids: ReadonlyMap<string, string>): void {
  const headers = (attributes.array('Headers') ?? []).flatMap((header) => {
    const known = resolve(header)
    const renamed = known instanceof Str ? ids.get(known.bytes) : undefined
    return renamed ? [new Str(renamed)] : []
  })
  if (headers.length > 0) attributes.set('Headers', headers)
  else attributes.delete('Headers')
}
