import { linksOf } from '../links.ts'
import { Element } from './tree.ts'

/**
 * The list of contents is a list to the browser. Here it becomes a table of contents, whose items hold references
 * (ISO 32000-1, 14.8.4.3.4).
 */
export function mendContentsList(tree: Element, contents: ReadonlySet<string>): void {
  const lists = new Set<Element>()
  for (const { element, id } of linksOf(tree)) {
    const list = element.closest('L')
    if (id !== undefined && contents.has(id) && list && /\d$/.test(element.text)) lists.add(list)
  }
  for (const list of lists) {
    list.role = 'TOC'
    list.attributes.delete('List')
    for (const item of list.elements) if (item.role === 'LI') mendItem(item)
  }
}

function mendItem(item: Element): void {
  item.role = 'TOCI'
  const kids = item.kids.flatMap((kid) => (kid instanceof Element && kid.role === 'LBody' ? kid.kids : [kid]))
  const plain = kids.flatMap((kid) => (kid instanceof Element && kid.role === 'P' ? kid.kids : [kid]))
  item.replaceKids(
    plain.map((kid) => (kid instanceof Element && kid.role === 'Link' ? new Element('Reference', [kid]) : kid)),
  )
}
