import { didYouMean, listed } from '../swedish/suggest.ts'
import { dateHint, onlyDay } from '../swedish/written-date.ts'
import type { Place } from './model.ts'
import type { Schema } from './schema.ts'

/** One way in which data breaks its schema. */
export interface Fault {
  /** `schema/…` */
  readonly code: string
  readonly place: Place
  /** Whether the key is at fault rather than its value. */
  readonly key?: 'key'
  readonly message: string
  readonly hint?: string
  /** What to put in its place, when there is no doubt what was meant. */
  readonly fix?: string
  /** Name of the key that is missing in the mapping at `place`. */
  readonly missing?: string
}

/** A text that has not the form its schema asks for: a date, an address or a pattern. */
export function wrongText(text: string, schema: Schema, place: Place): Fault {
  if (schema.format === 'date') {
    const impossible = /^\d{4}-\d{2}-\d{2}$/.test(text)
    const message = impossible
      ? `${quoted(text)} finns inte i kalendern`
      : `${name(place)} ska vara ett datum som ÅÅÅÅ-MM-DD, inte ${quoted(text)}`
    const day = onlyDay(text)
    const hint = dateHint(text) ?? 'Skriv t.ex.  2026-12-31'
    return { code: 'schema/datum', place, message, hint, ...(day !== undefined && { fix: day }) }
  }
  if (schema.format === 'email') return wrongForm(`${quoted(text)} är ingen e-postadress`, schema, place)
  const what = schema.description?.replace(/\.$/, '')
  return wrongForm(`${quoted(text)} har inte rätt form för ${name(place)}${what ? ` (${what})` : ''}`, schema, place)
}

export function unknownHint(value: unknown, allowed: readonly string[]): string {
  // In {a: b, c} a comma parts keys, though the writer may have meant it as part of the text.
  const comma = value === null ? ' Hör ordet till en text med kommatecken, så sätt hela texten inom citattecken.' : ''
  return `Här får stå ${listed(allowed)}.${comma}`
}

export function textHint(branches: readonly Schema[], data: unknown): string | undefined {
  const text = branches.some((schema) => schema.type === 'string' && schema.format === undefined)
  return text && (typeof data === 'number' || typeof data === 'boolean') ? inQuotes(data) : undefined
}

/** An allowed form in a few words. */
export function form(schema: Schema): string {
  if (schema.const !== undefined) return `”${schema.const}”`
  if (schema.format === 'date') return 'ett datum (ÅÅÅÅ-MM-DD)'
  if (schema.properties) return `nycklarna ${listed(Object.keys(schema.properties), 'och')}`
  return TYPES[String(schema.type)] ?? 'ett värde'
}

export function wrongType(schema: Schema, types: readonly string[], data: unknown, place: Place): Fault {
  if (data === null) return emptyValue(place)
  // Quotation marks would make a text of it, and no word.
  if (schema.enum && types.includes('string')) return wrongWord(schema.enum.map(String), data, place)
  const written = String(data)
  if (schema.pattern !== undefined && typeof data === 'number' && !new RegExp(schema.pattern, 'u').test(written)) {
    const what = schema.description?.replace(/\.$/, '')
    const message = `${quoted(written)} har inte rätt form för ${name(place)}${what ? ` (${what})` : ''}`
    return wrongForm(message, schema, place)
  }
  const wanted =
    schema.format === 'date' ? 'ett datum som ÅÅÅÅ-MM-DD' : listed(types.map((type) => TYPES[type] ?? type))
  const message = `${name(place)} ska vara ${wanted}, inte ${describe(data)}`
  const hint = typeHint(schema, types, data)
  return { code: schema.format === 'date' ? 'schema/datum' : 'schema/typ', place, message, ...(hint && { hint }) }
}

function typeHint(schema: Schema, types: readonly string[], data: unknown): string | undefined {
  if (schema.format === 'date') return dateHint(String(data)) ?? 'Skriv t.ex.  2026-12-31'
  if (types.includes('boolean')) {
    const yes = /^(ja|yes|on|sant)$/i.test(String(data))
    return yes || /^(nej|no|off|falskt)$/i.test(String(data)) ? `Skriv  ${yes}` : 'Skriv  true  eller  false'
  }
  if (types.includes('string') && (typeof data === 'number' || typeof data === 'boolean')) return inQuotes(data)
  if (types.includes('string') && isMapping(data)) return 'Om texten har ett kolon, sätt den inom citattecken.'
  if (types.includes('integer') && typeof data === 'string') return 'Skriv bara siffror, utan citattecken.'
  if (types.includes('array') && typeof data === 'string')
    return 'Skriv värdena på egna rader som börjar med streck:  - värde'
  if (types.includes('object') && schema.properties) {
    return `Skriv på egna, indragna rader: ${listed(Object.keys(schema.properties), 'och')}.`
  }
  return undefined
}

export function wrongWord(words: readonly string[], data: unknown, place: Place): Fault {
  if (data === null) return emptyValue(place)
  return {
    code: 'schema/varde',
    place,
    message: `${name(place)} kan inte vara ${describe(data)}${didYouMean(String(data), words)}`,
    hint: `Skriv ${listed(words.map((word) => `”${word}”`))}.`,
  }
}

export function wrongForm(message: string, schema: Schema, place: Place): Fault {
  return {
    code: 'schema/monster',
    place,
    message,
    hint: `Så här skrivs det:  ${(schema.pattern && FORMS[schema.pattern]) ?? example(schema)}`,
  }
}

export function emptyValue(place: Place): Fault {
  const hint = 'Skriv värdet efter kolonet, eller ta bort raden.'
  return { code: 'schema/tom', place, message: `${name(place)} saknar värde`, hint }
}

/** Examples for patterns whose schema has none. */
const FORMS: Readonly<Record<string, string>> = {
  '^\\d{6}-\\d{4}$': '212000-0142 (sex siffror, bindestreck, fyra siffror)',
  '^[^\\\\]+$': 'text/lagesbild.md, med snedstreck framåt',
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'orossamtal-2 (a–z, siffror och bindestreck)',
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'ett heltal',
  number: 'ett tal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'nycklar med värden',
}

export function example(schema: Schema): string {
  const given = schema.examples?.[0] ?? schema.enum?.[0] ?? schema.const
  if (given !== undefined) return String(given)
  return schema.format === 'date' ? '2026-12-31' : '…'
}

function inQuotes(data: number | boolean): string {
  return `Sätt värdet inom citattecken, så att det blir text: "${data}".`
}

/** The nearest key in words; a list's item is named by its number. */
export function name(place: Place): string {
  const key = place.findLast((part) => typeof part === 'string')
  const last = place.at(-1)
  if (key === undefined) return last === undefined ? 'filen' : `post ${Number(last) + 1}`
  return typeof last === 'number' ? `post ${last + 1} i «${key}»` : `«${key}»`
}

export function describe(data: unknown): string {
  if (data === null) return 'tomt'
  if (typeof data === 'string') return quoted(data)
  if (Array.isArray(data)) return 'en lista'
  if (typeof data === 'object') return 'nycklar med värden'
  return typeof data === 'number' ? `talet ${data}` : String(data)
}

export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `”${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`
}

export function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
