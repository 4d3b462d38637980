import type { Font } from '../finish/content/font.ts'
import { Dict, Indirect, resolve, Stream, type Value } from '../pdf/objects.ts'
import { type PageObject, pagesOf } from '../pdf/pages.ts'
import type { PdfFile } from '../pdf/reader.ts'
import { marksOf, type PageMarks } from './page-marks.ts'

/** A part of a finished document as assistive programs meet it. */
export interface Node {
  /** Its role, by the role map one of ISO 32000-1's own. */
  readonly role: string
  readonly alt: string | undefined
  readonly language: string | undefined
  /** Attributes such as `Scope`, `ColSpan`, `ListNumbering`, whoever owns them. */
  readonly attributes: Dict
  readonly kids: readonly (Node | Leaf)[]
}

/** A piece of text, a drawing, or an annotation. */
export interface Leaf {
  /** From 1. */
  readonly page: number
  readonly text: string
  readonly annotation?: Dict
}

/** A finished document read for what it says and how it is tagged. */
export interface Readable {
  readonly pages: readonly PageObject[]
  readonly marks: readonly PageMarks[]
  /** Missing when the document is not tagged. */
  readonly tree: Node | undefined
}

/** Whether a kid is a part with kids of its own. */
export function isNode(kid: Node | Leaf): kid is Node {
  return 'role' in kid
}

/** This node and all under it, in reading order. */
export function walk(node: Node): Node[] {
  return [node, ...node.kids.filter(isNode).flatMap(walk)]
}

/** What a node says, in one line. */
export function textOf(node: Node): string {
  const parts = node.kids.map((kid) => (isNode(kid) ? textOf(kid) : kid.text))
  return parts.join(' ').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
}

const MAX_DEPTH = 200

/** Reads the pages and the structure tree (ISO 32000-1, 14.7). Throws DamagedPdf. */
export function readStructure({ catalog, budget }: PdfFile): Readable {
  const pages = pagesOf(catalog)
  const fonts = new Map<Dict, Font>()
  const marks = pages.map((page) => marksOf(page, budget, fonts))
  const root = catalog.dict('StructTreeRoot')
  if (!root) return { pages, marks, tree: undefined }
  const roles = root.dict('RoleMap') ?? new Dict()
  const indexOf = new Map(pages.map((page, index) => [page.dict, index]))

  const read = (dict: Dict, inherited: number | undefined, depth: number): Node => {
    const own = dict.dict('Pg')
    const page = own ? indexOf.get(own) : inherited
    return {
      role: mapped(dict.name('S') ?? 'StructTreeRoot', roles),
      alt: dict.text('Alt'),
      language: dict.text('Lang'),
      attributes: attributesOf(dict),
      kids: depth > MAX_DEPTH ? [] : listOf(dict.raw('K')).flatMap((kid) => readKid(kid, page, depth + 1)),
    }
  }
  const readKid = (kid: Value, page: number | undefined, depth: number): (Node | Leaf)[] => {
    const value = resolve(kid)
    if (typeof value === 'number') return leaf(page, value)
    if (!(value instanceof Dict)) return []
    const own = value.dict('Pg')
    const itsPage = own ? indexOf.get(own) : page
    if (value.name('Type') === 'MCR') return leaf(itsPage, value.number('MCID') ?? -1)
    if (value.name('Type') !== 'OBJR') return [read(value, page, depth)]
    const annotation = value.dict('Obj')
    return annotation ? [{ page: (itsPage ?? 0) + 1, text: '', annotation }] : []
  }
  const leaf = (page: number | undefined, id: number): Leaf[] => {
    const text = page === undefined ? undefined : marks[page]?.texts.get(id)
    return text === undefined || page === undefined ? [] : [{ page: page + 1, text }]
  }
  return { pages, marks, tree: read(root, undefined, 0) }
}

function mapped(role: string, roles: Dict): string {
  let name = role
  for (let step = 0; step < 10 && roles.name(name); step++) name = roles.name(name) ?? name
  return name
}

function attributesOf(dict: Dict): Dict {
  const all = new Dict()
  for (const each of listOf(dict.get('A'))) {
    const attribute = resolve(each)
    if (attribute instanceof Dict) for (const [key, value] of attribute.entries) all.set(key, value)
  }
  return all
}

/** One or several values as a list. */
function listOf(value: Value | undefined): Value[] {
  const direct = value instanceof Indirect && Array.isArray(value.value) ? value.value : value
  if (direct === undefined || direct === null || direct instanceof Stream) return []
  return Array.isArray(direct) ? direct : [direct]
}
