import { Dict, Name, resolve, Str, type Value } from '../objects.ts'
import type { PageObject } from '../pages.ts'
import type { InsertSource } from './source.ts'

/** What a PDF shows, or hides, beside the content of its pages: it does not come along when they are inserted. */
export interface Unprinted {
  /** Numbers of the pages, from 1, with a field of a form that is filled in. */
  readonly fields: readonly number[]
  /** Numbers of the pages, from 1, with a stamp, a comment or another mark. */
  readonly marks: readonly number[]
  /** Names of the layers that are off: what is in them would be shown. */
  readonly hiddenLayers: readonly string[]
}

/** Annotation flags (ISO 32000-1, table 165): hidden, and shown on paper only. */
const HIDDEN = 2
const NO_VIEW = 32
/** Annotations that show nothing of their own, or only what a printing house needs. */
const BARE: ReadonlySet<string> = new Set(['Link', 'Popup', 'PrinterMark', 'TrapNet'])
const DEEPEST = 50

/** What of a PDF is not in the content of its pages. */
export function unprintedOf({ file, pages }: InsertSource): Unprinted {
  const withSort = (sort: string) => pages.flatMap((page, index) => (sortsOn(page).has(sort) ? [index + 1] : []))
  return { fields: withSort('field'), marks: withSort('mark'), hiddenLayers: hiddenLayers(file.catalog) }
}

function sortsOn(page: PageObject): ReadonlySet<string> {
  const sorts = new Set<string>()
  for (const one of page.dict.array('Annots') ?? []) {
    const annotation = resolve(one)
    if (!(annotation instanceof Dict) || ((annotation.number('F') ?? 0) & (HIDDEN | NO_VIEW)) !== 0) continue
    const subtype = nameOf(annotation.get('Subtype'))
    if (subtype === 'Widget') {
      if (isFilledIn(annotation)) sorts.add('field')
    } else if (subtype !== undefined && !BARE.has(subtype)) sorts.add('mark')
  }
  return sorts
}

/** Whether a field, or one that it is part of, has a value (12.7.3.1); a box that is not ticked has `Off`. */
function isFilledIn(widget: Dict): boolean {
  let field: Value | undefined = widget
  for (let depth = 0; field instanceof Dict && depth < DEEPEST; depth++) {
    if (nameOf(field.get('FT')) === 'Sig') return false
    const value = field.get('V')
    if (value instanceof Name) return nameOf(widget.get('AS')) !== 'Off' && value.text !== 'Off'
    if (value instanceof Str) return value.bytes.length > 0
    if (value !== undefined && value !== null) return true
    field = field.get('Parent')
  }
  return false
}

/** Names of the optional content groups that are off when the file is opened (8.11.4.3). */
function hiddenLayers(catalog: Dict): string[] {
  const properties = catalog.dict('OCProperties')
  const state = properties?.dict('D')
  const all = (properties?.array('OCGs') ?? []).map(resolve)
  const listed = (key: string) => (state?.array(key) ?? []).map(resolve)
  const on = listed('ON')
  const off = nameOf(state?.get('BaseState')) === 'OFF' ? all.filter((one) => !on.includes(one)) : listed('OFF')
  return off.flatMap((one) => (one instanceof Dict ? [one.text('Name') ?? ''] : []))
}

function nameOf(value: Value | undefined): string | undefined {
  return value instanceof Name ? value.text : undefined
}
