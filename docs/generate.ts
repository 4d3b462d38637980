import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { formatPage, type Schema } from './format.ts'
import { type CatalogueEntry, rulePages } from './rules.ts'
import { wallTable } from './walls.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Every generated page: its file in docs/ and its text. `npm run docs` writes them; a test fails when one is stale. */
export function pages(): ReadonlyMap<string, string> {
  const folder = join(here, '../schemas')
  const schemas = new Map<string, Schema>()
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.schema.json')) schemas.set(name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema)
  }
  const catalogue = parse(readFileSync(join(here, 'catalogue.yaml'), 'utf8')) as CatalogueEntry[]
  return new Map([
    ['architecture.md', between('walls', wallTable(), readFileSync(join(here, 'architecture.md'), 'utf8'))],
    ['format.md', formatPage(schemas)],
    ...rulePages(catalogue),
  ])
}

/** A page with the part between `<!-- name: … -->` and `<!-- /name -->` written anew. Throws when it has no such part. */
function between(name: string, text: string, page: string): string {
  const part = new RegExp(`(<!-- ${name}: [^\\n]* -->\\n)[^]*?(<!-- /${name} -->)`)
  if (!part.test(page)) throw new Error(`no part ${name} to write`)
  return page.replace(part, (_, start: string, end: string) => `${start}${text}\n${end}`)
}
