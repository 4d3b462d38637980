/**
 * @typedef {Record<string, any>} Schema
 * @typedef {string | { [key: string]: Marks }} Marks
 */

/** What `x-personuppgift` says of a text that a public copy shows: `undertecknare` signs and stands there by name. */
const SHOWN = new Set(['nej', 'undertecknare'])

/**
 * Where personal data stands, as the schemas mark it with `x-personuppgift`. Written to src/agreement/personal-fields.ts
 * so that no schema is read when a public copy is made.
 * @param {Map<string, Schema>} schemas
 * @param {string[]} documents
 */
export function personalFields(schemas, documents) {
  const trees = fieldsOf(schemas, documents, (schema) => {
    const mark = schema['x-personuppgift']
    return mark && (SHOWN.has(mark) ? null : mark)
  })
  return `// Generated from schemas/*.schema.json by schemas/generate.mjs. Do not edit.
import type { Fields } from './fields.ts'

export type Mark = 'namn' | 'namn eller funktion' | 'kontakt'
export type Marks = Fields<Mark>

/** A kind of file, called by its schema. */
export type Document =
${documents.map((name) => `  | '${name}'`).join('\n')}

export const personalFields: Readonly<Record<Document, Marks>> = ${print(trees, '')}
`
}

/**
 * Where a value stands that the document prints: a text, a day or a number that is not `x-intern`. Written to
 * src/agreement/printed-fields.ts.
 * @param {Map<string, Schema>} schemas
 * @param {string[]} documents
 */
export function printedFields(schemas, documents) {
  const trees = fieldsOf(schemas, documents, (schema) => {
    if (schema['x-intern']) return null
    const isValue = schema.enum ?? schema.const ?? [schema.type].flat().some((type) => VALUES.has(type))
    return isValue ? 'skrivs' : undefined
  })
  return `// Generated from schemas/*.schema.json by schemas/generate.mjs. Do not edit.
import type { Fields } from './fields.ts'
import type { Document } from './personal-fields.ts'

export const printedFields: Readonly<Record<Document, Fields<'skrivs'>>> = ${print(trees, '')}
`
}

const VALUES = new Set(['string', 'number', 'integer'])

/**
 * A tree of keys per document with the values that have a mark, where `*` is any item of a list or any key of a mapping,
 * and `.` the value itself where it may be a text or have keys. `markOf` gives the mark of a schema, null when there is
 * none in it or below, and undefined when its parts say.
 * @param {Map<string, Schema>} schemas
 * @param {string[]} documents
 * @param {(schema: Schema) => string | null | undefined} markOf
 * @returns {{ [key: string]: Marks }}
 */
function fieldsOf(schemas, documents, markOf) {
  return Object.fromEntries(
    documents.map((name) => {
      const schema = schemas.get(name) ?? {}
      return [name, marksOf(schema, { root: schema, schemas, path: [], markOf }) ?? {}]
    }),
  )
}

/**
 * @typedef {object} Way
 * @property {Schema} root the document that its pointers start from
 * @property {Map<string, Schema>} schemas
 * @property {string[]} path references on the way here
 * @property {(schema: Schema) => string | null | undefined} markOf
 */

/**
 * @param {Schema} schema
 * @param {Way} way
 * @returns {Marks | undefined}
 */
function marksOf(schema, way) {
  const { root, schemas, path, markOf } = way
  const mark = markOf(schema)
  if (mark !== undefined) return mark ?? undefined
  /** @type {{ [key: string]: Marks }} */
  const found = {}
  const add = (/** @type {string | undefined} */ key, /** @type {unknown} */ part) => {
    const marks = part && typeof part === 'object' ? marksOf(part, way) : undefined
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
    merge(found, marksOf(target, { ...way, root: base, path: [...path, schema.$ref] }) ?? {})
  }
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) add(undefined, part)
  for (const [key, part] of Object.entries(schema.properties ?? {})) add(key, part)
  add('*', schema.items)
  add('*', schema.additionalProperties)
  const [key, ...others] = Object.keys(found)
  if (key === ITSELF && others.length === 0) return found[key]
  return key === undefined ? undefined : found
}

/** The key that stands for the value that has the marks. */
const ITSELF = '.'

/**
 * @param {{ [key: string]: Marks }} into
 * @param {Marks} from
 */
function merge(into, from) {
  if (typeof from === 'string') {
    into[ITSELF] = from
    return
  }
  for (const [key, value] of Object.entries(from)) {
    const there = into[key]
    if (there === undefined) into[key] = value
    else if (typeof there === 'string' && typeof value === 'string') into[key] = strictest(there, value)
    else {
      const both = typeof there === 'string' ? { [ITSELF]: there } : there
      merge(both, value)
      into[key] = both
    }
  }
}

/**
 * A name is a name even where another form of the same value may be a function.
 * @param {string} one
 * @param {string} other
 */
function strictest(one, other) {
  return one === 'namn eller funktion' ? other : one
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
  const short = `{ ${entries.map(([key, marks]) => `${nameOf(key)}: ${print(marks, '')}`).join(', ')} }`
  if (short.length + indent.length < LINE && !short.includes('\n')) return short
  const inner = `${indent}  `
  const lines = entries.map(([key, marks]) => {
    return `${inner}${nameOf(key)}: ${print(marks, inner)},`
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}

/** What fits in a line with the key in front of it. */
const LINE = 100

/** @param {string} key */
function nameOf(key) {
  return /^[\p{L}_][\p{L}\d_]*$/u.test(key) ? key : `'${key}'`
}
