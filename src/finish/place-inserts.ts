import { INSERT_HREF, type Insert } from '../document.ts'
import { pageForms } from '../pdf/insert/page-form.ts'
import { openInsert } from '../pdf/insert/source.ts'
import { Dict, dict, type Indirect, name, Stream } from '../pdf/objects.ts'
import type { Rectangle } from '../pdf/pages.ts'
import { serializeNumber } from '../pdf/serialize.ts'
import type { PageContent } from './content/page-content.ts'
import { type Link, placeOf } from './links.ts'
import { formBox } from './printed.ts'
import { removeAnnotation } from './signatures.ts'
import type { Element } from './structure/tree.ts'

/** What the inserted pages make the whole document give up. */
export interface GivenUp {
  /** Fonts that are not embedded: neither archived nor read aloud safely. */
  fonts: boolean
  /** Text that cannot be told from its letters: not read aloud, and archived only as it looks. */
  text: boolean
  /** Colours for print, without a profile: no archive. */
  cmyk: boolean
}

/**
 * Draws each inserted page in its box, as a figure with the alternative text it was given. The files have been inspected
 * when the agreement was read: one that cannot be inserted is a bug, and throws DamagedPdf.
 */
export function placeInserts(inserts: readonly Insert[], links: readonly Link[]): GivenUp {
  const givenUp: GivenUp = { fonts: false, text: false, cmyk: false }
  for (const insert of inserts) {
    const { forms, shortcomings } = pageForms(openInsert(insert.bytes))
    if (shortcomings.fontsNotEmbedded.size > 0) givenUp.fonts = true
    if (shortcomings.fontsWithoutText.size > 0) givenUp.text = true
    if (shortcomings.cmyk) givenUp.cmyk = true
    for (const [index, form] of forms.entries()) {
      const link = links.find(({ uri }) => uri === `${INSERT_HREF}${insert.id}/${index + 1}`)
      if (!link) throw new Error(`page ${index + 1} of ${insert.path} has no place in the document`)
      placePage(link, form, `Infogad_${insert.id}_${index + 1}`, insert.alternativtext[index] ?? '')
    }
  }
  return givenUp
}

function placePage({ element, annotations }: Link, form: Indirect, called: string, alt: string): void {
  const [annotation] = annotations
  if (!annotation) return
  const { page } = annotation
  const box = form.value instanceof Stream ? formBox(form.value.dict) : undefined
  if (!box) throw new Error('a page box without area')
  const fit = fitInto(placeOf(annotation), box)
  const coordinates = [fit.scale, 0, 0, fit.scale, fit.x, fit.y].map(serializeNumber).join(' ')
  const mark = page.append(`q ${coordinates} cm /${called} Do Q`)
  addForm(page, called, form)
  removeAnnotation(annotation)
  describe(element, alt, fit.filled)
  element.replaceKids([mark])
}

/** As large as there is room for, never larger than life, in the middle. */
function fitInto([left, bottom, right, top]: Rectangle, [x1, y1, x2, y2]: Rectangle) {
  const scale = Math.min((right - left) / (x2 - x1), (top - bottom) / (y2 - y1), 1)
  const width = (x2 - x1) * scale
  const height = (y2 - y1) * scale
  const [atX, atY] = [(left + right - width) / 2, (bottom + top - height) / 2]
  return { scale, x: atX - x1 * scale, y: atY - y1 * scale, filled: [atX, atY, atX + width, atY + height] }
}

function addForm(page: PageContent, called: string, form: Indirect): void {
  const resources = page.page.dict.dict('Resources')?.copy() ?? page.page.resources.copy()
  const forms = resources.dict('XObject')?.copy() ?? new Dict()
  page.page.dict.set('Resources', resources.set('XObject', forms.set(called, form)))
}

function describe(element: Element, alt: string, box: readonly number[]): void {
  element.role = 'Figure'
  element.alt = alt
  const rounded = box.map((points) => Math.round(points * 100) / 100)
  element.attributes.set('Layout', dict({ O: name('Layout'), Placement: name('Block'), BBox: rounded }))
}
