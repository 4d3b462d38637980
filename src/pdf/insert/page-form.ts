import { Dict, dict, Indirect, name } from '../objects.ts'
import { contentOf, type PageObject } from '../pages.ts'
import { serializeNumber } from '../serialize.ts'
import { deflated, reach } from '../writer.ts'
import { Adoption, type Pack, type Shortcomings } from './adopt.ts'
import { Annotations, type Lost, type OnTop } from './annotations.ts'
import { Layers } from './layers.ts'
import type { InsertSource } from './source.ts'

/** The pages of a file as form XObjects, what they lack, and what of them is not in the forms. */
export interface PageForms {
  readonly forms: readonly Indirect[]
  readonly shortcomings: Shortcomings
  /** For each page. */
  readonly lost: readonly ReadonlySet<Lost>[]
  readonly layers: Layers
}

/**
 * Makes a form XObject (ISO 32000-1, 8.10) of each page: what is inside its crop box, turned as it is shown, with what is
 * printed on top of it and without what lies in layers that are off. Every object is read here, so that what cannot be
 * read throws DamagedPdf now and not when the document is written. `pack` makes the streams of content: compressed, when
 * nothing else is said.
 */
export function pageForms(source: InsertSource, pack: Pack = deflated): PageForms {
  const layers = new Layers(source.file.catalog)
  const adoption = new Adoption({ budget: source.file.budget, pack, layers })
  const annotations = new Annotations(source, layers)
  const pages = source.pages.map((page) => ({ page, onTop: annotations.on(page) }))
  const forms = pages.map(({ page, onTop }) => pageForm(page, onTop, { source, adoption }))
  reach(forms)
  return { forms, shortcomings: adoption.shortcomings, lost: pages.map(({ onTop }) => onTop.lost), layers }
}

function pageForm(
  page: PageObject,
  { drawn }: OnTop,
  { source, adoption }: { readonly source: InsertSource; readonly adoption: Adoption },
): Indirect {
  const entries = dict({
    Type: name('XObject'),
    Subtype: name('Form'),
    BBox: [...page.cropBox],
    Matrix: [...uprightMatrix(page)],
    Resources: new Dict(),
    Group: adoption.adopt(page.dict.get('Group') ?? null) ?? undefined,
  })
  const onTop = drawn.map(({ appearance, matrix }) => ({
    form: adoption.appearance(appearance),
    matrix: matrix.map(serializeNumber).join(' '),
  }))
  return Indirect.of(adoption.form(contentOf(page, source.file.budget), page.resources, { entries, onTop }))
}

/** Turns a page clockwise as `Rotate` says (7.7.3.3), about the origin: the box follows. Six numbers (8.3.3). */
function uprightMatrix({ rotate }: PageObject): readonly number[] {
  if (rotate === 90) return [0, -1, 1, 0, 0, 0]
  if (rotate === 180) return [-1, 0, 0, -1, 0, 0]
  if (rotate === 270) return [0, 1, -1, 0, 0, 0]
  return [1, 0, 0, 1, 0, 0]
}
