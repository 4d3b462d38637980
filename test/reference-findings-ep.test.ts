import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { check } from '../src/checking.ts'
import type { Variant } from '../src/document.ts'
import { nodeHost } from '../src/node/node-host.ts'
import { rules } from '../src/rules/index.ts'
import { position } from '../src/source.ts'
import { linesOf } from './place-lines.ts'

/** A requirement of the catalogue that a reference document breaks, and where. */
interface Listed {
  readonly katalog: string
  readonly dokument: string
  readonly fil: string
  /** A dotted path into the file's data, or else a line. */
  readonly plats?: string
  readonly rad?: number
  readonly regel: string
  readonly variant?: Variant
}

const TODAY = '2026-11-22'
const root = join(import.meta.dirname, '..')
const listed = parse(readFileSync(join(root, 'test/reference/catalogue-ep.yaml'), 'utf8')) as readonly Listed[]
const documents = [...new Set(listed.map(({ dokument }) => dokument))]
const examples = ['rinkeby-kista', 'skarholmen', 'hagersten-alvsjo', 'vasteras', 'sala']

async function findings(folder: string, variant: Variant) {
  const { diagnostics } = await check(nodeHost, join(root, folder), { today: TODAY, variant })
  return diagnostics.flatMap(({ code, severity, message, span }) =>
    span ? [{ code, severity, message, path: span.source.path, line: position(span.source, span.start).line }] : [],
  )
}

describe.each(documents)('the document %s as it is', (name) => {
  const found = new Map<Variant, Awaited<ReturnType<typeof findings>>>()

  beforeAll(async () => {
    for (const variant of ['signering', 'publik'] as const) {
      found.set(variant, await findings(`test/reference/${name}`, variant))
    }
  })

  test.each(listed.filter(({ dokument }) => dokument === name))('$katalog $fil $plats$rad: $regel', (one) => {
    const [first, last] =
      one.rad === undefined ? linesOf(join(root, 'test/reference', name, one.fil), one.plats ?? '') : [one.rad, one.rad]
    const lines = (found.get(one.variant ?? 'signering') ?? [])
      .filter(({ code, path }) => code === one.regel && path === `${name}/${one.fil}`)
      .map(({ line }) => line)
    expect(lines).toSatisfy(
      (all: number[]) => all.some((line) => line >= first && line <= last),
      `${one.regel} on line ${first}–${last}`,
    )
  })

  test('has nothing else of these rules', () => {
    const codes = new Set(
      rules.filter(({ catalogue }) => catalogue.some((id) => /^(?:E|P)/.test(id))).map(({ id }) => id),
    )
    const expected = listed
      .filter((one) => one.dokument === name && codes.has(one.regel))
      .map((one) => ({
        code: one.regel,
        path: `${name}/${one.fil}`,
        lines:
          one.rad === undefined
            ? linesOf(join(root, 'test/reference', name, one.fil), one.plats ?? '')
            : [one.rad, one.rad],
      }))
    const more = (found.get('publik') ?? []).filter(
      ({ code, path, line }) =>
        listed.some(({ regel }) => regel === code) &&
        codes.has(code) &&
        !expected.some(
          (one) => one.code === code && one.path === path && line >= (one.lines[0] ?? 0) && line <= (one.lines[1] ?? 0),
        ),
    )
    expect(more.map(({ code, path, line }) => `${path}:${line} ${code}`)).toEqual([])
  })
})

describe.each(examples)('the example %s', (name) => {
  test.each(['signering', 'publik'] as const)('gives no fel and no varning as %s', async (variant) => {
    const grave = (await findings(`examples/${name}`, variant)).filter(({ severity }) => severity !== 'info')
    expect(grave.map(({ code, message, path, line }) => `${path}:${line} ${code}: ${message}`)).toEqual([])
  })
})
