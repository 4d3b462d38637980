/**
 * Where personal data stands, as the schemas mark it with `x-personuppgift`: a tree of keys per document, where `*` is
 * any item of a list or any key of a mapping. Written to src/variant/personal-fields.ts so that no schema is read when
 * a public copy is made.
 */
export function personalFields(schemas, documents) {
  const trees = documents.map((name) => [name, marksOf(schemas.get(name), schemas.get(name), schemas, []) ?? {}])
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

function marksOf(schema, root, schemas, path) {
  if (schema['x-personuppgift']) return schema['x-personuppgift']
  const found = {}
  const add = (key, part, base = root) => {
    const marks = part && typeof part === 'object' ? marksOf(part, base, schemas, path) : undefined
    if (marks === undefined) return
    if (key === undefined) merge(found, marks)
    else merge(found, { [key]: marks })
  }
  if (schema.$ref) {
    if (path.includes(schema.$ref)) return undefined
    const [file, pointer] = schema.$ref.split('#')
    const base = file ? schemas.get(file.replace('.schema.json', '')) : root
    const target = pointer
      .split('/')
      .filter(Boolean)
      .reduce((at, key) => at[decodeURIComponent(key)], base)
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

function merge(into, from) {
  if (typeof from === 'string') throw new Error('x-personuppgift: a value that is marked in one form only')
  for (const [key, value] of Object.entries(from)) {
    if (typeof value === 'string' || into[key] === undefined) into[key] = value
    else merge(into[key], value)
  }
}

function print(value, indent) {
  if (typeof value === 'string') return `'${value}'`
  const keys = Object.keys(value)
  if (keys.length === 0) return '{}'
  const inner = `${indent}  `
  const lines = keys.map((key) => {
    const name = /^[\p{L}_][\p{L}\d_]*$/u.test(key) ? key : `'${key}'`
    return `${inner}${name}: ${print(value[key], inner)},`
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}
