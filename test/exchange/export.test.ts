import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import { registerWorkbook } from '../../src/exchange/export.ts'
import { parsePlace, placeText } from '../../src/exchange/place-text.ts'
import { registerOf } from '../../src/exchange/register.ts'
import { registerCsv } from '../../src/exchange/register-text.ts'
import { samverkan, temporaryFolder } from '../run.ts'
import { agreementsIn, agreementWith } from './agreements.ts'

const folder = temporaryFolder('export')
afterAll(() => rmSync(folder, { recursive: true }))

describe('the register', () => {
  test('has a row for each plan, measure and sub-activity of the examples, and every value of theirs', () => {
    const agreements = agreementsIn('examples')
    const plans = agreements.flatMap(({ planer }) => planer.map(({ file }) => file.data))
    const register = registerOf(agreements)
    const parts = plans.flatMap((plan) => [...(plan.åtgärder ?? []), ...(plan.delaktiviteter ?? [])])
    expect(register.rows).toHaveLength(plans.length + parts.length)
    expect(new Set(register.rows.map((row) => `${row.agreement} ${row.plan} ${row.row}`)).size).toBe(
      register.rows.length,
    )
    const strings = register.rows.flatMap(({ values }) => [...values.values()].flat())
    expect(strings).toHaveLength(plans.reduce((sum, plan) => sum + countLeaves(plan), 0))
    expect(new Set(register.columns).size).toBe(register.columns.length)
    for (const column of register.columns) expect(placeText(parsePlace(column) ?? [])).toBe(column)
  })

  test('keeps the order of the schema, whatever order the plans have', () => {
    const { columns } = registerOf([
      agreementWith({ 'a.yaml': 'finansiering: F\nmål: [{källa: K, text: T}]\ntitel: A\n' }),
    ])
    expect(columns).toEqual(['titel', 'mål[1].text', 'mål[1].källa', 'finansiering'])
  })
})

describe('cells that begin like a formula', () => {
  const texts = ['=1+1', '+46 8 508', '-5 grader', '@SUM(A1)', '\t=1']
  const agreement = agreementWith({
    'a.yaml': `titel: A\nuppdrag: ${JSON.stringify(texts)}\nsyfte: "=cmd|' /C calc'!A0"\n`,
  })

  test('are text in the workbook', async () => {
    const workbook = new ExcelJS.Workbook()
    const bytes = await registerWorkbook(registerOf([agreement]))
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0])
    const row = workbook.getWorksheet('Register')?.getRow(2)
    const cells = row?.values as unknown[]
    expect(cells).toContain("=cmd|' /C calc'!A0")
    row?.eachCell((cell) => expect([cell.type, cell.numFmt]).toEqual([ExcelJS.ValueType.String, '@']))
  })

  test('get an apostrophe in CSV', () => {
    const [, row] = parse(registerCsv(registerOf([agreement])), { delimiter: ';' }) as string[][]
    expect(row).toContain("'=cmd|' /C calc'!A0")
    expect(row).toContain(`'${texts.join('\n')}`)
  })
})

test('samverkan export writes the three formats with the same values', () => {
  for (const format of ['xlsx', 'csv', 'json']) {
    const { status } = samverkan(['export', 'examples/sala', '--format', format, '-o', join(folder, `sala.${format}`)])
    expect(status).toBe(0)
  }
  const json = JSON.parse(readFileSync(join(folder, 'sala.json'), 'utf8'))
  const [head = [], ...rows] = parse(readFileSync(join(folder, 'sala.csv'), 'utf8'), { delimiter: ';', bom: true })
  expect(rows).toHaveLength(json.rader.length)
  expect(rows[0]?.[head.indexOf('titel')]).toBe(json.rader[0].värden.titel)
  expect(samverkan(['export', 'examples/sala', '--format', 'json']).stdout).toBe(
    readFileSync(join(folder, 'sala.json'), 'utf8'),
  )
  expect(samverkan(['export', 'examples/sala', '--format', 'xlsx']).status).toBe(2)
})

function countLeaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, own) => sum + countLeaves(own), 0)
}
