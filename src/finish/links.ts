import { Name, Str, text } from '../pdf/objects.ts'
import type { Rectangle } from '../pdf/pages.ts'
import { rectangle } from '../pdf/pages.ts'
import type { AnnotationKid, Element } from './structure/tree.ts'

/** A link of the document, with its annotations: one for each line it stands on. */
export interface Link {
  readonly element: Element
  readonly annotations: readonly AnnotationKid[]
  /** Id of the heading or place it leads to. */
  readonly id: string | undefined
  readonly uri: string | undefined
}

/** All links, in reading order. */
export function linksOf(tree: Element): Link[] {
  return tree.walk().flatMap((element) => {
    const annotations = element.annotations()
    const first = annotations[0]
    if (element.role !== 'Link' || !first) return []
    return [{ element, annotations, id: destinationOf(first), uri: first.dict.dict('A')?.text('URI') }]
  })
}

/**
 * Says in words where each link leads (ISO 14289-1, 7.18.5): its text, and the page or the address. A link without
 * text or label is called by its address.
 */
export function describeLinks(tree: Element, pageOf: ReadonlyMap<string, number>): void {
  for (const { element, annotations, id, uri } of linksOf(tree)) {
    const page = id === undefined ? undefined : pageOf.get(id)
    const said = element.alt ?? element.text
    const words = page === undefined ? said : said.replace(new RegExp(`\\s*${page}$`), '')
    const label = page !== undefined ? `${words}, sida ${page}` : withAddress(words, uri)
    for (const { dict } of annotations) dict.set('Contents', text(label || 'Länk'))
  }
}

function withAddress(words: string, uri: string | undefined): string {
  if (uri === undefined || words.includes(uri) || /^mailto:|^tel:/.test(uri)) return words || (uri ?? '')
  return words === '' ? uri : `${words} (${uri})`
}

/** Where a link annotation is on its page. */
export function placeOf(annotation: AnnotationKid): Rectangle {
  const place = rectangle(annotation.dict.numbers('Rect'))
  if (!place) throw new Error('a link annotation has no area')
  return place
}

/** The name of a link's destination (ISO 32000-1, 12.3.2.3); the browser writes ids in UTF-8. */
function destinationOf({ dict }: AnnotationKid): string | undefined {
  const destination = dict.get('Dest') ?? dict.dict('A')?.get('D')
  if (destination instanceof Name) return Buffer.from(destination.text, 'latin1').toString('utf8')
  return destination instanceof Str ? Buffer.from(destination.bytes, 'latin1').toString('utf8') : undefined
}
