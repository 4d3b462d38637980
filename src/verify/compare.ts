import { type Dict, Dict as Dictionary, Indirect } from '../pdf/objects.ts'
import { type PageObject, pagesOf } from '../pdf/pages.ts'
import type { PdfFile } from '../pdf/reader.ts'
import { fingerprint } from './fingerprint.ts'

/** Something that differs between two states of a document, in Swedish, as the end of a sentence. */
export interface Difference {
  readonly what: string
  /** Whether it can change what a reader sees or hears; if not, it only describes the file. */
  readonly content: boolean
}

/** What signing adds to a field, and what it may write anew in the catalog. */
const SIGNED_KEYS = ['V', 'AP', 'AS', 'M', 'F', 'MK', 'DA', 'DR', 'Lock', 'SV', 'P', 'Type']
const SIGNING_KEYS = new Set(['Type', 'Pages', 'AcroForm', 'DSS', 'Extensions', 'Perms', 'Version', 'Metadata'])
const FORM_KEYS = new Set(['Fields', 'SigFlags', 'DR', 'DA'])
/** How the catalog's parts are called in a sentence. */
const PARTS: Readonly<Record<string, string>> = {
  StructTreeRoot: 'taggarna för uppläsning är ändrade',
  Outlines: 'bokmärkena är ändrade',
  PageLabels: 'sidornas nummer är ändrade',
  Names: 'bilagda filer eller länkmål är ändrade',
  AF: 'bilagda filer är ändrade',
  OpenAction: 'filen gör något när den öppnas',
  AA: 'filen gör något när den öppnas eller sparas',
}

/** What differs between the pages as they were built and as they are now, besides signatures in the fields. */
export function differences(built: PdfFile, now: PdfFile): Difference[] {
  const before = pagesOf(built.catalog)
  const after = pagesOf(now.catalog)
  const pages = comparePages(pagePrints(before), pagePrints(after))
  // Where pages have come or gone the rest differs for that reason alone.
  if (pages.length > 0) return pages
  return [...compareAnnotations(before, after), ...compareCatalogs(built, now)]
}

/** A hash of each page: what is drawn, with what, and how large it is. */
export function pagePrints(pages: readonly PageObject[]): string[] {
  const known = new Map(pages.map(({ reference }, index) => [reference, -1 - index]))
  return pages.map((page) => {
    const own = page.dict.copy()
    for (const key of ['Annots', 'Parent', 'Resources', 'MediaBox', 'CropBox', 'LastModified']) own.delete(key)
    own
      .set('Resources', page.resources)
      .set('MediaBox', [...page.mediaBox])
      .set('CropBox', [...page.cropBox])
    return fingerprint(own, known)
  })
}

/** Pages added, taken away, moved or changed. */
export function comparePages(before: readonly string[], after: readonly string[]): Difference[] {
  const found: Difference[] = []
  const content = (what: string) => found.push({ what, content: true })
  const known = new Set(before)
  const left = new Set(after)
  const unknown = after.flatMap((print, index) => (known.has(print) ? [] : [index + 1]))
  const lost = before.flatMap((print, index) => (left.has(print) ? [] : [index + 1]))
  if (after.length === before.length) {
    const moved = after.flatMap((print, index) => (known.has(print) && print !== before[index] ? [index + 1] : []))
    if (unknown.length > 0) content(`${pageList(unknown)} har fått annat innehåll`)
    if (moved.length > 0) content(`${pageList(moved)} har bytt plats`)
  } else if (after.length > before.length) {
    const added = unknown.length > 0 ? `: ${pageList(unknown)}` : ''
    content(`${count(after.length - before.length)} har lagts till${added}`)
  } else {
    content(`${count(before.length - after.length)} har tagits bort${lost.length > 0 ? `: ${pageList(lost)}` : ''}`)
  }
  return found
}

function count(pages: number): string {
  return pages === 1 ? 'en sida' : `${pages} sidor`
}

