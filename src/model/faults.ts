import { didYouMean, isSameWord, listed, nearest } from '../swedish/suggest.ts'
import {
  describe,
  emptyValue,
  example,
  type Fault,
  form,
  isMapping,
  name,
  quoted,
  textHint,
  unknownHint,
  wrongForm,
  wrongText,
  wrongType,
  wrongWord,
} from './fault.ts'
import type { Place } from './model.ts'
import { branchesOf, type Kind, keyWordsAt, type Report, reportsOn, type Schema, wordsAt } from './schema.ts'

/** A part of the data that is being explained: its kind, and the place that reports on it are relative to. */
interface Part {
  /** Whose schema has words for people; missing when the reports come from a schema that has them itself. */
  readonly kind: Kind | undefined
  readonly data: unknown
  readonly place: Place
}

/** Why data breaks the schema of its kind, in plain Swedish: what ajv reports, in our words. Empty when it is valid. */
export function faultsIn(kind: Kind, data: unknown): Fault[] {
  return explain(reportsOn(kind, data), { kind, data, place: [] })
}

/** What ajv reports of data at a place, in our words, for a schema that is no file's. */
export function faultsOf(reports: readonly Report[], data: unknown, place: Place): Fault[] {
  return explain(reports, { kind: undefined, data, place })
}

function explain(reports: readonly Report[], part: Part): Fault[] {
  const byPath = new Map<string, Report[]>()
  for (const report of reports.filter((one) => !isOfBranch(one, reports))) {
    byPath.set(report.instancePath, [...(byPath.get(report.instancePath) ?? []), report])
  }
  const wrongKeys = reports.filter(({ keyword }) => keyword === 'propertyNames').map(pathOfKey)
  return [...byPath]
    .filter(([path]) => !wrongKeys.some((key) => isWithin(path, key)))
    .flatMap(([path, own]) => explainPlace(own, { ...part, place: [...part.place, ...placeOf(path, part.data)] }))
}

/** A union reports what is wrong with each of its branches before it reports itself: those are told of as one. */
function isOfBranch(report: Report, reports: readonly Report[]): boolean {
  const later = reports.slice(reports.indexOf(report) + 1)
  return later.some(({ keyword, instancePath }) => keyword === 'anyOf' && isWithin(report.instancePath, instancePath))
}

function isWithin(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}/`)
}

/** Where a key stands that breaks `propertyNames`. */
function pathOfKey({ instancePath, params }: Report): string {
  return `${instancePath}/${String(params.propertyName).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** A JSON pointer (RFC 6901) into data as a place: steps into lists are numbers. */
function placeOf(pointer: string, data: unknown): Place {
  let at = data
  return pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
      const isIndex = Array.isArray(at)
      at = isMapping(at) || Array.isArray(at) ? (at as Record<string, unknown>)[step] : undefined
      return isIndex ? Number(step) : step
    })
}

/** Explains what is wrong with one value: the gravest fault of a plain value, every fault of a mapping or list. */
function explainPlace(reports: readonly Report[], part: Part): Fault[] {
  const first = (keyword: string) => reports.find((report) => report.keyword === keyword)
  const { place } = part
  const union = first('anyOf')
  // A union of a schema that is no file's has no address, and is told of as a whole.
  if (union?.parentSchema['x-union'] !== undefined) return explainUnion(union, part)
  const type = first('type')
  if (type) return [wrongType(worded(type, part), [type.schema].flat() as string[], type.data, place)]
  const word = first('const') ?? first('enum')
  if (word) return [wrongWord([word.schema].flat() as string[], word.data, place)]
  const text = first('minLength') ?? first('format') ?? first('pattern')
  if (text?.keyword === 'minLength') return [emptyValue(place)]
  if (text) return [wrongText(String(text.data), worded(text, part), place)]
  const limit = first('minimum') ?? first('maximum') ?? first('maxLength') ?? first('maxItems')
  if (limit) return [beyond(limit, place)]
  const faults = first('minItems') ? [tooFew(reports, place)] : []
  for (const report of reports.filter(({ keyword }) => keyword === 'propertyNames')) {
    faults.push(wrongKey(String(report.params.propertyName), part))
  }
  faults.push(...wrongKeys(reports, part))
  return faults.length > 0
    ? faults
    : [{ code: 'schema/varde', place, message: `${name(place)} uppfyller inte sitt schema` }]
}

/** A value that is smaller, larger or longer than it may be. */
function beyond({ keyword, schema }: Report, place: Place): Fault {
  const words: Readonly<Record<string, string>> = {
    minimum: `vara ${schema} eller mer`,
    maximum: `vara högst ${schema}`,
    maxLength: `ha högst ${schema} tecken`,
    maxItems: `ha högst ${schema} poster`,
  }
  return { code: 'schema/varde', place, message: `${name(place)} ska ${words[keyword] ?? ''}` }
}

