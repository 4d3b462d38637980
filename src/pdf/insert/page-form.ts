import { dict, Indirect, name } from '../objects.ts'
import { contentOf, type PageObject } from '../pages.ts'
import { deflated, reach } from '../writer.ts'
import { Adoption, type Pack, type Shortcomings } from './adopt.ts'
import type { InsertSource } from './source.ts'

/** The pages of a file as form XObjects, and what they lack. */
export interface PageForms {
  readonly forms: readonly Indirect[]
  readonly shortcomings: Shortcomings
}

/**
 * Makes a form XObject (ISO 32000-1, 8.10) of each page: what is inside its crop box, turned as it is shown. Every
 * object is read here, so that what cannot be read throws DamagedPdf now and not when the document is written.
 * `pack` makes the streams of content: compressed, when nothing else is said.
 */
export function pageForms(source: InsertSource, pack: Pack = deflated): PageForms {
  const adoption = new Adoption(source.file.budget, pack)
  const forms = source.pages.map((page) => pageForm(page, source, { adoption, pack }))
  reach(forms)
  return { forms, shortcomings: adoption.shortcomings }
}

function pageForm(
  page: PageObject,
  source: InsertSource,
  { adoption, pack }: { readonly adoption: Adoption; readonly pack: Pack },
): Indirect {
  const content = contentOf(page, source.file.budget)
  const entries = dict({
    Type: name('XObject'),
    Subtype: name('Form'),
    BBox: [...page.cropBox],
    Matrix: [...uprightMatrix(page)],
    Resources: adoption.resources(page.resources, content),
    Group: adoption.adopt(page.dict.get('Group') ?? null) ?? undefined,
  })
  return Indirect.of(pack(adoption.unmarked(content, page.resources), entries))
}

/** Turns a page clockwise as `Rotate` says (7.7.3.3), about the origin: the box follows. Six numbers (8.3.3). */
function uprightMatrix({ rotate }: PageObject): readonly number[] {
  if (rotate === 90) return [0, -1, 1, 0, 0, 0]
  if (rotate === 180) return [-1, 0, 0, -1, 0, 0]
  if (rotate === 270) return [0, 1, -1, 0, 0, 0]
  return [1, 0, 0, 1, 0, 0]
}
