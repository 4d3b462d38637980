import { Dict, Indirect } from '../pdf/objects.ts'
import { pagesOf } from '../pdf/pages.ts'
import type { PdfFile } from '../pdf/reader.ts'
import { annotationsOf, namesOf } from './annotations.ts'
import type { Difference } from './difference.ts'
import { fingerprint } from './fingerprint.ts'
import { type FormField, formFields, signatureFields } from './form-fields.ts'

/** What signing may write into a field, besides its value and its place (ISO 32000-1, 12.5.2 and 12.7.4.5). */
const SIGNING_KEYS = ['AP', 'AS', 'M', 'MK', 'DA', 'DR', 'Lock', 'SV', 'P', 'Type']
/** What is compared on its own. */
const OTHER_KEYS = ['T', 'FT', 'V', 'F', 'Rect']
/** The flags of an annotation that say whether it is seen, printed and locked to the page (12.5.3). */
const VISIBILITY = 0b1_0011_1111

/**
 * What has become of the signature fields of one revision in the next: each must still be there, of the same name and
 * type and in the same place, and what has been signed must stay signed by the same signature. `placed` says whether
 * the pages are the same, so that the places can be compared.
 */
export function compareFields(before: PdfFile, after: PdfFile, placed: boolean): Difference[] {
  const was = statesOf(before, signatureFields(before), placed)
  const is = statesOf(after, formFields(after), placed)
  return was.flatMap((field) => {
    const [same, ...more] = is.filter(({ name }) => name === field.name)
    const label = `«${field.label}»`
    if (!same) return [{ code: 'falt-borta', what: `underskriftsfältet ${label} är borttaget ur formuläret` } as const]
    const found = compareField(field, same, placed)
    if (more.length >= was.filter(({ name }) => name === field.name).length) found.push('finns flera gånger')
    const changes = found.map((what) => ({ code: 'falt-andrat', what: `underskriftsfältet ${label} ${what}` }) as const)
    const gone = placed && field.widgets.length > 0 && same.widgets.length === 0
    const away = { code: 'falt-borta', what: `underskriftsfältet ${label} är borttaget från sidan` } as const
    return [...(gone ? [away] : changes), ...compareSignatures(field, same)]
  })
}

/** A field as it is compared. */
interface State {
  readonly name: string
  readonly label: string
  readonly type: string | undefined
  /** Page, from 0, rectangle and flags of each widget that lies on a page. */
  readonly widgets: readonly { readonly page: number; readonly rect: string; readonly flags: number }[]
  /** Hashes of the signature, of what signing may write, and of all else. */
  readonly signature: string | undefined
  readonly look: string
  readonly rest: string
}

function statesOf(file: PdfFile, fields: readonly FormField[], placed: boolean): State[] {
  const own = placed ? SIGNING_KEYS : SIGNING_KEYS.filter((key) => key !== 'P')
  const pages = pagesOf(file.catalog)
  // A signature may point at the catalog, which it does not own (12.8.1, `Data`).
  const root = file.trailer.raw('Root')
  const known = new Map([...namesOf(pages), ...(root instanceof Indirect ? [[root, 0] as const] : [])])
  const annotations = pages.map(annotationsOf)
  return fields.map(({ name, label, type, dict, value, widgets }) => ({
    name,
    label,
    type,
    widgets: annotations.flatMap((each, page) =>
      each
        .filter((annotation) => widgets.includes(annotation))
        .map((annotation) => ({
          page,
          rect: String(annotation.numbers('Rect')),
          flags: (annotation.number('F') ?? 0) & VISIBILITY,
        })),
    ),
    signature: value && fingerprint(value, known),
    look: fingerprint(onlyKeys(dict, own), known),
    rest: fingerprint(withoutKeys(dict, [...SIGNING_KEYS, ...OTHER_KEYS]), known),
  }))
}

/** What differs, each as the end of a sentence about the field. */
function compareField(was: State, is: State, placed: boolean): string[] {
  if (is.type !== was.type) return ['går inte längre att skriva under i']
  const found: string[] = []
  const signed = was.signature === undefined && is.signature !== undefined
  const hidden = is.widgets.some(({ flags }, at) => flags !== was.widgets[at]?.flags)
  // A tool that shows nothing of a signature may make the field's place empty when it signs.
  const moved = is.widgets.some(
    ({ page, rect }, at) =>
      page !== was.widgets[at]?.page || (rect !== was.widgets[at]?.rect && !(signed && rect === '0,0,0,0')),
  )
  if (placed && (moved || is.widgets.length !== was.widgets.length)) found.push('har flyttats')
  else if (placed && hidden) found.push('visas eller skrivs inte ut som förut')
  if (!signed && is.look !== was.look) found.push('har fått annat utseende utan att någon har skrivit under')
  if (is.rest !== was.rest) found.push('är ändrat')
  return found
}

function compareSignatures(was: State, is: State): Difference[] {
  if (was.signature === undefined || was.signature === is.signature) return []
  const where = `underskriften i fältet «${was.label}»`
  return is.signature === undefined
    ? [{ code: 'underskrift-borta', what: `${where} är borttagen` }]
    : [{ code: 'underskrift-utbytt', what: `${where} är utbytt mot en annan` }]
}

function withoutKeys(dict: Dict, keys: readonly string[]): Dict {
  return new Dict(new Map([...dict.entries].filter(([key]) => !keys.includes(key))))
}

function onlyKeys(dict: Dict, keys: readonly string[]): Dict {
  return new Dict(new Map([...dict.entries].filter(([key]) => keys.includes(key))))
}
