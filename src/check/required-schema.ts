import type { Place } from '../model/model.ts'
import type { Breach, Test, WholeKrav } from '../profile/profile.ts'
import { listed } from '../swedish/suggest.ts'
import { type DataSubject, NAMES, type Shortfall } from './subjects.ts'

/** What in some data breaks the schema of a requirement: all keys that one mapping lacks are one. */
export function breaksSchema(subject: DataSubject, data: WholeKrav, test: Test): Shortfall[] {
  return [...grouped(causes(test(subject.data)))].map(({ breach, missing }) => {
    const own = pointerOf(breach.instancePath)
    const place = [...subject.place, ...own]
    const inside = at(subject.data, own)
    const first = firstKey(subject, place, inside)
    return {
      place: missing[0] === undefined ? place : [...place, missing[0]],
      span: first === undefined ? subject.file.span(place) : subject.file.span([...place, first], 'key'),
      message: data.meddelande ?? messageOf(data, own, { breach, missing, value: inside }),
    }
  })
}

/** Where a mapping that lacks something is pointed at: a person at the name, all else at what is written first of it. */
function firstKey({ file }: DataSubject, place: Place, inside: unknown): string | undefined {
  const written = [at(file.data, place), inside].find(isMapping)
  if (!written) return undefined
  const isPerson = PERSONS.includes(String(place.at(-2))) && 'namn' in written
  return isPerson ? 'namn' : Object.keys(written)[0]
}

/** Lists of persons. */
const PERSONS: readonly string[] = ['undertecknare', 'samordnare']

/** The errors of a validator without those of `if` and of the single branches of a union: only the causes remain. */
function causes(breaches: readonly Breach[]): Breach[] {
  const whole = breaches.filter(({ keyword }) => ['anyOf', 'oneOf', 'not', 'contains'].includes(keyword))
  return breaches.filter(
    ({ keyword, schemaPath }) =>
      keyword !== 'if' &&
      !whole.some((one) => schemaPath.startsWith(`${one.schemaPath}/`) || isInside(one, schemaPath)),
  )
}

/** Whether a schema path is below that of a union: `anyOf/0`, `anyOf/1` …, or `contains/…`. */
function isInside(whole: Breach, schemaPath: string): boolean {
  return schemaPath !== whole.schemaPath && schemaPath.startsWith(whole.schemaPath)
}

/** The breaches, with all keys that one mapping lacks in one. */
function grouped(breaches: readonly Breach[]): Iterable<{ readonly breach: Breach; readonly missing: string[] }> {
  const groups = new Map<string, { breach: Breach; missing: string[] }>()
  for (const breach of breaches) {
    const key = `${breach.instancePath} ${breach.schemaPath}`
    const group = groups.get(key) ?? { breach, missing: [] }
    if (breach.keyword === 'required') group.missing.push(String(breach.params.missingProperty))
    groups.set(key, group)
  }
  return groups.values()
}

function pointerOf(instancePath: string): (string | number)[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

function at(data: unknown, place: Place): unknown {
  let value = data
  for (const step of place) {
    value = isMapping(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[step] : undefined
  }
  return value
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What messages call one item of a list. */
const ITEMS: Readonly<Record<string, string>> = {
  parter: 'parten',
  undertecknare: 'undertecknaren',
  samordnare: 'samordnaren',
  prioriterade_områden: 'området',
  underlag: 'underlaget',
  bilagor: 'bilagan',
  åtgärder: 'åtgärden',
  mål: 'målet',
  objekt: 'det som ska följas upp',
  stadsövergripande: 'området',
  lokala: 'området',
}

/** How a value breaks a limit, by the keyword of the limit. */
const LIMITS: Readonly<Record<string, (value: unknown, limit: number) => string>> = {
  minItems: (value, limit) => `har ${sizeOf(value)} poster, färre än ${limit}`,
  maxItems: (value, limit) => `har ${sizeOf(value)} poster, fler än ${limit}`,
  minLength: (value, limit) => `har ${sizeOf(value)} tecken, färre än ${limit}`,
  maxLength: (value, limit) => `har ${sizeOf(value)} tecken, fler än ${limit}`,
  minimum: (value, limit) => `är ${value}, mindre än ${limit}`,
  maximum: (value, limit) => `är ${value}, mer än ${limit}`,
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) || typeof value === 'string' ? value.length : 0
}

function messageOf(
  data: WholeKrav,
  place: Place,
  { breach, missing, value }: { readonly breach: Breach; readonly missing: readonly string[]; readonly value: unknown },
): string {
  const last = place.at(-1)
  const list = String(place.at(-2) ?? '')
  const owner =
    last === undefined
      ? NAMES[data.fil]
      : typeof last === 'number'
        ? (ITEMS[list] ?? `en post i «${list}»`)
        : `«${last}»`
  if (missing.length === 0) {
    const limit = LIMITS[breach.keyword]?.(value, Number(breach.params.limit))
    return `${owner} ${limit ?? 'uppfyller inte kravet'}`
  }
  const names = missing.map((name) => name.replaceAll('_', ' '))
  return `${owner} saknar ${listed(names, 'och')}`
}
