import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { readTable } from '../../src/model/csv-table.ts'

function read(text: string) {
  const found: Diagnostic[] = []
  const table = readTable({ path: 'a.csv', text }, found)
  return {
    table,
    codes: found.map(({ code, severity }) => `${severity} ${code}`),
    messages: found.map(({ message }) => message),
    hints: found.map(({ hint }) => hint),
  }
}

describe('a table of numbers', () => {
  test('a series without a name is told of by the number of its column', () => {
    expect(read('år;anmälda;;andel\n2023;1;2;3\n').messages).toEqual(['kolumn 3 saknar rubrik'])
  })

  test.each([
    ['år,anmälda\n2023,"1,234"\n', '1234', '1,2340'],
    ['år;anmälda\n2023;1.234\n', '1234', '1.2340'],
    ['år;anmälda\n2023;−12,500\n', '−12500', '−12,5000'],
  ])('that can be read in two ways is told of: %j', (text, thousand, decimal) => {
    const { codes, hints, table } = read(text)
    expect(codes).toEqual(['varning csv/tvetydigt'])
    expect(hints[0]).toContain(`Skriv  ${thousand}  om`)
    // Each piece of advice, followed, says one thing.
    const cell = /"?[−\d]+[.,]\d{3}"?(?=\n$)/
    for (const [written, value] of [
      [thousand, Number(thousand.replace('−', '-'))],
      [decimal, Number(decimal.replace('−', '-').replace(',', '.'))],
    ] as const) {
      const again = read(text.replace(cell, written.includes(',') ? `"${written}"` : written))
      expect(again.codes).toEqual([])
      expect(again.table?.rows[0]?.values).toEqual([value])
    }
    expect(table?.rows).toHaveLength(1)
  })

  test.each(['1 234', '1234', '0,125', '12,5', '1,25', '1234,567', '12 345,678', '–', ''])(
    'and %j is read in one',
    (cell) => {
      expect(read(`år;a\n2023;${cell}\n2024;1\n`).codes).toEqual([])
    },
  )

  test('empty columns after the last one are what Excel leaves', () => {
    expect(read('år;anmälda;;\n2023;10;;\n2024;8;;\n')).toMatchObject({
      codes: [],
      table: { series: ['anmälda'], rows: [{ label: '2023', values: [10] }, { values: [8] }] },
    })
    // One in which something stands is none of them.
    expect(read('år;anmälda;;\n2023;10;;7\n').codes).toEqual(['fel csv/rubrik', 'fel csv/rubrik'].slice(0, 1))
  })
})
