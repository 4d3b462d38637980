import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import { builtIn } from '../../src/profile/built-in.ts'
import { examplesOf } from '../../src/profile/profile.ts'
import { rules } from '../../src/rules/index.ts'
import { layOver } from '../lay-over.ts'
import { CASES as NEAR_MARKDOWN } from '../model/near-cases.ts'
import { CASES as LOST_YAML } from '../model/yaml-cases.ts'
import { base, caseFiles, filesOf, pathOf } from '../rule-cases.ts'
import type { Files } from './apply.ts'

/** An agreement in which something is found. */
export interface Input {
  readonly name: string
  readonly files: Files
  readonly today?: string | undefined
  readonly variant?: 'utkast' | 'signering' | 'publik' | undefined
}

/** Every agreement of the tests of rules and of the format that something is found in, and every bad example. */
export function* inputs(): Generator<Input> {
  yield* ruleCases()
  yield* examples()
  yield* brokenFolders()
  yield* writings()
  yield* damaged()
}

function* ruleCases(): Generator<Input> {
  for (const { id, bad } of caseFiles) {
    for (const one of bad) {
      yield { name: `${id}: ${one.namn}`, files: filesOf(one), today: one.idag, variant: one.variant }
    }
  }
}

const MANIFEST = pathOf('overenskommelse.yaml')

function* examples(): Generator<Input> {
  const own = parseDocument(base[MANIFEST] ?? '').toJS().profiler as readonly string[]
  for (const { id, bad } of rules) {
    const demanding = [...builtIn.values()].filter(({ data }) => data.regler?.some(({ regel }) => regel === id))
    yield example(id, layOver(bad), [...new Set([...own, ...demanding.map(({ data }) => data.id)])])
  }
  for (const { data, requirements } of builtIn.values()) {
    for (const one of requirements) yield example(one.data.kod, layOver(examplesOf(one.data)?.bad ?? {}), [data.id])
  }
}

function example(name: string, { files, today }: ReturnType<typeof layOver>, profiles: readonly string[]): Input {
  const manifest = parseDocument(files[MANIFEST] ?? '')
  manifest.set('profiler', profiles)
  return {
    name: `the bad example of ${name}`,
    files: { ...files, [MANIFEST]: manifest.toString({ lineWidth: 0 }) },
    today,
  }
}

const BROKEN = join(dirname(fileURLToPath(import.meta.url)), '../broken')

/** What is more than text: its letters, and a picture that is looked for when the data can be read. */
const NOT_TEXT = new Set(['file-not-utf8', 'file-utf16', 'schema-enum'])

/** The folders of broken input that change texts alone. */
function* brokenFolders(): Generator<Input> {
  const whole = textsIn(join(BROKEN, '_base'))
  for (const name of readdirSync(BROKEN)) {
    const folder = join(BROKEN, name)
    if (name === '_base' || !statSync(folder).isDirectory()) continue
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    if (names.some((one) => /removed\.txt$|\.(?:size|link|pdf|png)$/.test(one)) || NOT_TEXT.has(name)) continue
    yield { name, files: { ...whole, ...textsIn(folder) }, today: '2026-01-01' }
  }
}

function textsIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:yaml|md|csv)$/.test(name),
  )
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

const TEXT = pathOf('text/lagesbild.md')
const PLAN = pathOf('atgardsplaner/orossamtal.yaml')

/** What people write into a text, and into a value. */
function* writings(): Generator<Input> {
  for (const [written] of NEAR_MARKDOWN) {
    yield { name: JSON.stringify(written), files: { ...base, [TEXT]: `${base[TEXT]}\n${written}\n` } }
  }
  for (const [, written] of LOST_YAML)
    yield { name: JSON.stringify(written), files: withLine(PLAN, /^syfte: .*$/m, written) }
  for (const heading of ['## 77. Avtalstid {#avtalstid}']) {
    yield { name: heading, files: withLine(pathOf('text/overenskommelse.md'), /^## Avtalstid .*$/m, heading) }
  }
  for (const number of ['1.234', '1,234']) {
    yield { name: number, files: withLine(pathOf('figurer/otrygghet.csv'), /\d+(?=\s*$)/m, number) }
  }
  for (const written of INSERTIONS) {
    yield { name: written, files: { ...base, [TEXT]: `${base[TEXT]}\nVi är ${written} i år.\n` } }
  }
}

const INSERTIONS = ['<antal:parter;roman>', '<antal:avtalstid.till>', '<uppgift:parter>', '<antal:parter;ORD>']

function withLine(path: string, line: RegExp, written: string): Files {
  return { ...base, [path]: (base[path] ?? '').replace(line, () => written) }
}

/** Lines of the data as people write them who do not know the format. */
function* damaged(): Generator<Input> {
  const lines: readonly (readonly [string, RegExp, readonly string[]])[] = [
    [MANIFEST, /^datum: 2024-12-16$/m, DATES.map((date) => `datum: ${date}`)],
    [MANIFEST, /^version: .*$/m, ['version: 1.10', 'version: 007']],
    [MANIFEST, /^område: /m, ['omrade: ', 'områden: ', 'område=', 'område:']],
    [
      MANIFEST,
      /^syfte: .*$/m,
      ['syfte: Mål: färre brott', 'syfte: ”Mål: färre brott”', 'syfte: *viktigt', 'syfte: @alla'],
    ],
    [MANIFEST, /^ {2}typ: bestämd$/m, ['  typ: bestamd', '  typ: 1']],
    [MANIFEST, /^ {2}från: 2025-01-01$/m, ['  från: 1/1 2025', '  från: jan-25', '  från: 20250101']],
    [MANIFEST, /^undertecknas: .*$/m, ['undertecknas: papper', 'undertecknas: true']],
    [MANIFEST, /dnr: KS 2024\/101/, ['dnr: 2024', 'dnr: 010']],
    [MANIFEST, /telefon: 070-174 06 01/, ['telefon: 0701740601', 'telefon: +46701740601']],
    [PLAN, /^syfte: /m, ['resursförstärkning: {ja: kanske}\nsyfte: ', 'resursförstärkning: {ja: nej}\nsyfte: ']],
    ['samverkan.yaml', /^/, ['formatversion: 99\n']],
    [PLAN, /^nummer: .*$/m, ['nummer: "2"', 'nummer: två']],
    [
      PLAN,
      /^titel: .*$/m,
      ['titel:Orossamtal', 'titel = Orossamtal', `titel: Samtal: ${'med alla unga som rör sig i centrum '.repeat(4)}`],
    ],
  ]
  for (const [path, line, writings] of lines) {
    for (const written of writings) yield { name: written, files: withLine(path, line, written) }
  }
}

const DATES = [
  '16/12/24',
  '12/16/2024',
  '7.1.2025',
  '7/1/2025',
  '2024-12',
  'dec-24',
  '16 december 2024',
  '2024-02-30',
  'snart',
  '20241216',
  '"2024-12-16 "',
]
