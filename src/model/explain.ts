import { didYouMean, isSameWord, listed, nearest } from '../swedish/suggest.ts'
import { dateHint, isDate, onlyDay } from '../swedish/written-date.ts'
import type { Place } from './model.ts'
import { type Rooted, resolve, type Schema } from './schema.ts'

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

/** Why data breaks its schema, in plain Swedish. Gives nothing exactly when the data is valid. */
export function explain(rooted: Rooted, data: unknown, place: Place = []): Fault[] {
  const { schema, root } = resolve(rooted)
  if (schema.anyOf) return explainUnion(schema, root, data, place)
  const types = schema.type === undefined ? undefined : [schema.type].flat()
  if (types && !types.some((type) => hasType(type, data))) return [wrongType(schema, types, data, place)]
  if (schema.const !== undefined && data !== schema.const) return [wrongWord([schema.const], data, place)]
  if (schema.enum && !schema.enum.includes(data as string)) return [wrongWord(schema.enum, data, place)]
  if (typeof data === 'string') return explainText(schema, data, place)
  if (typeof data === 'number' && schema.minimum !== undefined && data < schema.minimum) {
    return [{ code: 'schema/varde', place, message: `${name(place)} ska vara ${schema.minimum} eller mer` }]
  }
  if (Array.isArray(data)) return explainList({ schema, root }, data, place)
  if (isMapping(data)) return explainMapping({ schema, root }, data, place)
  return []
}

function explainText(schema: Schema, text: string, place: Place): Fault[] {
  if (schema.format === 'date' && !isDate(text)) {
    const impossible = /^\d{4}-\d{2}-\d{2}$/.test(text)
    const message = impossible
      ? `${quoted(text)} finns inte i kalendern`
      : `${name(place)} ska vara ett datum som ÅÅÅÅ-MM-DD, inte ${quoted(text)}`
    const day = onlyDay(text)
    const hint = dateHint(text) ?? 'Skriv t.ex. 2026-12-31.'
    return [{ code: 'schema/datum', place, message, hint, ...(day !== undefined && { fix: day }) }]
  }
  if (schema.minLength !== undefined && text.length < schema.minLength) return [emptyValue(place)]
  if (schema.format === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) {
    return [wrongForm(`${quoted(text)} är ingen e-postadress`, schema, place)]
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(text)) {
    const what = schema.description?.replace(/\.$/, '')
    return [
      wrongForm(`${quoted(text)} har inte rätt form för ${name(place)}${what ? ` (${what})` : ''}`, schema, place),
    ]
  }
  return []
}

function explainList({ schema, root }: Rooted, list: readonly unknown[], place: Place): Fault[] {
  const { items, minItems } = schema
  const faults = items ? list.flatMap((item, index) => explain({ schema: items, root }, item, [...place, index])) : []
  if (minItems !== undefined && list.length < minItems) {
    const message =
      list.length === 0
        ? `${name(place)} är en tom lista`
        : `${name(place)} ska ha minst ${minItems} poster; här är ${list.length}`
    faults.push({ code: 'schema/antal', place, message, hint: 'Lägg till det som fattas.' })
  }
  return faults
}

function explainMapping({ schema, root }: Rooted, data: Record<string, unknown>, place: Place): Fault[] {
  const { properties = {}, additionalProperties, propertyNames, required = [] } = schema
  const faults: Fault[] = []
  const unknown = new Set<string>()
  for (const [key, value] of Object.entries(data)) {
    const at = [...place, key]
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (property) faults.push(...explain({ schema: property, root }, value, at))
    else if (additionalProperties === false) unknown.add(key)
    else if (typeof additionalProperties === 'object') {
      const wrong = propertyNames ? explain({ schema: propertyNames, root }, key, at) : []
      faults.push(...wrong.map((fault) => ({ ...fault, key: 'key' as const })))
      if (wrong.length === 0) faults.push(...explain({ schema: additionalProperties, root }, value, at))
    }
  }
  const free = Object.keys(properties).filter((key) => !Object.hasOwn(data, key))
  const lacking = new Set(required.filter((key) => !Object.hasOwn(data, key)))
  for (const key of unknown) {
    const meant = nearest(key, free)
    // A misspelt key that is required would otherwise be both unknown and missing.
    if (meant !== undefined) lacking.delete(meant)
    faults.push({
      code: 'schema/okand-nyckel',
      place: [...place, key],
      key: 'key',
      message: `nyckeln «${key}» finns inte${place.length === 0 ? '' : ` under ${name(place)}`}${meant ? ` – menade du «${meant}»?` : ''}`,
      hint: meant ? `Skriv  ${meant}:` : unknownHint(data[key], free.length > 0 ? free : Object.keys(properties)),
      ...(meant !== undefined && isSameWord(key, meant) && { fix: meant }),
    })
  }
  for (const key of lacking) {
    const { schema: property } = resolve({ schema: properties[key] ?? {}, root })
    const what = property.description?.replace(/\.$/, '')
    faults.push({
      code: 'schema/saknas',
      place,
      missing: key,
      message: `nyckeln «${key}» saknas${place.length === 0 ? '' : ` under ${name(place)}`}`,
      hint: `Lägg till  ${key}: ${example(property)}${what ? `  – ${what}` : ''}`,
    })
  }
  return faults
}

function unknownHint(value: unknown, allowed: readonly string[]): string {
  // In {a: b, c} a comma parts keys, though the writer may have meant it as part of the text.
  const comma = value === null ? ' Hör ordet till en text med kommatecken, så sätt hela texten inom citattecken.' : ''
  return `Här får stå ${listed(allowed)}.${comma}`
}

