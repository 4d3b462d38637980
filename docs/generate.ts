import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { formatPage, type Schema } from './format.ts'
import { type CatalogueEntry, rulePages } from './rules.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Every generated page: its file in docs/ and its text. `npm run docs` writes them; a test fails when one is stale. */
export function pages(): ReadonlyMap<string, string> {
  const folder = join(here, '../schemas')
  const schemas = new Map<string, Schema>()
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.schema.json')) schemas.set(name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema)
  }
  const catalogue = parse(readFileSync(join(here, 'catalogue.yaml'), 'utf8')) as CatalogueEntry[]
  return new Map([['format.md', formatPage(schemas)], ...rulePages(catalogue)])
}
