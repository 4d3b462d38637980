import { type Budget, decode } from './filters.ts'
import { DamagedPdf, Dict, Indirect, resolve, Stream, type Value } from './objects.ts'

/** A page: its object, and what it has or inherits (ISO 32000-1, 7.7.3.4). */
export interface PageObject {
  readonly reference: Indirect
  readonly dict: Dict
  readonly resources: Dict
  readonly mediaBox: Rectangle
  readonly cropBox: Rectangle
  /** 0, 90, 180 or 270 degrees clockwise. */
  readonly rotate: number
}

/** Left, bottom, right, top, in that order whatever the file says (7.9.5). */
export type Rectangle = readonly [number, number, number, number]

const INHERITABLE = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const
const MAX_PAGES = 10_000
const MAX_TREE_DEPTH = 50

/** The pages in order. Throws DamagedPdf when the tree is no tree. */
export function pagesOf(catalog: Dict): PageObject[] {
  const pages: PageObject[] = []
  const seen = new Set<Dict>()
  const visit = (node: Value, inherited: Dict, depth: number): void => {
    const own = node instanceof Indirect ? node.value : node
    if (!(own instanceof Dict)) throw new DamagedPdf('a page is missing')
    if (seen.has(own) || depth > MAX_TREE_DEPTH || pages.length >= MAX_PAGES)
      throw new DamagedPdf('the pages go in circles')
    seen.add(own)
    const known = inherited.copy()
    for (const key of INHERITABLE) {
      const value = own.raw(key)
      if (value !== undefined) known.set(key, value)
    }
    const kids = own.array('Kids')
    if (kids) for (const kid of kids) visit(kid, known, depth + 1)
    else pages.push(pageObject(node, own, known))
  }
  const root = catalog.raw('Pages')
  if (root === undefined) throw new DamagedPdf('no pages')
  visit(root, new Dict(), 0)
  return pages
}

/** A page's content streams as one (ISO 32000-1, 7.8.2): they may be cut anywhere between two words. */
export function contentOf(page: PageObject, budget: Budget): string {
  const contents = page.dict.get('Contents')
  const streams = Array.isArray(contents) ? contents.map(resolve) : [contents]
  return streams
    .map((stream) => (stream instanceof Stream ? Buffer.from(decode(stream, budget)).toString('latin1') : ''))
    .join('\n')
}

function pageObject(node: Value, own: Dict, known: Dict): PageObject {
  const mediaBox = rectangle(known.numbers('MediaBox'))
  if (!mediaBox) throw new DamagedPdf('a page has no size')
  const turned = Math.round((known.number('Rotate') ?? 0) / 90) * 90
  return {
    reference: node instanceof Indirect ? node : Indirect.of(own),
    dict: own,
    resources: known.dict('Resources') ?? new Dict(),
    mediaBox,
    cropBox: intersection(rectangle(known.numbers('CropBox')), mediaBox),
    rotate: ((turned % 360) + 360) % 360,
  }
}

/** The rectangle that four numbers stand for; nothing when it has no area. */
export function rectangle(numbers: readonly number[] | undefined): Rectangle | undefined {
  const [x1, y1, x2, y2] = numbers ?? []
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined
  const ordered: Rectangle = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
  return ordered[2] - ordered[0] > 0 && ordered[3] - ordered[1] > 0 ? ordered : undefined
}

function intersection(crop: Rectangle | undefined, media: Rectangle): Rectangle {
  if (!crop) return media
  const both = [
    Math.max(crop[0], media[0]),
    Math.max(crop[1], media[1]),
    Math.min(crop[2], media[2]),
    Math.min(crop[3], media[3]),
  ]
  return both.length === 4 && (both[2] ?? 0) > (both[0] ?? 0) && (both[3] ?? 0) > (both[1] ?? 0)
    ? (rectangle(both) ?? media)
    : media
}
