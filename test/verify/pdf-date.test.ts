import { expect, test } from 'vitest'
import { pdfDate } from '../../src/verify/pdf-date.ts'

test.each([
  ["D:20260301120000+01'00'", '2026-03-01T11:00:00.000Z'],
  ['D:20260301003000+0130', '2026-02-28T23:00:00.000Z'],
  ["D:20260301120000-05'30'", '2026-03-01T17:30:00.000Z'],
  ['D:20260301120005Z', '2026-03-01T12:00:05.000Z'],
  ['D:20260301120000', '2026-03-01T12:00:00.000Z'],
  ['D:202603', '2026-03-01T00:00:00.000Z'],
  ['D:2026', '2026-01-01T00:00:00.000Z'],
])('%s is %s', (text, date) => {
  expect(pdfDate(text)?.toISOString()).toBe(date)
})

test.each(['', '2026', 'D:26', 'i går'])('%j is no date', (text) => {
  expect(pdfDate(text)).toBeUndefined()
})
