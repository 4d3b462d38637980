import type { Tidsgrans } from '../model/format.ts'
import { type Kind, type Rooted, resolve, type Schema, schemaOf } from '../model/schema.ts'
import { asDate } from '../swedish/date.ts'
import { didYouMean } from '../swedish/suggest.ts'
import type { WholeKrav } from './profile.ts'

/** A key or a value in a requirement's schema that the file format does not have. */
export interface UnknownWord {
  readonly code: 'profil/nyckel' | 'profil/varde'
  /** Where it stands in the requirement. */
  readonly place: readonly (string | number)[]
  readonly key?: 'key'
  readonly message: string
  readonly hint: string
}

/** A piece of JSON Schema as a profile writes it. */
type Written = Readonly<Record<string, unknown>>

/** Where in a requirement's schema a piece stands, and what the format has there. */
interface Level {
  readonly place: readonly (string | number)[]
  /** What the piece is about, in words: the nearest key, or the kind of file. */
  readonly owner: string
  /** The forms that the format allows; none when it leaves the data open. */
  readonly forms: readonly Rooted[]
  /** Names of the municipality's own fields, which stand under `egna`. */
  readonly own: readonly string[]
}

const KIND_OF: Readonly<Partial<Record<WholeKrav['fil'], Kind>>> = {
  överenskommelse: 'overenskommelse',
  åtgärdsplan: 'atgardsplan',
  aktivitet: 'atgardsplan',
  uppföljningsplan: 'uppfoljningsplan',
  kommunikationsplan: 'kommunikationsplan',
  statusrapport: 'statusrapport',
  överavtal: 'overavtal',
}

/**
 * Keys and values that a requirement names and the file format does not have: such a requirement can never be met, or is
 * never tried. Where the format leaves names open, such as those of parties, any will do; under `egna` those are known
 * that profiles describe, `own`.
 */
export function unknownWords({ fil, schema, uppgift, tid }: WholeKrav, own: readonly string[]): UnknownWord[] {
  const level = { place: [], owner: fil, forms: formsOf(fil), own }
  return [
    ...(schema ? wordsIn(schema as Written, { ...level, place: ['schema'] }) : []),
    ...(uppgift === undefined ? [] : stepsOf(uppgift, { ...level, place: ['uppgift'] }, tid !== undefined)),
    ...Object.entries(tid ?? {}).flatMap(([side, limit]) => boundWords(limit, { ...level, place: ['tid', side] })),
  ]
}

/** What the other day of a requirement on time names that the file format does not have. */
function boundWords(limit: Tidsgrans, level: Level): UnknownWord[] {
  const { i: other, före, efter } = typeof limit === 'string' ? {} : limit
  const path = typeof limit === 'string' ? limit : (före ?? efter)
  if (path === undefined || asDate(path) !== undefined) return []
  const at = typeof limit === 'string' ? level.place : [...level.place, före === undefined ? 'efter' : 'före']
  const start = other === undefined ? level : { ...level, owner: other, forms: formsOf(other) }
  return [...stepsOf(path, { ...start, place: at }, true)]
}

/** The first step of a path of keys that the file format does not have; when it is to be a day, also what is none. */
function* stepsOf(path: string, { place, own, ...start }: Level, isDay: boolean): Generator<UnknownWord> {
  let { owner, forms } = start
  for (const step of path.split('.')) {
    const inside = [...forms, ...itemsOf(forms, owner)].filter(({ schema }) => schema.type !== 'array')
    const [unknown] = unknownKey(step, { place, owner, forms: inside, own })
    if (unknown) {
      yield unknown
      return
    }
    forms = childrenOf(inside, step)
    owner = step
  }
  if (!isDay || forms.length === 0 || forms.some(({ schema }) => mayBeDay(schema))) return
  yield {
    code: 'profil/varde',
    place,
    message: `«${path}» är ingen dag`,
    hint: 'Skriv en uppgift som är ett datum, t.ex.  avtalstid.till  eller  datum.',
  }
}

function mayBeDay({ type, enum: words, const: word }: Schema): boolean {
  return words === undefined && word === undefined && [type].flat().some((one) => one === 'string' || one === 'integer')
}

/** The forms of the data that a requirement on a kind of file is tried on. */
function formsOf(fil: WholeKrav['fil']): readonly Rooted[] {
  const kind = KIND_OF[fil]
  if (kind === undefined) return []
  const file = unfold(schemaOf(kind))
  // An activity has what its plan says and what its own row says.
  return fil === 'aktivitet' ? [...file, ...itemsOf(childrenOf(file, 'delaktiviteter'))] : file
}

