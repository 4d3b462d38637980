import type { OpenPdf } from '../printed.ts'
import { dissolveAnonymous } from './anonymous.ts'
import { dropDecoration, dropRepeatedHeads, dropUnpainted } from './artifacts.ts'
import { mendContentsList } from './contents-list.ts'
import { mendFigures } from './figures.ts'
import { restoreBlanks } from './line-breaks.ts'
import { mendLists } from './lists.ts'
import { mendTables } from './tables.ts'
import type { Element } from './tree.ts'

/**
 * Mends the browser's structure tree so that it says what the document means (ISO 14289-1, 7.2–7.10): first what is no
 * content is taken out, then what is left is given its right role.
 */
export function mendTree({ tree }: OpenPdf, contents: ReadonlySet<string>): void {
  dropUnpainted(tree)
  dropRepeatedHeads(tree)
  dropDecoration(tree)
  dissolveAnonymous(tree)
  mendLists(tree)
  mendContentsList(tree, contents)
  mendTables(tree)
  mendFigures(tree)
  restoreBlanks(tree)
  dropEmpty(tree)
}

/** An element that holds nothing says nothing; only an empty cell keeps its place in the row. */
function dropEmpty(element: Element): void {
  for (const kid of element.elements) dropEmpty(kid)
  const empty = new Set(
    element.elements.filter((kid) => kid.kids.length === 0 && kid.role !== 'TD' && kid.role !== 'TH'),
  )
  element.replaceKids(element.kids.filter((kid) => !empty.has(kid as Element)))
}
