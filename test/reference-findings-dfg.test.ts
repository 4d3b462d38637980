import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { check } from '../src/checking.ts'
import type { Diagnostic } from '../src/diagnostic.ts'
import { nodeHost } from '../src/node/node-host.ts'
import { builtIn } from '../src/profile/built-in.ts'
import { rules } from '../src/rules/index.ts'
import { position } from '../src/source.ts'
import { linesOf } from './place-lines.ts'

/** A requirement of the catalogue that a reference document breaks, and where. */
interface Listed {
  readonly katalog: string
  readonly dokument: string
  readonly fil: string
  /** A dotted path into the file's data. */
  readonly plats: string
  readonly regel: string
}

const folder = join(import.meta.dirname, 'reference')
const { fynd: listed, bedömda } = parse(readFileSync(join(folder, 'catalogue-dfg.yaml'), 'utf8')) as {
  readonly fynd: readonly Listed[]
  readonly bedömda: readonly { readonly dokument: string; readonly regel: string; readonly bedömning: string }[]
}
const documents = ['rinkeby-kista', 'skarholmen', 'hagersten-alvsjo', 'vasteras']
const examples = [...documents, 'sala']

/** Codes of the rules and required fields that stand above all for a requirement of the three groups. */
const codes = new Set([
  ...rules.flatMap(({ id, catalogue }) => (/^[DFG]/.test(catalogue[0] ?? '') ? id : [])),
  ...[...builtIn.values()].flatMap(({ data }) =>
    (data.krav ?? []).flatMap(({ kod, katalog = [] }) => (/^[DFG]/.test(katalog[0] ?? '') ? kod : [])),
  ),
])

function findings(path: string, today: string): Promise<readonly Diagnostic[]> {
  return check(nodeHost, path, { today, variant: 'signering' }).then(({ diagnostics }) => diagnostics)
}

describe.each(documents)('the document %s as it is', (name) => {
  let found: readonly { readonly code: string; readonly path: string; readonly line: number }[] = []

  beforeAll(async () => {
    found = (await findings(join(folder, name), '2026-11-22')).flatMap(({ code, span }) =>
      span ? [{ code, path: span.source.path, line: position(span.source, span.start).line }] : [],
    )
  })

  test.each(listed.filter(({ dokument }) => dokument === name))('$katalog $fil $plats: $regel', (one) => {
    const [first, last] = linesOf(join(folder, name, one.fil), one.plats)
    const here = found.filter(({ code, path }) => code === one.regel && path === `${name}/${one.fil}`)
    expect(here.map(({ line }) => line)).toSatisfy(
      (lines: number[]) => lines.some((line) => line >= first && line <= last),
      `${one.regel} on line ${first}–${last}`,
    )
  })

  test('what else the rules find has been judged', () => {
    const own = listed
      .filter(({ dokument }) => dokument === name)
      .map((one) => ({ ...one, lines: linesOf(join(folder, name, one.fil), one.plats) }))
    const others = found.filter(
      ({ code, path, line }) =>
        codes.has(code) &&
        !own.some(
          ({ regel, fil, lines: [first, last] }) =>
            regel === code && path === `${name}/${fil}` && line >= first && line <= last,
        ),
    )
    const judged = bedömda.filter(({ dokument }) => dokument === name).map(({ regel }) => regel)
    expect([...new Set(others.map(({ code }) => code))].sort()).toEqual(judged.sort())
  })
})

describe.each(examples)('the example %s', (name) => {
  test.each(['2026-11-22'])('gives no fel and no varning on %s', async (today) => {
    const grave = (await findings(join(import.meta.dirname, '..', 'examples', name), today)).filter(
      ({ severity }) => severity !== 'info',
    )
    expect(grave.map(({ code, message, span }) => `${span?.source.path} ${code}: ${message}`)).toEqual([])
  })
})
