import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { load } from '../../src/load/load.ts'
import type { Agreement } from '../../src/model/model.ts'
import { readAgreement } from '../../src/model/read-agreement.ts'
import { nodeHost } from '../../src/node/node-host.ts'

const root = join(import.meta.dirname, '..', '..')

function read(folder: string) {
  const sources = load(nodeHost, join(root, folder)).value
  if (!sources) throw new Error(`nothing to read in ${folder}`)
  const { value, diagnostics } = readAgreement(sources)
  if (!value) throw new Error(`no agreement in ${folder}`)
  return { agreement: value, diagnostics }
}

/** Rows per area, in the order of the plans. */
const rows = (agreement: Agreement) => agreement.planer.map((plan) => plan.file.data.åtgärder ?? [])

describe('the table as it is', () => {
  const { agreement, diagnostics } = read('test/reference/hagersten-alvsjo')
  const areas = rows(agreement)
  const all = areas.flat()
  const count = (wanted: (row: (typeof all)[number]) => boolean) => all.filter(wanted).length

  test('has no finding but the tags left in five instruction rows and 14 cells', () => {
    expect(new Set(diagnostics.map((one) => one.code))).toEqual(new Set(['md/html']))
    expect(new Set(diagnostics.map((one) => `${one.span?.source.path}:${one.span?.start}`)).size).toBe(5 + 14)
  })

  test('keeps every row of the five areas', () => {
    expect(areas.map((area) => area.length)).toEqual([24, 14, 9, 11, 14])
    expect(all).toHaveLength(72)
  })

  test('keeps the cells that stood empty empty', () => {
    expect(areas.map((area) => area.filter((row) => !row.orsaker).length)).toEqual([24, 0, 8, 10, 12])
    expect(count((row) => row.insats === undefined)).toBe(36)
    expect(count((row) => row.när === undefined)).toBe(6)
    expect(count((row) => row.vem === undefined)).toBe(1)
    expect(count((row) => row.text === undefined)).toBe(1)
    expect(count((row) => row.uppföljning !== undefined)).toBe(1)
    expect(count((row) => row.operativt_mål !== undefined)).toBe(0)
  })

  test('keeps the words for time and the slipped cells', () => {
    const when = (text: string) =>
      count((row) => typeof row.när === 'string' && row.när.replace(/<\/?p>/g, '') === text)
    expect(when('Pågående linjearbete')).toBe(35)
    expect(when('Pågående linjeverksamhet')).toBe(10)
    expect(when('Pågående i linjearbetet')).toBe(3)
    expect(when('jun-24')).toBe(1)
    expect(count((row) => row.vem === '2024 Parkingenjör')).toBe(4)
    expect(count((row) => typeof row.när === 'string' && row.när.includes('SÖK giltighetstid'))).toBe(4)
  })
})

describe('the example that is mended', () => {
  const { agreement, diagnostics } = read('examples/hagersten-alvsjo')

  test('has the same areas and number of rows, and nothing to mend', () => {
    expect(diagnostics).toEqual([])
    expect(rows(agreement).map((area) => area.length)).toEqual([24, 14, 9, 11, 14])
  })

  test('gives each measure one cause that says it is about it, a goal, a time and a function', () => {
    for (const plan of agreement.planer) {
      for (const row of plan.file.data.åtgärder ?? []) {
        const causes = (plan.file.data.orsaker ?? []).filter(
          ({ gäller }) => gäller === 'alla' || (row.id !== undefined && gäller?.includes(row.id)),
        )
        expect(causes.map((cause) => cause.id)).toEqual(row.orsaker)
        expect([row.operativt_mål, row.när, row.vem]).not.toContain(undefined)
      }
    }
  })
})
