import { Dict } from '../pdf/objects.ts'
import { type PageObject, pagesOf } from '../pdf/pages.ts'
import type { PdfFile } from '../pdf/reader.ts'
import { compareAnnotations, namesOf } from './annotations.ts'
import type { Difference } from './difference.ts'
import { compareFields } from './field-changes.ts'
import { fingerprint } from './fingerprint.ts'

/** What signing may write anew in the catalog and in the form. */
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

/**
 * What differs between the document as it was built and as it is now, besides what signing adds. The signature fields
 * are compared with how they were just before, since a signature must stay once it is there.
 */
export function differences(built: PdfFile, before: PdfFile, now: PdfFile): Difference[] {
  const pages = comparePages(pagePrints(pagesOf(built.catalog)), pagePrints(pagesOf(now.catalog)))
  const fields = compareFields(before, now, pages.length === 0)
  // Where pages have come or gone the rest differs for that reason alone.
  if (pages.length > 0) return [...pages, ...fields]
  return [...fields, ...compareAnnotations(built, now), ...compareCatalogs(built, now)]
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
  const content = (what: string) => found.push({ code: 'andrad', what })
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

function compareCatalogs(built: PdfFile, now: PdfFile): Difference[] {
  const a = namesOf(pagesOf(built.catalog))
  const b = namesOf(pagesOf(now.catalog))
  const same = (was: Dict, is: Dict, key: string) =>
    fingerprint(was.raw(key) ?? null, a) === fingerprint(is.raw(key) ?? null, b)
  const keys = (...dicts: readonly Dict[]) => new Set(dicts.flatMap((each) => [...each.entries.keys()]))
  const found: Difference[] = []
  for (const key of keys(built.catalog, now.catalog)) {
    if (SIGNING_KEYS.has(key) || same(built.catalog, now.catalog, key)) continue
    found.push({ code: 'andrad', what: PARTS[key] ?? `${key} i filens katalog är ändrat` })
  }
  const empty = new Dict()
  const form = built.catalog.dict('AcroForm') ?? empty
  const formNow = now.catalog.dict('AcroForm') ?? empty
  for (const key of keys(form, formNow)) {
    if (!FORM_KEYS.has(key) && !same(form, formNow, key)) {
      found.push({ code: 'andrad', what: `formulärets ${key} är ändrat` })
    }
  }
  if (!same(built.catalog, now.catalog, 'Metadata') || !same(built.trailer, now.trailer, 'Info')) {
    found.push({ code: 'andrad-uppgift', what: 'uppgifterna om filen (titel, datum, program) är ändrade' })
  }
  return found
}
