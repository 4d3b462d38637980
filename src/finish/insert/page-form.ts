import { dict, Indirect, name } from '../../pdf/objects.ts'
import type { PageObject, Rectangle } from '../../pdf/pages.ts'
import { deflated, reach } from '../../pdf/writer.ts'
import type { Matrix } from '../content/geometry.ts'
import { contentOf, formBox } from '../printed.ts'
import { Adoption, type Shortcomings } from './adopt.ts'
import type { InsertSource } from './source.ts'

/** A foreign page as a form XObject, upright, with the box it fills in the coordinates of what draws it. */
export interface PageForm {
  readonly form: Indirect
  readonly box: Rectangle
}

/** The pages of a file as forms, and what they lack. */
export interface PageForms {
  readonly forms: readonly PageForm[]
  readonly shortcomings: Shortcomings
}

/**
 * Makes a form XObject (ISO 32000-1, 8.10) of each page: what is inside its crop box, turned as it is shown. Every
 * object is read here, so that what cannot be read throws DamagedPdf now and not when the document is written.
 */
export function pageForms(source: InsertSource): PageForms {
  const adoption = new Adoption(source.file.budget)
  const forms = source.pages.map((page) => pageForm(page, source, adoption))
  reach(forms.map(({ form }) => form))
  return { forms, shortcomings: adoption.shortcomings }
}

function pageForm(page: PageObject, source: InsertSource, adoption: Adoption): PageForm {
  const turned = uprightMatrix(page)
  const entries = dict({
    Type: name('XObject'),
    Subtype: name('Form'),
    BBox: [...page.cropBox],
    Matrix: [...turned],
    Resources: adoption.resources(page.resources),
    Group: adoption.adopt(page.dict.get('Group') ?? null) ?? undefined,
  })
  const form = deflated(adoption.unmarked(contentOf(page, source.file.budget)), entries)
  const box = formBox(form.dict)
  if (!box) throw new Error('a page box without area')
  return { form: Indirect.of(form), box }
}

/** Turns a page clockwise as `Rotate` says (7.7.3.3), about the origin: the box follows. */
function uprightMatrix({ rotate }: PageObject): Matrix {
  if (rotate === 90) return [0, -1, 1, 0, 0, 0]
  if (rotate === 180) return [-1, 0, 0, -1, 0, 0]
  if (rotate === 270) return [0, 1, -1, 0, 0, 0]
  return [1, 0, 0, 1, 0, 0]
}
