/**
 * @typedef {Record<string, any>} Schema
 * @typedef {string | { [key: string]: Marks }} Marks
 */

/**
 * Where personal data stands, as the schemas mark it with `x-personuppgift`: a tree of keys per document, where `*` is
 * any item of a list or any key of a mapping. Written to src/variant/personal-fields.ts so that no schema is read when
 * a public copy is made.
 * @param {Map<string, Schema>} schemas
 * @param {string[]} documents
 */
export function personalFields(schemas, documents) {
  const trees = documents.map((name) => {
    const schema = schemas.get(name) ?? {}
    return [name, marksOf(schema, schema, schemas, []) ?? {}]
  })
  return `// Generated from schemas/*.schema.json by schemas/generate.mjs. Do not edit.

export type Mark = 'namn' | 'namn eller funktion' | 'kontakt'
export interface Marks {
  readonly [key: string]: Mark | Marks
}

/** A kind of file, called by its schema. */
export type Document =
${documents.map((name) => `  | '${name}'`).join('\n')}

export const personalFields: Readonly<Record<Document, Marks>> = ${print(Object.fromEntries(trees), '')}
`
}

/**
 * @param {Schema} schema
 * @param {Schema} root the document that its pointers start from
 * @param {Map<string, Schema>} schemas
 * @param {string[]} path references on the way here
 * @returns {Marks | undefined}
 */
function marksOf(schema, root, schemas, path) {
  if (schema['x-personuppgift']) return schema['x-personuppgift']
  /** @type {{ [key: string]: Marks }} */
  const found = {}
  const add = (/** @type {string | undefined} */ key, /** @type {unknown} */ part) => {
    const marks = part && typeof part === 'object' ? marksOf(part, root, schemas, path) : undefined
    if (marks === undefined) return
    if (key === undefined) merge(found, marks)
    else merge(found, { [key]: marks })
  }
  if (schema.$ref) {
    if (path.includes(schema.$ref)) return undefined
    const [file, pointer] = schema.$ref.split('#')
    const base = (file && schemas.get(file.replace('.schema.json', ''))) || root
    const target = pointer
      .split('/')
      .filter(Boolean)
      .reduce((/** @type {Schema} */ at, /** @type {string} */ key) => at[decodeURIComponent(key)], base)
    const marks = marksOf(target, base, schemas, [...path, schema.$ref])
    if (typeof marks === 'string') return marks
    merge(found, marks ?? {})
  }
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) add(undefined, part)
  for (const [key, part] of Object.entries(schema.properties ?? {})) add(key, part)
  add('*', schema.items)
  add('*', schema.additionalProperties)
  return Object.keys(found).length > 0 ? found : undefined
}

/**
 * @param {{ [key: string]: Marks }} into
 * @param {Marks} from
 */
function merge(into, from) {
  if (typeof from === 'string') throw new Error('x-personuppgift: a value that is marked in one form only')
  for (const [key, value] of Object.entries(from)) {
    const there = into[key]
    if (typeof value === 'string' || there === undefined || typeof there === 'string') into[key] = value
    else merge(there, value)
  }
}

/**
 * @param {Marks} value
 * @param {string} indent
 * @returns {string}
 */
function print(value, indent) {
  if (typeof value === 'string') return `'${value}'`
  const entries = Object.entries(value)
  if (entries.length === 0) return '{}'
  const inner = `${indent}  `
  const lines = entries.map(([key, marks]) => {
    const name = /^[\p{L}_][\p{L}\d_]*$/u.test(key) ? key : `'${key}'`
    return `${inner}${name}: ${print(marks, inner)},`
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}