function pageList(pages: readonly number[]): string {
  const shown = pages.slice(0, 10).join(', ')
  return `${pages.length === 1 ? 'sida' : 'sidorna'} ${shown}${pages.length > 10 ? ' …' : ''}`
}

function compareAnnotations(before: readonly PageObject[], after: readonly PageObject[]): Difference[] {
  const a = namesOf(before)
  const b = namesOf(after)
  return before.flatMap((page, index) => {
    const was = annotationsOf(page)
    const is = annotationsOf(after[index] ?? page)
    const changed = was.some((each, at) => {
      const other = is[at]
      return !other || fingerprint(unsigned(each), a) !== fingerprint(unsigned(other, each), b)
    })
    const where = `på sida ${index + 1}`
    const found: Difference[] = []
    if (changed) found.push({ what: `länkar eller fält ${where} är ändrade`, content: true })
    const more = is.slice(was.length)
    const hidden = more.filter(isInvisibleSignature).length
    if (more.length > hidden) found.push({ what: `något har lagts ovanpå sidan ${where}`, content: true })
    if (hidden > 0) found.push({ what: `en osynlig underskrift har lagts till ${where}`, content: false })
    return found
  })
}

/** Pages and annotations by what they are called when other objects point at them. */
function namesOf(pages: readonly PageObject[]): Map<Indirect, number> {
  const names = new Map<Indirect, number>()
  pages.forEach((page, index) => {
    names.set(page.reference, -1 - index)
    for (const [at, annotation] of (page.dict.array('Annots') ?? []).entries()) {
      if (annotation instanceof Indirect) names.set(annotation, -1e6 * (index + 1) - at)
    }
  })
  return names
}

function annotationsOf(page: PageObject): Dict[] {
  const annotations = (page.dict.array('Annots') ?? []).map((each) => (each instanceof Indirect ? each.value : each))
  return annotations.filter((each) => each instanceof Dictionary)
}

/**
 * A signature field without what signing puts into it. A tool that shows nothing of the signature may take away the
 * field's place on the page; it may not move it.
 */
function unsigned(annotation: Dict, built = annotation): Dict {
  if (annotation.name('FT') !== 'Sig') return annotation
  const own = annotation.copy()
  for (const key of SIGNED_KEYS) own.delete(key)
  if (isInvisibleSignature(annotation)) own.set('Rect', built.raw('Rect') ?? null)
  return own
}

function isInvisibleSignature(annotation: Dict): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = annotation.numbers('Rect') ?? [0, 0, 1, 1]
  return annotation.name('FT') === 'Sig' && (right - left === 0 || top - bottom === 0)
}

function compareCatalogs(built: PdfFile, now: PdfFile): Difference[] {
  const a = namesOf(pagesOf(built.catalog))
  const b = namesOf(pagesOf(now.catalog))
  const same = (was: Dict, is: Dict, key: string) =>
    fingerprint(was.raw(key) ?? null, a) === fingerprint(is.raw(key) ?? null, b)
  const keys = (...dicts: readonly Dict[]) => new Set(dicts.flatMap((each) => [...each.entries.keys()]))
  const found: Difference[] = []
  for (const key of keys(built.catalog, now.catalog)) {
    if (SIGNING_KEYS.has(key) || same(built.catalog, now.catalog, key)) continue
    found.push({ what: PARTS[key] ?? `${key} i filens katalog är ändrat`, content: true })
  }
  const empty = new Dictionary()
  const form = built.catalog.dict('AcroForm') ?? empty
  const formNow = now.catalog.dict('AcroForm') ?? empty
  for (const key of keys(form, formNow)) {
    if (!FORM_KEYS.has(key) && !same(form, formNow, key)) {
      found.push({ what: `formulärets ${key} är ändrat`, content: true })
    }
  }
  if (!same(built.catalog, now.catalog, 'Metadata') || !same(built.trailer, now.trailer, 'Info')) {
    found.push({ what: 'uppgifterna om filen (titel, datum, program) är ändrade', content: false })
  }
  return found
}
