/**
 * Writes src/rules/index.ts (committed), the list of the rules in code. Each file in a folder of src/rules is a rule, and
 * its name is the rule's id. Throws for a file outside the folders, a name that is no id, and an id that another rule or a
 * required field of a built-in profile has.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const folder = fileURLToPath(new URL('../src/rules', import.meta.url))
const index = join(folder, 'index.ts')

const outside = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts')
if (outside.length > 0) throw new Error(`src/rules/${outside[0]} stands in no folder: a rule is in that of its subject`)

const subjects = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const files = subjects.flatMap(({ name: subject }) =>
  readdirSync(join(folder, subject)).map((file) => ({ path: `./${subject}/${file}`, id: file.replace(/\.ts$/, '') })),
)
for (const { path, id } of files) {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw new Error(`${path}: ${id} is no id (a–z, digits, single hyphens)`)
}

const profiles = fileURLToPath(new URL('../schemas/profiles', import.meta.url))
for (const name of readdirSync(profiles)) {
  const { krav = [] } = parse(readFileSync(join(profiles, name), 'utf8'))
  for (const { kod } of krav) {
    const same = files.find(({ id }) => id === kod)
    if (same) throw new Error(`${same.path}: schemas/profiles/${name} requires a field under the code ${kod}`)
  }
}

const byId = new Map(files.map((file) => [file.id, file]))
for (const file of files) {
  const path = byId.get(file.id)?.path
  if (path !== file.path) throw new Error(`${path} and ${file.path} are two rules with one id`)
}

const ids = [...byId.keys()].sort()
const paths = files.map(({ path }) => path).sort()
const text = `// Generated from the files in src/rules/*/ by bin/list-rules.mjs. Do not edit.
import type { Rule } from '../check/rule.ts'
${paths.map((path) => `import ${variable(idOf(path))} from '${path}'`).join('\n')}

/** Every rule in code, by id. */
export const rules: readonly Rule[] = [
${ids.map((id) => `  { id: '${id}', ...${variable(id)} },`).join('\n')}
]
`
if (readFileSync(index, 'utf8') !== text) writeFileSync(index, text)

/** @param {string} path */
function idOf(path) {
  return path.replace(/^.*\/|\.ts$/g, '')
}

/** @param {string} id */
function variable(id) {
  return id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
}
