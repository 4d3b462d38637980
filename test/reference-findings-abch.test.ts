import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { check } from '../src/checking.ts'
import type { Diagnostic } from '../src/diagnostic.ts'
import { nodeHost } from '../src/node/node-host.ts'
import { position } from '../src/source.ts'

const folder = join(import.meta.dirname, 'reference')

/** A fault that the catalogue says a reference document has, and the finding that tells of it. */
interface Expected {
  readonly katalog: string
  readonly dokument: string
  readonly fil: string
  readonly rad?: number
  /** Dotted path in a YAML file. */
  readonly plats?: string
  readonly regel: string
}

/** A rule whose other findings in a document have been looked at and are right. */
interface Judged {
  readonly dokument: string
  readonly regel: string
  readonly bedömning: string
}

const catalogue: { readonly fynd: readonly Expected[]; readonly bedömda: readonly Judged[] } = parse(
  readFileSync(join(folder, 'catalogue-abch.yaml'), 'utf8'),
)
const documents = [...new Set(catalogue.fynd.map(({ dokument }) => dokument))]
const found = new Map<string, readonly Diagnostic[]>()

beforeAll(async () => {
  for (const one of documents) {
    const { diagnostics } = await check(nodeHost, join(folder, one), { today: '2026-11-22', variant: 'signering' })
    found.set(one, diagnostics)
  }
})

/** Where a finding stands: path in the folder of reference documents, and line. */
function placeOf({ span, path }: Diagnostic): string {
  const file = (span?.source.path ?? path ?? '').replace(/^.*?test\/reference\//, '')
  return span ? `${file}:${position(span.source, span.start).line}` : file
}

/** Where a finding is expected, as `placeOf` writes it. */
function placeExpected({ dokument, fil, rad, plats }: Expected): string {
  const path = join(dokument, fil)
  return `${path}:${rad ?? lineOf(readFileSync(join(folder, path), 'utf8'), plats?.split('.') ?? [])}`
}

/** The line of a value in a YAML text; of the first key of what it is missing from. */
function lineOf(text: string, steps: readonly string[]): number {
  const document = parseDocument(text, { keepSourceTokens: true })
  for (let length = steps.length; length >= 0; length--) {
    const path = steps.slice(0, length).map((step) => (/^\d+$/.test(step) ? Number(step) : step))
    const node = length === 0 ? document.contents : document.getIn(path, true)
    const range = node && typeof node === 'object' && 'range' in node ? (node.range as [number, number, number]) : null
    if (range) return text.slice(0, range[0]).split('\n').length
  }
  return 1
}

function titleOf({ katalog, dokument, fil, rad, plats, regel }: Expected): string {
  return `${katalog} ${dokument}/${fil} ${plats ?? `rad ${rad}`}: ${regel}`
}

describe('the reference documents, held to groups A, B, C and H', () => {
  test.each(catalogue.fynd.map((one) => [titleOf(one), one] as const))('%s', (_, expected) => {
    const places = (found.get(expected.dokument) ?? []).filter(({ code }) => code === expected.regel).map(placeOf)
    expect(places).toContain(placeExpected(expected))
  })

  test('these rules find nothing else that has not been judged', () => {
    const rules = new Set(catalogue.fynd.filter(({ regel }) => !ELSEWHERE.has(regel)).map(({ regel }) => regel))
    const known = new Set(catalogue.fynd.map((one) => `${one.regel} ${placeExpected(one)}`))
    const judged = new Set(catalogue.bedömda.map(({ dokument, regel }) => `${dokument} ${regel}`))
    const others = [...found].flatMap(([dokument, diagnostics]) =>
      diagnostics
        .filter(({ code }) => rules.has(code) && !judged.has(`${dokument} ${code}`))
        .map((one) => `${one.code} ${placeOf(one)}`),
    )
    expect([...new Set(others)].filter((one) => !known.has(one))).toEqual([])
  })
})

/** Rules that belong to other groups as well, whose findings are listed there. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'ansvarig-utpekad',
  'motesfrekvens-tydlig',
  'platshallare',
  'aktivitet-omraden',
])
