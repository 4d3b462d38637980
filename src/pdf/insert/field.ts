import { Dict, decodeText, Name, resolve, Str, type Stream, type Value } from '../objects.ts'
import { type ShownText, UNREADABLE } from '../shown-text.ts'

const DEEPEST = 50
const PASSWORD = 2 ** 13
/** A field with more text or more options than this is not gone through: what it shows is not certain. */
const [MOST_TEXT, MOST_OPTIONS] = [20_000, 2000]

/** What a field has or inherits from those that it is part of (ISO 32000-1, 12.7.3.1). */
export function inherited(field: Dict, key: string): Exclude<Value, null> | undefined {
  let own: Value | undefined = field
  for (let depth = 0; own instanceof Dict && depth < DEEPEST; depth++) {
    const value = own.get(key)
    if (value !== undefined && value !== null) return value
    own = own.get('Parent')
  }
  return undefined
}

/** Whether a field has a value; a box that is not ticked has `Off`. */
export function isFilledIn(widget: Dict): boolean {
  const value = inherited(widget, 'V')
  if (value === undefined || typeOf(widget) === 'Sig') return false
  if (value instanceof Name) return widget.name('AS') !== 'Off' && value.text !== 'Off'
  return value instanceof Str ? value.bytes.length > 0 : true
}

/** Whether a field is seen though nothing is filled in: its own border, background or caption (12.5.6.19). */
export function isFramed(widget: Dict): boolean {
  const look = widget.dict('MK')
  return ['BC', 'BG'].some((key) => (look?.array(key)?.length ?? 0) > 0)
}

/**
 * Whether an appearance shows what the field says. A program that fills in a form may leave the old appearance, and
 * `regenerated` tells that the reader is to make a new one (`NeedAppearances`, 12.7.2). What a script formats may look
 * otherwise than the value, and letters that their font does not tell are taken to be right.
 */
export function agrees(
  widget: Dict,
  appearance: Stream,
  { shown, regenerated }: { readonly shown: ShownText; readonly regenerated: boolean },
): boolean {
  const type = typeOf(widget)
  if (type !== 'Tx' && type !== 'Ch') return true
  const flags = inherited(widget, 'Ff')
  if (type === 'Tx' && typeof flags === 'number' && (flags & PASSWORD) !== 0) return true
  const text = shown.ofForm(appearance)
  const wanted = labelsOf(widget)
  if (wanted.length === 0) return !regenerated || text.trim() === ''
  if (text.trim() === '' || text.length > MOST_TEXT) return false
  const said = letters(text)
  if (wanted.every((one) => said.includes(letters(one)))) return true
  const isFormatted = isFormattedByScript(widget) || UNTOLD.test(text)
  return isFormatted && !regenerated
}

/** Letters of a font that has codes of its own. */
const UNTOLD = new RegExp(`[${UNREADABLE}\\0-\\x08\\x0e-\\x1f]`)

function typeOf(widget: Dict): string | undefined {
  const type = inherited(widget, 'FT')
  return type instanceof Name ? type.text : undefined
}

/** The texts of a field's value that is not empty: of a choice, what its options are called (12.7.4.4). */
function labelsOf(widget: Dict): string[] {
  const value = inherited(widget, 'V')
  const options = inherited(widget, 'Opt')
  const labels = new Map<string, string>()
  for (const option of Array.isArray(options) ? options.slice(0, MOST_OPTIONS).map(resolve) : []) {
    const [exported, label] = Array.isArray(option) ? option.map(textIn) : []
    if (exported !== undefined && label !== undefined) labels.set(exported, label)
  }
  return (Array.isArray(value) ? value : [value])
    .flatMap((one) => textIn(one) ?? [])
    .map((one) => labels.get(one) ?? one)
    .filter((one) => one.trim() !== '')
}

function textIn(value: Value | undefined): string | undefined {
  const own = resolve(value)
  return own instanceof Str ? decodeText(own) : undefined
}

function isFormattedByScript(widget: Dict): boolean {
  const actions = inherited(widget, 'AA')
  return actions instanceof Dict && actions.get('F') !== undefined
}

/** What all encodings of simple fonts write alike. */
export function letters(text: string): string {
  return text.slice(0, MOST_TEXT).replaceAll(/[^A-Za-z0-9]/g, '')
}
