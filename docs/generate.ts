import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatPage, type Schema } from './format.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Every generated page: its file in docs/ and its text. `npm run docs` writes them; a test fails when one is stale. */
export function pages(): ReadonlyMap<string, string> {
  const folder = join(here, '../schemas')
  const schemas = new Map<string, Schema>()
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.schema.json')) schemas.set(name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema)
  }
  return new Map([['format.md', formatPage(schemas)]])
}
