import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { plainRows } from '../../src/model/csv-table.ts'

it('reads a table without quotes as the package reads it', () => {
  const signs = ['År', '1,5', '12', ' ', ';', ';', '\n', '\n', '–', '%', '\u00a0']
  let state = 3
  const draw = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 8) % below
  }
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: draw(24) }, () => signs[draw(signs.length)]).join('')
    const rows = parse(text, {
      delimiter: ';',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    const expected = rows.map(({ record, info }) => ({ record, info: { lines: info.lines } }))
    expect(plainRows(text, ';'), JSON.stringify(text)).toEqual(expected)
  }
})
