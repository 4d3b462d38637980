import { type Dict, Indirect } from '../pdf/objects.ts'
import { type PageObject, pagesOf } from '../pdf/pages.ts'
import type { PdfFile } from '../pdf/reader.ts'
import type { Difference } from './difference.ts'
import { fingerprint } from './fingerprint.ts'
import { dictsOf, signatureFields } from './form-fields.ts'

/** What differs between the annotations of two states of a document, besides the signature fields of the first. */
export function compareAnnotations(built: PdfFile, now: PdfFile): Difference[] {
  const before = pagesOf(built.catalog)
  const after = pagesOf(now.catalog)
  const a = namesOf(before)
  const b = namesOf(after)
  const fields = signatureFields(built)
  const names = new Set(fields.map(({ name }) => name))
  const widgets = new Set(fields.flatMap((field) => field.widgets))
  const kept = signatureFields(now).filter(({ name }) => names.has(name))
  const widgetsNow = new Set(kept.flatMap((field) => field.widgets))
  return before.flatMap((page, index) => {
    const was = annotationsOf(page).filter((each) => !widgets.has(each))
    const is = annotationsOf(after[index] ?? page).filter((each) => !widgetsNow.has(each))
    const changed = was.some((each, at) => {
      const other = is[at]
      return !other || fingerprint(each, a) !== fingerprint(other, b)
    })
    const where = `på sida ${index + 1}`
    const found: Difference[] = []
    if (changed) found.push({ code: 'andrad', what: `länkar ${where} är ändrade` })
    const more = is.slice(was.length)
    const hidden = more.filter(isInvisibleSignature).length
    if (more.length > hidden) found.push({ code: 'andrad', what: `något har lagts ovanpå sidan ${where}` })
    if (hidden > 0) found.push({ code: 'andrad-uppgift', what: `en osynlig underskrift har lagts till ${where}` })
    return found
  })
}

/** Pages and annotations by what they are called when other objects point at them. */
export function namesOf(pages: readonly PageObject[]): Map<Indirect, number> {
  const names = new Map<Indirect, number>()
  pages.forEach((page, index) => {
    names.set(page.reference, -1 - index)
    for (const [at, annotation] of (page.dict.array('Annots') ?? []).entries()) {
      if (annotation instanceof Indirect) names.set(annotation, -1e6 * (index + 1) - at)
    }
  })
  return names
}

/** What lies upon a page (ISO 32000-1, 12.5.2). */
export function annotationsOf(page: PageObject): Dict[] {
  return dictsOf(page.dict.array('Annots'))
}

function isInvisibleSignature(annotation: Dict): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = annotation.numbers('Rect') ?? [0, 0, 1, 1]
  return annotation.name('FT') === 'Sig' && (right - left === 0 || top - bottom === 0)
}
