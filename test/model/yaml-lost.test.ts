import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { base, findingsIn, pathOf } from '../rule-cases.ts'
import { CASES } from './yaml-cases.ts'

const PLAN = pathOf('atgardsplaner/orossamtal.yaml')
const SYFTE = /^syfte: .*$/m

/** What is found in a plan whose purpose is written so. */
async function found(written: string): Promise<readonly Diagnostic[]> {
  const text = (base[PLAN] ?? '').replace(SYFTE, () => written)
  const all = await findingsIn({ ...base, [PLAN]: text })
  return all.filter(({ code, span }) => /^yaml\//.test(code) && span?.source.path === PLAN)
}

describe('what YAML takes otherwise than its writer meant is told of', () => {
  test.each(CASES)('%s: %j', async (code, written, at) => {
    const hits = (await found(written)).filter((one) => one.code === code)
    expect(hits.map(({ span }) => span?.source.text.slice(span.start, span.end))).toContain(at)
  })

  test('a comment that is meant as one is said to be no part of the paper, and no more', async () => {
    const [one, ...others] = await found('syfte: Fler ska våga gå ut # en anteckning')
    expect([one?.code, one?.severity, others]).toEqual(['yaml/kommentar', 'info', []])
  })

  test('a comma that parts a sentence in brackets', async () => {
    const one = await found(
      'syfte: X\nutmaningar: Y\nstyrdokument: [Planen gäller i centrum, och i parken varje kväll]',
    )
    expect(one.filter(({ code }) => code === 'yaml/komma')).toHaveLength(1)
  })

  test.each([
    'syfte: "Fler # ska" ',
    '# en anteckning\nsyfte: Fler ska våga gå ut',
    '# så här:\n#   nyckel: värde   # eller så\nsyfte: Fler ska våga gå ut',
    'syfte: "Enligt beslut #14"',
    'syfte: "Rad ett\\nrad två"',
    "syfte: 'G:\\nytt'",
    'syfte: "G:\\\\nytt"',
    'styrdokument: [Polislagen 4, 5 kap.]\nsyfte: X',
    'syfte: Programspråket C#, och märket#ett',
    'syfte: Kallas ”torget” av alla',
    'syfte: ”Torget” och ”parken” är mörka, ”tyvärr”',
    'syfte: |\n  Vi ska\n\n  - trygga torget\n  - lysa upp parken',
    'syfte: >\n  Vi ska\n\n  - trygga torget',
    'syfte: >\n  Fler ska våga\n  gå ut – också sent',
    'styrdokument: [Polislagen, Kommunallagen, Brottsdatalagen]\nsyfte: X',
    'styrdokument: ["Planen gäller i centrum, och i parken"]\nsyfte: X',
    'syfte: Fler ska våga gå ut\u00a0sent',
  ])('and what is meant so is not: %j', async (written) => {
    expect((await found(written)).map(({ code, message }) => `${code} ${message}`)).toEqual([])
  })

  test('the quotation marks and the blanks are mended without doubt', async () => {
    for (const [written, mended] of [
      ['syfte: ”Fler ska våga gå ut”', 'syfte: "Fler ska våga gå ut"'],
      ['syfte: X\n\u00a0\u00a0målgrupp: Unga', 'syfte: X\n  målgrupp: Unga'],
    ] as const) {
      const fix = (await found(written)).find((one) => one.fix)?.fix
      const text = fix?.span.source.text ?? ''
      const after = `${text.slice(0, fix?.span.start)}${fix?.text}${text.slice(fix?.span.end)}`
      expect(after).toContain(mended)
      expect(after.length).toBe(text.length)
    }
  })
})
