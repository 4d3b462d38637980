import { type Kind, type Schema, schemaOf, sharedDefinitions } from './schema.ts'

const SHARED_PREFIX = 'gemensamt.schema.json#/definitions/'

/** The JSON Schema (draft-07) of a kind of YAML with the shared parts that it uses inside it: it refers to no file. */
export function wholeSchema(kind: Kind): Schema {
  const shared = sharedDefinitions()
  const definitions: Record<string, Schema> = {}
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, own]) => [key, key === '$ref' ? local(String(own)) : copy(own)]),
    )
  }
  const local = (reference: string): string => {
    if (!reference.startsWith(SHARED_PREFIX)) return reference
    const name = reference.slice(SHARED_PREFIX.length)
    if (!(name in definitions)) {
      // Noted before it is copied: a shared part may refer to itself.
      definitions[name] = {}
      definitions[name] = copy(shared[name]) as Schema
    }
    return `#/definitions/${name}`
  }
  const schema = copy(schemaOf(kind).schema) as Schema
  for (const [name, own] of Object.entries(schema.definitions ?? {})) {
    if (name in definitions) throw new Error(`${kind} has a definition with the name of a shared one: ${name}`)
    definitions[name] = own
  }
  return { ...schema, definitions }
}
