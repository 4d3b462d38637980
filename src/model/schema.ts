import { texts } from '../../lib/schemas.mjs'
import * as validators from '../../lib/validators.mjs'
import type { Format } from './format.ts'
import type { Place } from './model.ts'

/** A kind of YAML: the name of its schema. */
export type Kind = keyof Format

/** A validator that ajv has compiled. After a refusal `errors` holds its reports. */
type Validator = (typeof validators)[Kind]

/** One report of ajv, with the schema it comes from (`verbose`). */
export type Report = NonNullable<Validator['errors']>[number]

/** The part of JSON Schema that our schemas use. */
export interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly string[]
  readonly const?: string
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly examples?: readonly unknown[]
  readonly default?: unknown
  readonly definitions?: Readonly<Record<string, Schema>>
}

/** A schema that knows in which file its `#` references are to be looked up. */
export interface Rooted {
  readonly schema: Schema
  readonly root: Schema
}

/** A schema file: a kind, or what they share. */
type SchemaFile = Kind | 'gemensamt'

const parsed = new Map<SchemaFile, Schema>()

function schemaNamed(name: SchemaFile): Schema {
  const known = parsed.get(name) ?? (JSON.parse(texts[name]) as Schema)
  parsed.set(name, known)
  return known
}

/** Every kind, in the order of their names. */
export const KINDS: readonly Kind[] = (Object.keys(texts) as SchemaFile[]).filter((name) => name !== 'gemensamt').sort()

const { unions, ...VALIDATORS } = validators

/** Whether data keeps to the schema of its kind, by the validators that ajv has compiled beforehand. */
export function isValid<K extends Kind>(kind: K, data: unknown): data is Format[K] {
  return VALIDATORS[kind](data)
}

/** What ajv reports of data that breaks the schema of its kind; nothing when it is valid. */
export function reportsOn(kind: Kind, data: unknown): readonly Report[] {
  return reportsOf(VALIDATORS[kind], data)
}

function reportsOf(validator: Validator, data: unknown): readonly Report[] {
  return validator(data) ? [] : (validator.errors ?? [])
}

/** The branches of a union by its address (`x-union`), each with what ajv reports when data is held to it alone. */
export function branchesOf(address: string, data: unknown): { schema: Schema; reports: readonly Report[] }[] {
  const [file = '', pointer = ''] = address.split('#')
  const root = schemaNamed(file as SchemaFile)
  const union = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((schema, step) => (schema as Record<string, unknown>)[step], root) as Schema
  return (unions[address] ?? []).map((validator, index) => ({
    schema: resolve({ schema: union.anyOf?.[index] ?? {}, root }).schema,
    reports: reportsOf(validator, data),
  }))
}

/** What the schema of a kind says to people of the value at a place. */
export function wordsAt(
  kind: Kind,
  place: Place,
): Pick<Schema, 'description' | 'examples' | 'format' | 'enum' | 'const'> {
  const [found] = place.reduce<Rooted[]>((level, step) => level.flatMap((one) => below(one, step)), [schemaOf(kind)])
  return found ? resolve(found).schema : {}
}

/** What the schema of a kind says to people of the names of the keys in the mapping at a place. */
export function keyWordsAt(kind: Kind, place: Place): Schema {
  const found = place
    .reduce<Rooted[]>((level, step) => level.flatMap((one) => below(one, step)), [schemaOf(kind)])
    .flatMap(alternatives)
    .find(({ schema }) => schema.propertyNames)
  return found?.schema.propertyNames ? resolve({ schema: found.schema.propertyNames, root: found.root }).schema : {}
}

/** Every schema that a value may be held to one step below a schema. */
export function below(rooted: Rooted, step: string | number): Rooted[] {
  return alternatives(rooted).flatMap(({ schema, root }) => {
    const own = typeof step === 'number' ? schema.items : schema.properties?.[step]
    if (own) return [{ schema: own, root }]
    const other = schema.additionalProperties
    return typeof other === 'object' ? [{ schema: other, root }] : []
  })
}

/** A schema with its references followed, and each branch of a union for itself. */
export function alternatives(rooted: Rooted): Rooted[] {
  const { schema, root } = resolve(rooted)
  return schema.anyOf ? schema.anyOf.flatMap((one) => alternatives({ schema: one, root })) : [{ schema, root }]
}

export function schemaOf(kind: Kind): Rooted {
  return { schema: schemaNamed(kind), root: schemaNamed(kind) }
}

/** What the schemas share, by name. */
export function sharedDefinitions(): Readonly<Record<string, Schema>> {
  return schemaNamed('gemensamt').definitions ?? {}
}

/** Follows references until there is a schema with content. What stands beside a reference (a description) wins. */
export function resolve({ schema, root }: Rooted): Rooted {
  if (schema.$ref === undefined) return { schema, root }
  const [file, pointer = ''] = schema.$ref.split('#')
  const home = file === '' ? root : schemaNamed('gemensamt')
  const target = home.definitions?.[pointer.replace('/definitions/', '')]
  if (!target) throw new Error(`schema reference ${schema.$ref} leads nowhere`)
  const { $ref: _, ...beside } = schema
  const found = resolve({ schema: target, root: home })
  return { schema: { ...found.schema, ...beside }, root: found.root }
}
