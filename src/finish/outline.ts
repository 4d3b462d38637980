import { type Dict, dict, Indirect, name, text } from './cos/objects.ts'
import type { HeadingPlace } from './headings.ts'

interface Item {
  readonly place: HeadingPlace
  readonly reference: Indirect
  readonly dict: Dict
  readonly children: Item[]
}

/** Bookmarks of all headings, nested as the headings are (ISO 32000-1, 12.3.3); the first two levels stand open. */
export function outline(places: readonly HeadingPlace[]): Indirect | undefined {
  const top: Item[] = []
  const open: Item[] = []
  for (const place of places) {
    const own = dict({ Title: text(place.heading.text), Dest: destination(place) })
    const item: Item = { place, reference: Indirect.of(own), dict: own, children: [] }
    while ((open.at(-1)?.place.heading.level ?? 0) >= place.heading.level) open.pop()
    const siblings = open.at(-1)?.children ?? top
    siblings.push(item)
    open.push(item)
  }
  if (top.length === 0) return undefined
  const root = Indirect.of(dict({ Type: name('Outlines') }))
  link(root, top, 1)
  return root
}

/** The place itself, not its name: names are for links (12.3.2.2). */
export function destination({ page, top }: HeadingPlace): (Indirect | ReturnType<typeof name> | number | null)[] {
  return [page.page.reference, name('XYZ'), null, Math.round(top * 100) / 100, null]
}

/** Ties items to each other and to what they stand under; gives how many are to be seen. */
function link(parent: Indirect, items: readonly Item[], depth: number): number {
  let seen = items.length
  items.forEach((item, index) => {
    item.dict.set('Parent', parent)
    const before = items[index - 1]
    const after = items[index + 1]
    if (before) item.dict.set('Prev', before.reference)
    if (after) item.dict.set('Next', after.reference)
    if (item.children.length > 0) seen += Math.max(0, link(item.reference, item.children, depth + 1))
  })
  const [first, last] = [items[0], items.at(-1)]
  const own = parent.value
  if (first && last && own !== null && typeof own === 'object' && 'entries' in own && !Array.isArray(own)) {
    own
      .set('First', first.reference)
      .set('Last', last.reference)
      .set('Count', depth <= 2 ? seen : -seen)
  }
  return depth <= 2 ? seen : 0
}
