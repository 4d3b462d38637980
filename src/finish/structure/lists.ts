import { Element } from './tree.ts'

/** What a list item says stands in its body, beside its label (ISO 32000-1, 14.8.4.3.3; ISO 14289-1, 7.6). */
export function mendLists(tree: Element): void {
  for (const item of tree.walk()) {
    if (item.role !== 'LI') continue
    const isLabel = (kid: unknown) => kid instanceof Element && (kid.role === 'Lbl' || kid.role === 'LBody')
    const labels = item.kids.filter(isLabel)
    const rest = item.kids.filter((kid) => !isLabel(kid))
    if (rest.length > 0) item.replaceKids([...labels, new Element('LBody', rest)])
  }
}
