import type { Mark, PageContent } from '../content/page-content.ts'
import type { Element } from './tree.ts'

/** Takes out marks that nothing is painted in: a heading moved to the next page leaves one behind. */
export function dropUnpainted(tree: Element): void {
  tree.dropMarks((mark) => !mark.painted)
}

/**
 * The head of a table that goes on over several pages is painted again on each, and the browser adds every painting
 * to the same cells. Read aloud it is to come once: the others are artifacts of the page (ISO 32000-1, 14.8.2.2.2).
 */
export function dropRepeatedHeads(tree: Element): void {
  for (const row of tree.walk()) {
    if (row.role !== 'TR' || !row.elements.every((cell) => cell.role === 'TH')) continue
    const said = new Map<PageContent, string>()
    for (const { page, text } of row.marks()) said.set(page, (said.get(page) ?? '') + text)
    const [[first, head] = []] = said
    row.dropMarks((mark) => {
      if (mark.page === first || said.get(mark.page) !== head) return false
      mark.artifact = 'Pagination'
      return true
    })
  }
}

/** Roles whose drawings mean something: a figure, and the bullet of a list. */
const DRAWN = new Set(['Figure', 'Formula', 'Lbl', 'Form'])

/** Borders, backgrounds, underlines and rules are layout, not content. */
export function dropDecoration(element: Element): void {
  if (DRAWN.has(element.role)) return
  const isDecoration = (mark: Mark) => mark.runs.length === 0
  for (const kid of element.elements) dropDecoration(kid)
  element.kids = element.kids.filter((kid) => !('runs' in kid) || !isDecoration(kid))
}
