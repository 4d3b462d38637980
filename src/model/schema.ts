import * as validators from '../../lib/validators.mjs'
import atgardsplan from '../../schemas/atgardsplan.schema.json' with { type: 'json' }
import figur from '../../schemas/figur.schema.json' with { type: 'json' }
import gemensamt from '../../schemas/gemensamt.schema.json' with { type: 'json' }
import kommunikationsplan from '../../schemas/kommunikationsplan.schema.json' with { type: 'json' }
import overavtal from '../../schemas/overavtal.schema.json' with { type: 'json' }
import overenskommelse from '../../schemas/overenskommelse.schema.json' with { type: 'json' }
import profil from '../../schemas/profil.schema.json' with { type: 'json' }
import samverkan from '../../schemas/samverkan.schema.json' with { type: 'json' }
import statusrapport from '../../schemas/statusrapport.schema.json' with { type: 'json' }
import uppfoljningsplan from '../../schemas/uppfoljningsplan.schema.json' with { type: 'json' }
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

const SCHEMAS: Readonly<Record<Kind, Schema>> = {
  atgardsplan,
  figur,
  kommunikationsplan,
  overavtal,
  overenskommelse,
  profil,
  samverkan,
  statusrapport,
  uppfoljningsplan,
}

/** Every kind, in the order of their names. */
export const KINDS = Object.keys(SCHEMAS) as readonly Kind[]

const VALIDATORS: Readonly<Record<Kind, (data: unknown) => boolean>> = { ...validators }

/** Whether data keeps to its schema: by the validators that are compiled beforehand. */
export function isValid<K extends Kind>(kind: K, data: unknown): data is Format[K] {
  return VALIDATORS[kind](data)
}

export function schemaOf(kind: Kind): Rooted {
  return { schema: SCHEMAS[kind], root: SCHEMAS[kind] }
}

/** Follows references until there is a schema with content. What stands beside a reference (a description) wins. */
export function resolve({ schema, root }: Rooted): Rooted {
  if (schema.$ref === undefined) return { schema, root }
  const [file, pointer = ''] = schema.$ref.split('#')
  const home: Schema = file === '' ? root : (gemensamt as Schema)
  const target = home.definitions?.[pointer.replace('/definitions/', '')]
  if (!target) throw new Error(`schema reference ${schema.$ref} leads nowhere`)
  const { $ref: _, ...beside } = schema
  const found = resolve({ schema: target, root: home })
  return { schema: { ...found.schema, ...beside }, root: found.root }
}
