import type { Heading } from '../document.ts'
import { Dict, resolve, type Value } from '../pdf/objects.ts'
import type { PageContent } from './content/page-content.ts'
import type { OpenPdf } from './printed.ts'
import type { Element } from './structure/tree.ts'

/** Where a heading stands. */
export interface HeadingPlace {
  readonly heading: Heading
  readonly page: PageContent
  /** Points from the page's lower edge to where a reader that goes there should have its upper edge. */
  readonly top: number
}

/** Room to leave above a heading that is gone to. */
const ROOM = 8

/**
 * The places of all headings. A heading stands where its first letter is painted; one whose element cannot be told is
 * looked up among the named destinations. What is in neither is left out.
 */
export function placeHeadings(pdf: OpenPdf, headings: readonly Heading[]): HeadingPlace[] {
  const elements = [...pdf.tree.walk()].filter((element) => /^H[1-6]$/.test(element.role))
  const inOrder = elements.length === headings.length
  const destinations = destinationsOf(pdf)
  return headings.flatMap((heading, index) => {
    const element = inOrder ? elements[index] : undefined
    const place =
      (element && letters(element.text) === letters(heading.text) ? paintedPlace(element) : undefined) ??
      destinations.get(heading.id)
    return place ? [{ heading, ...place }] : []
  })
}

/** A heading on several lines has no blank where a line ends. */
function letters(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u00ad]/g, '')
}

type Place = Pick<HeadingPlace, 'page' | 'top'>

function paintedPlace(element: Element): Place | undefined {
  const mark = element.marks().find((each) => each.painted && each.text.trim() !== '')
  const bounds = mark?.bounds
  return mark && bounds ? { page: mark.page, top: bounds[3] + ROOM } : undefined
}

/** The named destinations of the printed PDF: `id` → `[page /XYZ left top zoom]` (ISO 32000-1, 12.3.2.3). */
function destinationsOf(pdf: OpenPdf): Map<string, Place> {
  const pages = new Map(pdf.pages.map((page) => [page.page.dict, page]))
  const places = new Map<string, Place>()
  for (const [id, value] of pdf.root.dict('Dests')?.entries ?? []) {
    const [target, , , top] = arrayOf(value)
    const page = target instanceof Dict ? pages.get(target) : undefined
    if (page) places.set(Buffer.from(id, 'latin1').toString('utf8'), { page, top: typeof top === 'number' ? top : 0 })
  }
  return places
}

function arrayOf(value: Value) {
  const array = resolve(value)
  return Array.isArray(array) ? array.map(resolve) : []
}