/** Of several allowed forms, the one that the writer seems to have had in mind is explained. */
function explainUnion(schema: Schema, root: Schema, data: unknown, place: Place): Fault[] {
  const branches = (schema.anyOf ?? []).map((branch) => resolve({ schema: branch, root }))
  const tried = branches.map((branch) => ({ branch: branch.schema, faults: explain(branch, data, place) }))
  if (tried.some(({ faults }) => faults.length === 0)) return []
  const near = tried.filter(({ branch }) => fits(branch, data))
  if (near.length > 0 && (isMapping(data) || Array.isArray(data))) {
    near.sort((a, b) => strangeness(a.branch, data) - strangeness(b.branch, data) || a.faults.length - b.faults.length)
    return near[0]?.faults ?? []
  }
  if (data === '' || data === null) return [emptyValue(place)]
  const words = near.flatMap(({ branch }) => branch.const ?? [])
  const forms = listed(branches.map((branch) => form(branch.schema)))
  const suggestion = typeof data === 'string' ? didYouMean(data, words) : ''
  return [
    {
      code: near.length > 0 ? 'schema/varde' : 'schema/typ',
      place,
      message: `${name(place)} kan inte vara ${describe(data)}${suggestion}`,
      hint: textHint(branches, data) ?? `Skriv ${forms}.`,
    },
  ]
}

function textHint(branches: readonly Rooted[], data: unknown): string | undefined {
  const text = branches.some(({ schema }) => schema.type === 'string' && schema.format === undefined)
  return text && (typeof data === 'number' || typeof data === 'boolean') ? inQuotes(data) : undefined
}

/** How far a mapping is from a form: keys that the form does not have, less those it has. */
function strangeness(schema: Schema, data: unknown): number {
  if (!isMapping(data)) return 0
  const known = Object.keys(data).filter((key) => Object.hasOwn(schema.properties ?? {}, key)).length
  return Object.keys(data).length - 2 * known
}

function fits(schema: Schema, data: unknown): boolean {
  if (schema.const !== undefined) return typeof data === 'string'
  return schema.type === undefined || [schema.type].flat().some((type) => hasType(type, data))
}

/** An allowed form in a few words. */
function form(schema: Schema): string {
  if (schema.const !== undefined) return `”${schema.const}”`
  if (schema.format === 'date') return 'ett datum (ÅÅÅÅ-MM-DD)'
  if (schema.properties) return `nycklarna ${listed(Object.keys(schema.properties), 'och')}`
  return TYPES[String(schema.type)] ?? 'ett värde'
}

function wrongType(schema: Schema, types: readonly string[], data: unknown, place: Place): Fault {
  if (data === null) return emptyValue(place)
  const written = String(data)
  if (schema.pattern !== undefined && typeof data === 'number' && !new RegExp(schema.pattern, 'u').test(written)) {
    return explainText(schema, written, place)[0] ?? emptyValue(place)
  }
  const wanted =
    schema.format === 'date' ? 'ett datum som ÅÅÅÅ-MM-DD' : listed(types.map((type) => TYPES[type] ?? type))
  const message = `${name(place)} ska vara ${wanted}, inte ${describe(data)}`
  const hint = typeHint(schema, types, data)
  return { code: schema.format === 'date' ? 'schema/datum' : 'schema/typ', place, message, ...(hint && { hint }) }
}

function typeHint(schema: Schema, types: readonly string[], data: unknown): string | undefined {
  if (schema.format === 'date') return dateHint(String(data)) ?? 'Skriv t.ex. 2026-12-31.'
  if (types.includes('boolean')) {
    const yes = /^(ja|yes|on|sant)$/i.test(String(data))
    return yes || /^(nej|no|off|falskt)$/i.test(String(data)) ? `Skriv ${yes}.` : 'Skriv true eller false.'
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

function wrongWord(words: readonly string[], data: unknown, place: Place): Fault {
  if (data === null) return emptyValue(place)
  return {
    code: 'schema/varde',
    place,
    message: `${name(place)} kan inte vara ${describe(data)}${didYouMean(String(data), words)}`,
    hint: `Skriv ${listed(words.map((word) => `”${word}”`))}.`,
  }
}

function wrongForm(message: string, schema: Schema, place: Place): Fault {
  return {
    code: 'schema/monster',
    place,
    message,
    hint: `Skriv som i ${(schema.pattern && FORMS[schema.pattern]) ?? example(schema)}.`,
  }
}

function emptyValue(place: Place): Fault {
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

function example(schema: Schema): string {
  const given = schema.examples?.[0] ?? schema.enum?.[0] ?? schema.const
  if (given !== undefined) return String(given)
  return schema.format === 'date' ? '2026-12-31' : '…'
}

function inQuotes(data: number | boolean): string {
  return `Sätt värdet inom citattecken, så att det blir text: "${data}".`
}

/** The nearest key in words; a list's item is named by its number. */
function name(place: Place): string {
  const key = place.findLast((part) => typeof part === 'string')
  const last = place.at(-1)
  if (key === undefined) return last === undefined ? 'filen' : `post ${Number(last) + 1}`
  return typeof last === 'number' ? `post ${last + 1} i «${key}»` : `«${key}»`
}

function describe(data: unknown): string {
  if (data === null) return 'tomt'
  if (typeof data === 'string') return quoted(data)
  if (Array.isArray(data)) return 'en lista'
  if (typeof data === 'object') return 'nycklar med värden'
  return typeof data === 'number' ? `talet ${data}` : String(data)
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `”${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`
}

function hasType(type: string, data: unknown): boolean {
  if (type === 'array') return Array.isArray(data)
  if (type === 'object') return isMapping(data)
  if (type === 'integer') return Number.isInteger(data)
  if (type === 'number') return Number.isFinite(data)
  return typeof data === type
}

function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