/** The schema of a report with the words that people are given, which the compiled schemas lack. */
function worded({ parentSchema }: Report, { kind, place }: Part): Schema {
  return kind === undefined ? parentSchema : { ...parentSchema, ...wordsAt(kind, place) }
}

function tooFew(reports: readonly Report[], place: Place): Fault {
  const report = reports.find(({ keyword }) => keyword === 'minItems')
  const count = Array.isArray(report?.data) ? report.data.length : 0
  const message =
    count === 0
      ? `${name(place)} är en tom lista`
      : `${name(place)} ska ha minst ${report?.schema} poster; här är ${count}`
  return { code: 'schema/antal', place, message, hint: 'Lägg till det som fattas.' }
}

function wrongKey(key: string, { kind, place }: Part): Fault {
  const at = [...place, key]
  const schema = kind === undefined ? {} : keyWordsAt(kind, place)
  const what = schema.description?.replace(/\.$/, '')
  const message = `${quoted(key)} har inte rätt form för ${name(at)}${what ? ` (${what})` : ''}`
  return { ...wrongForm(message, schema, at), key: 'key' }
}

/** Keys that do not exist, and keys that are missing: a misspelt key that is required would be both. */
function wrongKeys(reports: readonly Report[], part: Part): Fault[] {
  const unknown = reports.filter(({ keyword }) => keyword === 'additionalProperties')
  const missing = reports.filter(({ keyword }) => keyword === 'required')
  const [{ data, parentSchema } = { data: undefined, parentSchema: undefined }] = [...unknown, ...missing]
  if (!isMapping(data) || !parentSchema) return []
  const { place, kind } = part
  const known = Object.keys(parentSchema.properties ?? {})
  const free = known.filter((key) => !Object.hasOwn(data, key))
  const lacking = new Set(missing.map(({ params }) => String(params.missingProperty)))
  const under = place.length === 0 ? '' : ` under ${name(place)}`
  const faults: Fault[] = []
  for (const key of unknown.map(({ params }) => String(params.additionalProperty))) {
    const meant = nearest(key, free)
    if (meant !== undefined) lacking.delete(meant)
    faults.push({
      code: 'schema/okand-nyckel',
      place: [...place, key],
      key: 'key',
      message: `nyckeln «${key}» finns inte${under}${meant ? ` – menade du «${meant}»?` : ''}`,
      hint: meant ? `Skriv  ${meant}:` : unknownHint(data[key], free.length > 0 ? free : known),
      ...(meant !== undefined && isSameWord(key, meant) && { fix: meant }),
    })
  }
  for (const key of lacking) {
    const property = kind === undefined ? (parentSchema.properties?.[key] ?? {}) : wordsAt(kind, [...place, key])
    const what = property.description?.replace(/\.$/, '')
    faults.push({
      code: 'schema/saknas',
      place,
      missing: key,
      message: `nyckeln «${key}» saknas${under}`,
      hint: `Lägg till  ${key}: ${example(property)}${what ? `  – ${what}` : ''}`,
    })
  }
  return faults
}

/** Of several allowed forms, the one that the writer seems to have had in mind is explained. */
function explainUnion({ parentSchema, data }: Report, { kind, place }: Part): Fault[] {
  const tried = branchesOf(String(parentSchema['x-union']), data).map(({ schema, reports }) => ({
    schema,
    fits: fits(reports, data),
    faults: explain(reports, { kind, data, place }),
  }))
  const near = tried.filter((branch) => branch.fits)
  if (near.length > 0 && (isMapping(data) || Array.isArray(data))) {
    near.sort((a, b) => strangeness(a.schema, data) - strangeness(b.schema, data) || a.faults.length - b.faults.length)
    return near[0]?.faults ?? []
  }
  if (data === '' || data === null) return [emptyValue(place)]
  const words = near.flatMap(({ schema }) => schema.const ?? [])
  const suggestion = typeof data === 'string' ? didYouMean(data, words) : ''
  const schemas = tried.map(({ schema }) => schema)
  return [
    {
      code: near.length > 0 ? 'schema/varde' : 'schema/typ',
      place,
      message: `${name(place)} kan inte vara ${describe(data)}${suggestion}`,
      hint: textHint(schemas, data) ?? `Här ska stå ${listed(schemas.map(form))}.`,
    },
  ]
}

/** Whether a value is at least of the type that a branch asks for: a text may be meant as any word. */
function fits(reports: readonly Report[], data: unknown): boolean {
  const own = reports.filter(({ instancePath }) => instancePath === '')
  if (own.some(({ keyword }) => keyword === 'const')) return typeof data === 'string'
  return own.every(({ keyword }) => keyword !== 'type')
}

/** How far a mapping is from a form: keys that the form does not have, less those it has. */
function strangeness(schema: Schema, data: unknown): number {
  if (!isMapping(data)) return 0
  const known = Object.keys(data).filter((key) => Object.hasOwn(schema.properties ?? {}, key)).length
  return Object.keys(data).length - 2 * known
}
