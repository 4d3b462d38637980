import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const src = join(dirname(fileURLToPath(import.meta.url)), '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()

/** What each room may import besides itself and the root: rooms (types and values) and packages. */
const ROOMS: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  '': {
    rooms: ['load', 'model', 'check', 'rules', 'variant', 'compose', 'finish', 'record', 'profile', 'report', 'year'],
    packages: [],
  },
  load: { rooms: [], packages: ['yaml'] },
  profile: { rooms: ['model', 'load'], packages: ['yaml', 'ajv'] },
  model: {
    rooms: ['load'],
    packages: ['yaml', 'unified', 'remark-parse', 'remark-gfm', 'mdast', 'csv-parse', 'fastest-levenshtein', 'unist'],
  },
  check: { rooms: ['model', 'profile'], packages: ['mdast'] },
  rules: { rooms: ['model', 'check', 'profile'], packages: ['mdast', 'organisationsnummer', 'personnummer'] },
  variant: { rooms: ['model'], packages: ['mdast'] },
  year: { rooms: ['model', 'check'], packages: [] },
  report: { rooms: ['model', 'check'], packages: ['exceljs', 'fflate'] },
  exchange: { rooms: ['model'], packages: ['exceljs', 'yaml'] },
  compose: { rooms: ['model', 'variant', 'report', 'check'], packages: ['handlebars', 'mdast', 'unist'] },
  render: { rooms: [], packages: ['puppeteer', '@puppeteer/browsers', 'hyphen', 'node'] },
  finish: { rooms: [], packages: ['node:crypto', 'node:zlib', 'node:buffer'] },
  verify: { rooms: ['finish'], packages: ['node:crypto', 'asn1js', 'pkijs'] },
  record: { rooms: ['model', 'finish'], packages: ['node:crypto', 'fflate'] },
  findings: { rooms: [], packages: ['picocolors'] },
  fix: { rooms: [], packages: ['yaml'] },
}

const imports = files.flatMap((file) =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)[^'"\n]*?(?:\n[^'"]*?)?from\s+'([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map((match) => ({ file, target: match[1] ?? match[2] ?? '' })),
)

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : ''
}

describe('the house', () => {
  test('a room imports only what the table in docs/architecture.md lets it', () => {
    const wrong = imports.filter(({ file, target }) => {
      const room = roomOf(file)
      const allowed = ROOMS[room]
      if (!allowed) return room !== 'cli'
      if (target.startsWith('.')) {
        const path = relative(src, join(src, dirname(file), target)).replaceAll('\\', '/')
        if (path.startsWith('..')) return !/^\.\.\/(lib\/(validators|profiles|schemas)\.mjs|package\.json)/.test(path)
        const other = roomOf(path)
        return other !== room && other !== '' && !allowed.rooms.includes(other)
      }
      if (target.startsWith('node:')) return !allowed.packages.includes('node') && !allowed.packages.includes(target)
      return !allowed.packages.some((name) => target === name || target.startsWith(`${name}/`))
    })
    expect(wrong).toEqual([])
  })

  test('no file is longer than 300 lines', () => {
    const long = files.filter(
      (file) => file !== 'model/format.ts' && readFileSync(join(src, file), 'utf8').split('\n').length > 301,
    )
    expect(long).toEqual([])
  })

  test('no file is a drawer for odds and ends', () => {
    expect(files.filter((file) => /(^|\/)(utils?|common|shared|misc|helper)\.ts$/.test(file))).toEqual([])
  })

  test('the clock, the environment and the console belong to cli', () => {
    const banned = /\bDate\.now\(|\bnew Date\(\)|Math\.random\(|\bconsole\.|\bprocess\.exit\b/
    const wrong = files.filter(
      (file) =>
        !file.startsWith('cli/') && banned.test(readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')),
    )
    expect(wrong).toEqual([])
  })

  test('checking never loads the browser, the finisher or the templates', () => {
    const reach = new Set<string>()
    const visit = (file: string) => {
      if (reach.has(file)) return
      reach.add(file)
      for (const { target } of imports.filter((entry) => entry.file === file && entry.target.startsWith('.'))) {
        visit(relative(src, join(src, dirname(file), target)).replaceAll('\\', '/'))
      }
    }
    visit('examine.ts')
    expect([...reach].filter((file) => /^(render|finish|compose|variant)\//.test(file))).toEqual([])
  })
})
