import { Dict, Indirect, Stream, type Value } from '../../pdf/objects.ts'
import type { Mark, PageContent } from '../content/page-content.ts'

/** An annotation that belongs to an element (an object reference, ISO 32000-1, 14.7.4.3). */
export class AnnotationKid {
  readonly annotation: Indirect
  readonly dict: Dict
  /** The page it lies on. */
  readonly page: PageContent
  constructor(annotation: Indirect, dict: Dict, page: PageContent) {
    this.annotation = annotation
    this.dict = dict
    this.page = page
  }
}

export type Leaf = Mark | AnnotationKid
export type Kid = Element | Leaf

/** A structure element (ISO 32000-1, 14.7.2): what a part of the document is, to someone who hears it read. */
export class Element {
  role: string
  parent: Element | undefined
  kids: Kid[] = []
  alt: string | undefined
  language: string | undefined
  /** Name that table cells call their header cells by. */
  id: string | undefined
  /** Attributes by owner, then by name: `Table` → `Scope`. */
  readonly attributes = new Map<string, Dict>()

  constructor(role: string, kids: readonly Kid[] = []) {
    this.role = role
    this.replaceKids(kids)
  }

  /** Sets the kids and makes this their parent. */
  replaceKids(kids: readonly Kid[]): void {
    this.kids = [...kids]
    for (const kid of kids) if (kid instanceof Element) kid.parent = this
  }

  get elements(): Element[] {
    return this.kids.filter((kid) => kid instanceof Element)
  }

  /** This element and all under it, in reading order. */
  walk(found: Element[] = []): Element[] {
    found.push(this)
    for (const kid of this.kids) if (kid instanceof Element) kid.walk(found)
    return found
  }

  /** All marks under this element, in reading order. */
  marks(): Mark[] {
    return this.kids.flatMap((kid) => {
      if (kid instanceof Element) return kid.marks()
      return kid instanceof AnnotationKid ? [] : [kid]
    })
  }

  annotations(): AnnotationKid[] {
    return this.kids.filter((kid) => kid instanceof AnnotationKid)
  }

  /** Takes away the marks that a test picks, here and below. */
  dropMarks(isDropped: (mark: Mark) => boolean): void {
    this.kids = this.kids.filter((kid) => kid instanceof Element || kid instanceof AnnotationKid || !isDropped(kid))
    for (const kid of this.elements) kid.dropMarks(isDropped)
  }

  /** What it says, in one line. */
  get text(): string {
    return this.marks()
      .map((mark) => mark.text)
      .join(' ')
      .replaceAll('\u00ad', '')
      .replace(/\s+/g, ' ')
      .trim()
  }

  closest(role: string): Element | undefined {
    for (let element: Element | undefined = this; element; element = element.parent) {
      if (element.role === role) return element
    }
    return undefined
  }
}

/** Reads the structure tree of a printed PDF; its leaves are the marks of the pages. */
export function readTree(catalog: Dict, pages: readonly PageContent[]): Element {
  const byObject = new Map<Dict, PageContent>(pages.map((page) => [page.page.dict, page]))
  const read = (dict: Dict, inherited: PageContent | undefined): Element => {
    const element = new Element(dict.name('S') ?? 'NonStruct')
    element.alt = dict.text('Alt')
    element.language = dict.text('Lang')
    element.id = dict.text('ID')
    for (const attribute of listOf(dict.get('A'))) addAttributes(element, attribute)
    const pageDict = dict.dict('Pg')
    const page = pageDict ? byObject.get(pageDict) : inherited
    element.replaceKids(listOf(dict.raw('K')).flatMap((kid) => readKid(kid, page)))
    return element
  }
  const readKid = (kid: Value, page: PageContent | undefined): Kid[] => {
    const value = kid instanceof Indirect ? kid.value : kid
    if (typeof value === 'number') return markOf(page, value)
    if (!(value instanceof Dict)) return []
    const ownPage = value.dict('Pg')
    const itsPage = ownPage ? byObject.get(ownPage) : page
    if (value.name('Type') === 'MCR') return markOf(itsPage, value.number('MCID') ?? -1)
    if (value.name('Type') !== 'OBJR') return [read(value, page)]
    const annotation = value.raw('Obj')
    const dict = value.dict('Obj')
    return annotation instanceof Indirect && dict && itsPage ? [new AnnotationKid(annotation, dict, itsPage)] : []
  }
  const [root] = listOf(catalog.dict('StructTreeRoot')?.raw('K')).map((kid) =>
    kid instanceof Indirect ? kid.value : kid,
  )
  if (!(root instanceof Dict)) throw new Error('the printed PDF has no structure tree')
  return read(root, undefined)
}

/** A mark that the content does not have is one that was never painted. */
function markOf(page: PageContent | undefined, id: number): Mark[] {
  const mark = page?.marks.get(id)
  return mark ? [mark] : []
}

function addAttributes(element: Element, value: Value): void {
  const attribute = value instanceof Indirect ? value.value : value
  if (!(attribute instanceof Dict)) return
  const owner = attribute.name('O') ?? ''
  const known = element.attributes.get(owner) ?? new Dict()
  for (const [key, each] of attribute.entries) known.set(key, each)
  element.attributes.set(owner, known)
}

/** One or several values, as a list; an array may stand behind a reference. */
function listOf(value: Value | undefined): Value[] {
  const direct = value instanceof Indirect && Array.isArray(value.value) ? value.value : value
  if (direct === undefined || direct === null || direct instanceof Stream) return []
  return Array.isArray(direct) ? direct : [direct]
}
