import { texts } from '../../lib/schemas.mjs'
import * as validators from '../../lib/validators.mjs'
import type { Format } from './format.ts'

/** A kind of YAML: the name of its schema. */
export type Kind = keyof Format

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

const VALIDATORS: Readonly<Record<Kind, (data: unknown) => boolean>> = { ...validators }

/** Whether data keeps to its schema: by the validators that are compiled beforehand. */
export function isValid<K extends Kind>(kind: K, data: unknown): data is Format[K] {
  return VALIDATORS[kind](data)
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
