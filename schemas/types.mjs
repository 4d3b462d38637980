import { compile } from 'json-schema-to-typescript'

/**
 * @typedef {import('json-schema-to-typescript').JSONSchema} Schema
 * @typedef {{ readonly name: string, readonly schema: Schema, readonly root: Schema }} Named
 */

const SHARED = 'gemensamt'

const BANNER = '// Generated from schemas/*.schema.json by schemas/generate.mjs. Do not edit.\n'

/**
 * The TypeScript types of the documents (src/model/format.ts): one for each document, and one for each definition that is
 * more than a text. A reference is printed as the name of its definition, since the compiler of types makes a new type of
 * a reference with a description of its own (`Beslut1`, `Beslut2`).
 * @param {Map<string, Schema>} schemas
 * @param {string[]} documents
 */
export async function formatTypes(schemas, documents) {
  /** @type {Schema} */
  const format = { title: 'Format', type: 'object', additionalProperties: false, required: documents }
  const properties = documents.map((name) => [name, { tsType: documentName(schemas, name) }])
  const named = [...documents, SHARED].flatMap((name) => namedIn(schemas, name))
  const twice = named.find(({ name }, at) => named.findIndex((one) => one.name === name) !== at)
  if (twice) throw new Error(`two definitions give the type ${twice.name}: types are named alike in all schemas`)
  const texts = [await declare('Format', { ...format, properties: Object.fromEntries(properties) })]
  for (const { name, schema, root } of named) texts.push(await declare(name, withNames(schema, root, schemas)))
  const text = `${BANNER}\n${texts.join('')}`.replaceAll('\r\n', '\n')
  return text.replace(/\/\*\*\n *\* (.*)\n *\*\//g, '/** $1 */')
}

/**
 * A document, unless it is the shared one, and what it defines.
 * @param {Map<string, Schema>} schemas
 * @param {string} name
 * @returns {Named[]}
 */
function namedIn(schemas, name) {
  const root = schemas.get(name) ?? {}
  const { definitions, ...document } = root
  const own = Object.entries(definitions ?? {}).filter(([, schema]) => isNamed(schema))
  const named = own.map(([key, schema]) => ({ name: typeName(key), schema, root }))
  return name === SHARED ? named : [{ name: documentName(schemas, name), schema: document, root }, ...named]
}

/**
 * Texts have no type of their own: nothing is gained by calling a string something else.
 * @param {Schema} schema
 */
function isNamed(schema) {
  return schema.type === 'object' || schema.anyOf !== undefined || schema.enum !== undefined
}

/**
 * @param {Map<string, Schema>} schemas
 * @param {string} name
 */
function documentName(schemas, name) {
  return typeName(schemas.get(name)?.title ?? name)
}

/**
 * `matbart_mal` → `MatbartMal`: Swedish without diacritics.
 * @param {string} key
 */
function typeName(key) {
  const plain = key.normalize('NFD').replace(/\p{M}/gu, '')
  return plain.replace(/(?:^|[ _])(\p{L})/gu, (_, letter) => letter.toUpperCase())
}

/**
 * A schema with each reference as the name of its type, or as the text that it leads to.
 * @param {any} schema
 * @param {Schema} root the file that `#` stands for
 * @param {Map<string, Schema>} schemas
 * @returns {any}
 */
function withNames(schema, root, schemas) {
  if (Array.isArray(schema)) return schema.map((one) => withNames(one, root, schemas))
  if (typeof schema !== 'object' || schema === null) return schema
  const { $ref, ...beside } = schema
  if ($ref === undefined) {
    return Object.fromEntries(Object.entries(schema).map(([key, own]) => [key, withNames(own, root, schemas)]))
  }
  const [file, pointer] = $ref.split('#/definitions/')
  const target = (file === '' ? root : schemas.get(SHARED))?.definitions?.[pointer]
  if (!target) throw new Error(`the reference ${$ref} leads nowhere`)
  return isNamed(target) ? { ...beside, tsType: typeName(pointer) } : { ...target, ...beside }
}

/**
 * @param {string} name
 * @param {Schema} schema
 */
function declare(name, schema) {
  return compile({ ...schema, title: name }, name, {
    bannerComment: '',
    additionalProperties: false,
    style: { semi: false, singleQuote: true, printWidth: 120 },
  })
}
