import { type Dict, dict, Indirect, name, text, type Value } from '../pdf/objects.ts'
import type { HeadingPlace } from './headings.ts'

interface Item {
  readonly level: number
  readonly reference: Indirect
  readonly dict: Dict
  readonly children: Item[]
}

/** Levels of bookmarks that stand open. */
const OPEN_LEVELS = 2

/** Bookmarks of all headings, nested as the headings are (ISO 32000-1, 12.3.3). */
export function outline(places: readonly HeadingPlace[]): Indirect | undefined {
  const root = item(0, dict({ Type: name('Outlines') }))
  const open: [Item, ...Item[]] = [root]
  for (const place of places) {
    const { level, text: title } = place.heading
    const own = item(level, dict({ Title: text(title), Dest: destination(place) }))
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    open.at(-1)?.children.push(own)
    open.push(own)
  }
  if (root.children.length === 0) return undefined
  link(root, 1)
  return root.reference
}

function item(level: number, own: Dict): Item {
  return { level, reference: Indirect.of(own), dict: own, children: [] }
}

/** The place itself, not its name: names are for links (12.3.2.2). */
function destination({ page, top }: HeadingPlace): Value[] {
  return [page.page.reference, name('XYZ'), null, Math.round(top * 100) / 100, null]
}

/** Ties items to each other and to what they stand under; gives how many are to be seen (table 153). */
function link(parent: Item, depth: number): number {
  const items = parent.children
  let seen = items.length
  items.forEach((own, index) => {
    own.dict.set('Parent', parent.reference)
    const [before, after] = [items[index - 1], items[index + 1]]
    if (before) own.dict.set('Prev', before.reference)
    if (after) own.dict.set('Next', after.reference)
    if (own.children.length > 0) seen += link(own, depth + 1)
  })
  const [first, last] = [items[0], items.at(-1)]
  if (first) parent.dict.set('First', first.reference)
  if (last) parent.dict.set('Last', last.reference)
  parent.dict.set('Count', depth <= OPEN_LEVELS ? seen : -seen)
  return depth <= OPEN_LEVELS ? seen : 0
}
