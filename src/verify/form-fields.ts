import { Dict, resolve, type Value } from '../pdf/objects.ts'
import type { PdfFile } from '../pdf/reader.ts'

/** A field of the document's form with no fields below it, and what it inherits (ISO 32000-1, 12.7.3). */
export interface FormField {
  /** The full name: its own partial name after those of the fields above it, with periods between. */
  readonly name: string
  /** What the field is called for a reader, or else its own name. */
  readonly label: string
  /** `Sig` for a signature field. */
  readonly type: string | undefined
  readonly dict: Dict
  /** The signature of a signed field. */
  readonly value: Dict | undefined
  /** The annotations that can show it: most often the field itself. */
  readonly widgets: readonly Dict[]
}

type Inherited = Pick<FormField, 'name' | 'type' | 'value'>

const MAX_FIELDS = 1000

/** The fields of the form in its order, whatever their type. */
export function formFields({ catalog }: PdfFile): FormField[] {
  const fields: FormField[] = []
  const seen = new Set<Dict>()
  const visit = (field: Dict, above: Inherited): void => {
    if (seen.has(field) || seen.size > MAX_FIELDS) return
    seen.add(field)
    const own = field.text('T') ?? ''
    const inherited: Inherited = {
      name: [above.name, own].filter((part) => part !== '').join('.'),
      type: field.name('FT') ?? above.type,
      value: field.dict('V') ?? above.value,
    }
    const kids = dictsOf(field.array('Kids'))
    const below = kids.filter((kid) => kid.raw('T') !== undefined || kid.raw('FT') !== undefined)
    for (const kid of below) visit(kid, inherited)
    if (below.length > 0) return
    fields.push({ ...inherited, label: field.text('TU') ?? own, dict: field, widgets: [field, ...kids] })
  }
  for (const field of dictsOf(catalog.dict('AcroForm')?.array('Fields'))) {
    visit(field, { name: '', type: undefined, value: undefined })
  }
  return fields
}

/** The fields that can be signed. */
export function signatureFields(file: PdfFile): FormField[] {
  return formFields(file).filter(({ type }) => type === 'Sig')
}

/** The dictionaries of an array; a reference to an object that is gone gives none. */
export function dictsOf(values: readonly Value[] | undefined): Dict[] {
  return (values ?? []).map(resolve).filter((each) => each instanceof Dict)
}