function* wordsIn(written: Written, level: Level): Generator<UnknownWord> {
  const inside = (steps: Level['place'], more: Partial<Level> = {}): Level => ({
    ...level,
    ...more,
    place: [...level.place, ...steps],
  })
  for (const [index, name] of listOf(written.required).entries()) {
    yield* unknownKey(name, inside(['required', index]))
  }
  for (const [name, own] of Object.entries(isMapping(written.properties) ? written.properties : {})) {
    const level = inside(['properties', name])
    yield* unknownKey(name, level, 'key')
    if (isMapping(own)) yield* wordsIn(own, { ...level, owner: name, forms: childrenOf(level.forms, name) })
  }
  for (const word of ['items', 'contains']) {
    if (!isMapping(written[word])) continue
    yield* wordsIn(written[word], inside([word], { forms: itemsOf(level.forms, level.owner) }))
  }
  for (const word of ['if', 'then', 'else', 'not']) {
    if (isMapping(written[word])) yield* wordsIn(written[word], inside([word]))
  }
  for (const word of ['anyOf', 'oneOf', 'allOf']) {
    for (const [index, own] of listOf(written[word]).entries()) {
      if (isMapping(own)) yield* wordsIn(own, inside([word, index]))
    }
  }
  yield* unknownValue(written.const, inside(['const']))
  for (const [index, value] of listOf(written.enum).entries()) yield* unknownValue(value, inside(['enum', index]))
}

function* unknownKey(name: unknown, { owner, place, forms, own }: Level, key?: 'key'): Generator<UnknownWord> {
  const known = owner === 'egna' ? own : keysOf(forms)
  if (typeof name !== 'string' || !known || known.includes(name)) return
  yield {
    code: 'profil/nyckel',
    place,
    ...(key && { key }),
    message: `«${owner}» har ingen uppgift «${name}»${didYouMean(name, known)}`,
    hint: 'Uppgifterna i varje fil står i docs/format.md;  samverkan schema  skriver ut dem.',
  }
}

function* unknownValue(value: unknown, { owner, place, forms }: Level): Generator<UnknownWord> {
  const known = valuesOf(forms)
  if (typeof value !== 'string' || !known || known.includes(value)) return
  yield {
    code: 'profil/varde',
    place,
    message: `«${owner}» kan inte vara «${value}»${didYouMean(value, known)}`,
    hint: `Skriv något av ${known.join(', ')}.`,
  }
}

/** Every key that the forms have between them; undefined when one of them takes any key. */
function keysOf(forms: readonly Rooted[]): readonly string[] | undefined {
  const mappings = forms.filter(({ schema }) => schema.type === undefined || [schema.type].flat().includes('object'))
  if (forms.length === 0 || mappings.some(({ schema }) => schema.additionalProperties !== false)) return undefined
  return mappings.flatMap(({ schema }) => Object.keys(schema.properties ?? {}))
}

/** Every word that the forms allow as a value; undefined when any text will do, or none of them is a text. */
function valuesOf(forms: readonly Rooted[]): readonly string[] | undefined {
  const texts = forms.filter(({ schema }) => schema.const !== undefined || [schema.type].flat().includes('string'))
  const words = texts.map(({ schema }) => schema.enum ?? (schema.const === undefined ? undefined : [schema.const]))
  return texts.length === 0 || words.includes(undefined) ? undefined : words.flatMap((some) => some ?? [])
}

function childrenOf(forms: readonly Rooted[], name: string): readonly Rooted[] {
  return forms.flatMap(({ schema, root }) => {
    const { properties = {}, additionalProperties } = schema
    const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties
    return typeof own === 'object' ? unfold({ schema: own, root }) : []
  })
}

/** The forms of the items of a list. What a party's organisation says, the party says. */
function itemsOf(forms: readonly Rooted[], list?: string): readonly Rooted[] {
  const items = forms.flatMap(({ schema, root }) => (schema.items ? unfold({ schema: schema.items, root }) : []))
  if (list !== 'parter' || items.length === 0) return items
  return [...items, ...itemsOf(childrenOf([schemaOf('samverkan')], 'organisationer'))]
}

/** A schema without references and alternatives: each of the forms that it allows. */
function unfold(rooted: Rooted): readonly Rooted[] {
  const { schema, root } = resolve(rooted)
  return schema.anyOf ? schema.anyOf.flatMap((one: Schema) => unfold({ schema: one, root })) : [{ schema, root }]
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isMapping(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
