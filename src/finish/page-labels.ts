import type { PageLabels } from '../document.ts'
import { type Dict, dict, name, text, type Value } from '../pdf/objects.ts'

const STYLE = { arabiska: name('D'), romerska: name('r') } as const

/**
 * What a reader calls the pages (ISO 32000-1, 12.4.2). Without a first number a range goes on with the page's place in
 * the document, so that "Sida 5 (45)" on the paper is page 5 on the screen.
 */
export function pageLabels(ranges: readonly PageLabels[], pageOf: ReadonlyMap<string, number>): Dict {
  const labels = new Map<number, Dict>([[0, dict({ S: STYLE.arabiska })]])
  for (const { from, style, prefix, first } of ranges) {
    const page = from === undefined ? 1 : pageOf.get(from)
    if (page === undefined) continue
    const start = first ?? page
    const label = dict({ S: style && STYLE[style], P: prefix === undefined ? undefined : text(prefix) })
    if (style && start > 1) label.set('St', start)
    labels.set(page - 1, label)
  }
  const ordered = [...labels].sort(([a], [b]) => a - b)
  return dict({ Nums: ordered.flat() as Value[] })
}
