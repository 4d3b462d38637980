import { dict, Indirect, name, Str, text, type Value } from '../../pdf/objects.ts'
import type { PageContent } from '../content/page-content.ts'
import { AnnotationKid, Element, type Leaf } from './tree.ts'

/**
 * Writes the structure tree anew: elements, the parent tree that leads from content to element (ISO 32000-1, 14.7.4.4),
 * the names of header cells and the map of roles. Also tells each mark what role holds it.
 */
export function writeTree(
  root: Element,
  pages: readonly PageContent[],
  roleMap: ReadonlyMap<string, string>,
): Indirect {
  const treeRoot = dict({ Type: name('StructTreeRoot') })
  const reference = Indirect.of(treeRoot)
  const parents = new ParentTree(pages)
  const ids = new Map<string, Indirect>()

  const write = (element: Element, parent: Indirect): Indirect => {
    const own = dict({ Type: name('StructElem'), S: name(element.role), P: parent })
    const object = Indirect.of(own)
    if (element.alt !== undefined) own.set('Alt', text(element.alt))
    if (element.language !== undefined) own.set('Lang', text(element.language))
    if (element.id !== undefined) {
      own.set('ID', new Str(element.id))
      ids.set(element.id, object)
    }
    const attributes = [...element.attributes.values()]
    if (attributes.length > 0) own.set('A', attributes.length === 1 ? (attributes[0] ?? null) : attributes)
    const page = pageOf(element)
    if (page) own.set('Pg', page.page.reference)
    const kids = element.kids.map((kid) => {
      if (kid instanceof Element) return write(kid, object)
      parents.add(kid, object)
      if (!(kid instanceof AnnotationKid)) kid.role = element.role
      return leaf(kid, page)
    })
    if (kids.length > 0) own.set('K', kids.length === 1 ? (kids[0] ?? null) : kids)
    return object
  }

  treeRoot.set('K', write(root, reference))
  treeRoot.set('ParentTree', parents.write())
  treeRoot.set('ParentTreeNextKey', parents.nextKey)
  const names = [...ids].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, element]) => [new Str(id), element])
  if (names.length > 0) treeRoot.set('IDTree', Indirect.of(dict({ Names: names })))
  if (roleMap.size > 0) {
    treeRoot.set('RoleMap', dict(Object.fromEntries([...roleMap].map(([role, standard]) => [role, name(standard)]))))
  }
  return reference
}

/** The page that an element's first own mark is on. */
function pageOf(element: Element): PageContent | undefined {
  for (const kid of element.kids) {
    if (kid instanceof Element || kid instanceof AnnotationKid) continue
    return kid.page
  }
  return undefined
}

/** A leaf as it stands in an element's kids (14.7.4.2, 14.7.4.3). */
function leaf(kid: Leaf, page: PageContent | undefined): Value {
  if (kid instanceof AnnotationKid) {
    return dict({ Type: name('OBJR'), Obj: kid.annotation, Pg: kid.page.page.reference })
  }
  if (kid.page === page) return kid.id
  return dict({ Type: name('MCR'), Pg: kid.page.page.reference, MCID: kid.id })
}

/** From the marks of each page, and from each annotation, to the element that holds them. */
class ParentTree {
  nextKey: number
  private readonly keys: ReadonlyMap<PageContent, number>
  private readonly marks: Value[][]
  private readonly annotations: [number, Indirect][] = []

  constructor(pages: readonly PageContent[]) {
    this.keys = new Map(pages.map((page, key) => [page, key]))
    this.marks = pages.map(() => [])
    this.nextKey = pages.length
    for (const [page, key] of this.keys) page.page.dict.set('StructParents', key)
  }

  add(kid: Leaf, element: Indirect): void {
    if (kid instanceof AnnotationKid) {
      kid.dict.set('StructParent', this.nextKey)
      this.annotations.push([this.nextKey++, element])
      return
    }
    const marks = this.marks[this.keys.get(kid.page) ?? -1]
    if (!marks) throw new Error('a mark on a page that is not in the document')
    marks[kid.id] = element
  }

  write(): Indirect {
    const pages = this.marks.flatMap((marks, key): Value[] => [
      key,
      Indirect.of(Array.from(marks, (each) => each ?? null)),
    ])
    return Indirect.of(dict({ Nums: [...pages, ...this.annotations.flat()] }))
  }
}
