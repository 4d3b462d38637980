/**
 * Makes what is derived from the schemas: TypeScript types (src/model/format.ts, committed), the places of personal
 * data and of what is printed (src/agreement/*-fields.ts, committed) and, not committed, the schemas as a module and validators compiled
 * ahead of time (lib/), so that a run of the program reads no schema from the disk and compiles none.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { parse } from 'yaml'
import { personalFields, printedFields } from './fields.mjs'
import { formatTypes } from './types.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
const names = readdirSync(here)
  .filter((name) => name.endsWith('.schema.json'))
  .map((name) => name.replace('.schema.json', ''))
  .sort()
const schemas = new Map(
  names.map((name) => [name, JSON.parse(readFileSync(join(here, `${name}.schema.json`), 'utf8'))]),
)
const documents = names.filter((name) => name !== 'gemensamt')

// Every day of the calendar and no other: the last part is 29 February of leap years.
const DATE =
  /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/

// Keywords that say something to people and demand nothing.
const WORDS = new Set(['title', 'description', 'examples', 'markdownEnumDescriptions', 'defaultSnippets'])

writeIfChanged(join(root, 'src/model/format.ts'), await formatTypes(schemas, documents))
writeIfChanged(join(root, 'src/agreement/personal-fields.ts'), personalFields(schemas, documents))
writeIfChanged(join(root, 'src/agreement/printed-fields.ts'), printedFields(schemas, documents))
await writeSchemas()
await writeValidators()
await writeProfiles()

/** The schemas themselves, each as a text: they are read when a fault is to be explained, and a sound file has none. */
async function writeSchemas() {
  const texts = Object.fromEntries(names.map((name) => [name, JSON.stringify(schemas.get(name))]))
  await writeModule('schemas', `export const texts = ${JSON.stringify(texts)}`)
}

/**
 * A validator for each document, and one for each branch of each union (`anyOf`): of a value that fits no branch, ajv
 * reports the faults of all of them without saying which is whose. A union carries its own address as `x-union`, so that
 * its branches are found from a report.
 */
async function writeValidators() {
  const ajv = newAjv({ messages: false, verbose: true, inlineRefs: false })
  ajv.addKeyword('x-union')
  /** @type {Record<string, string[]>} */
  const unions = {}
  const map = Object.fromEntries(documents.map((name) => [name.replaceAll('-', '_'), schemas.get(name).$id]))
  for (const [name, schema] of schemas) {
    const marked = withoutWords(schema)
    /** @type {Record<string, unknown>} */
    const branches = {}
    markUnions(marked, name, '', { unions, branches })
    marked.definitions = { ...marked.definitions, ...branches }
    ajv.addSchema(marked)
    for (const branch of Object.keys(branches)) {
      ajv.addSchema({ $ref: `${marked.$id}#/definitions/${branch}` }, branch)
      map[branch] = branch
    }
  }
  const code = standaloneCode(ajv, map)
  const lists = Object.entries(unions).map(([address, names]) => `${JSON.stringify(address)}: [${names.join(', ')}]`)
  await writeModule('validators', `${code}\nexport const unions = { ${lists.join(', ')} }`)
}

/**
 * Gives each union below a schema its address, and makes a definition of each of its branches.
 * @param {any} schema
 * @param {string} file
 * @param {string} pointer
 * @param {{ unions: Record<string, string[]>, branches: Record<string, unknown> }} into
 */
function markUnions(schema, file, pointer, { unions, branches }) {
  if (typeof schema !== 'object' || schema === null) return
  for (const [key, own] of Object.entries(schema)) markUnions(own, file, `${pointer}/${key}`, { unions, branches })
  if (!Array.isArray(schema.anyOf)) return
  const address = `${file}#${pointer}`
  const number = Object.keys(unions).length
  const names = schema.anyOf.map((/** @type {unknown} */ _, /** @type {number} */ index) => `union${number}_${index}`)
  for (const [index, name] of names.entries()) branches[name] = schema.anyOf[index]
  schema.anyOf = names.map((/** @type {string} */ name) => ({ $ref: `#/definitions/${name}` }))
  schema['x-union'] = address
  unions[address] = names
}

/**
 * A copy of a schema without what it says to people: ajv's reports carry the schema, and the words are looked up.
 * @param {any} schema
 * @returns {any}
 */
function withoutWords(schema, isNames = false) {
  if (Array.isArray(schema)) return schema.map((one) => withoutWords(one))
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.entries(schema).filter(([name]) => isNames || !(WORDS.has(name) || name.startsWith('x-')))
  return Object.fromEntries(
    parts.map(([name, part]) => [
      name,
      withoutWords(part, !isNames && (name === 'properties' || name === 'definitions')),
    ]),
  )
}

/** The built-in profiles as data, and a compiled validator for each requirement: `<profile>/<code>`. */
async function writeProfiles() {
  const folder = join(here, 'profiles')
  const isProfile = /** @type {import('ajv').ValidateFunction} */ (
    newAjv({ schemas: [...schemas.values()] }).getSchema(schemas.get('profil').$id)
  )
  const ajv = newAjv({ messages: false })
  const profiles = []
  /** @type {Record<string, string>} */
  const names = {}
  for (const name of readdirSync(folder).sort()) {
    const profile = parse(readFileSync(join(folder, name), 'utf8'))
    // A list of nothing but comments.
    profile.regler ??= []
    if (profile.egna) throw new Error(`${name}: values of its own are a repository's`)
    if (!isProfile(profile)) throw new Error(`${name}: ${JSON.stringify(isProfile.errors, null, 2)}`)
    if (!profile.grund) throw new Error(`${name}: grund is missing`)
    for (const [index, { schema }] of (profile.krav ?? []).entries()) {
      if (!schema) continue
      const id = `k${profiles.length}_${index}`
      ajv.addSchema(schema, id)
      names[id] = id
    }
    profiles.push(profile)
  }
  const code = `${standaloneCode(ajv, names)}\nexport const profiles = ${asText(profiles)}`
  await writeModule('profiles', code)
}

/**
 * Data as a text that is parsed: quicker to load than the same data as code.
 * @param {unknown} data
 */
function asText(data) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`
}

function newAjv(options = {}) {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    code: { source: true, esm: true, lines: false },
    ...options,
  })
  ajv.addVocabulary(['x-intern', 'x-personuppgift', 'markdownEnumDescriptions', 'defaultSnippets', 'x-klausul'])
  ajv.addFormat('date', DATE)
  ajv.addFormat('email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/)
  return ajv
}

/**
 * @param {Ajv} ajv
 * @param {Record<string, string>} map name of each function, and the id of its schema
 */
function standaloneCode(ajv, map) {
  return standalone.default(ajv, map)
}

/**
 * Bundles a module into `lib/`, and writes down beside it what packages it holds.
 * @param {string} name
 * @param {string} code
 */
async function writeModule(name, code) {
  mkdirSync(join(root, 'lib'), { recursive: true })
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    outfile: join(root, `lib/${name}.mjs`),
    metafile: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    logLevel: 'error',
  })
  writeFileSync(join(root, `lib/${name}.mjs.json`), JSON.stringify(metafile.outputs))
}

/**
 * @param {string} path
 * @param {string} text
 */
function writeIfChanged(path, text) {
  let old
  try {
    old = readFileSync(path, 'utf8')
  } catch {}
  if (old !== text) writeFileSync(path, text)
}
