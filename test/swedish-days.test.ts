import { describe, expect, test } from 'vitest'
import { timeOf } from '../src/exchange/cell-date.ts'
import { wrongText } from '../src/model/fault.ts'
import { addDays, asDate, daysBetween } from '../src/swedish/date.ts'
import { statedPeriod } from '../src/swedish/period.ts'
import { reportPeriod } from '../src/swedish/report-period.ts'
import { numericDays, onlyDay, writtenDays } from '../src/swedish/written-date.ts'

const number = (text: string) => timeOf({ text, sort: 'number' })
const cell = (text: string) => timeOf({ text, sort: 'text' })
const fix = (text: string) => wrongText(text, { format: 'date' }, ['datum']).fix

describe('a written day is the same in a file, a cell and a text', () => {
  test.each([
    ['1.7.2025', '2025-07-01'],
    ['7.1.2025', '2025-01-07'],
    ['1-7-2025', '2025-07-01'],
    ['31.12 2025', '2025-12-31'],
    ['31/12 2025', '2025-12-31'],
    ['12/31/2025', '2025-12-31'],
    ['7/7/2025', '2025-07-07'],
    ['2025/7/1', '2025-07-01'],
    ['2025-7-1', '2025-07-01'],
  ])('%s is %s', (text, day) => {
    expect(onlyDay(text)).toBe(day)
    expect(fix(text)).toBe(day)
    expect(cell(text)).toEqual({ text: day, doubt: `«${text}» är läst som ${day}` })
    expect(statedPeriod(text)).toEqual({ from: day, till: day })
  })

  test.each([
    ['7/1 2025', ['2025-07-01', '2025-01-07']],
    ['7/1/2025', ['2025-07-01', '2025-01-07']],
    ['7/1/25', ['2025-07-01', '2025-01-07']],
    ['1.7.25', ['2025-07-01']],
    ['31/12/25', ['2025-12-31']],
  ])('%s is not certain: nothing is rewritten', (text, days) => {
    expect(numericDays(text)).toEqual(days)
    expect(onlyDay(text)).toBeUndefined()
    expect(fix(text)).toBeUndefined()
    // An import says how it has read a cell, and reads a short year where the day is the only one.
    const [day, other] = days
    expect(cell(text)).toEqual(
      other === undefined
        ? { text: day, doubt: `«${text}» är läst som ${day}` }
        : { text, doubt: `«${text}» kan betyda ${days.join(' eller ')}` },
    )
    expect(statedPeriod(text)).toEqual({ from: [...days].sort()[0], till: [...days].sort().at(-1) })
  })

  test.each(['30.2.2025', '1.13.2025', '13/13/2025', '2025-02-30', '2025/13/1'])('%s is no day', (text) => {
    expect(writtenDays(text)).toEqual([])
    expect(fix(text)).toBeUndefined()
    expect(asDate(text)).toBeUndefined()
  })

  test('words and joined numbers are days in a field for a day, and no numbers with signs', () => {
    for (const text of ['1 juli 2025', 'den 1 juli 2025', '1 jul. 2025', '20250701', '2025-07-01T00:00:00']) {
      expect([onlyDay(text), numericDays(text)]).toEqual(['2025-07-01', []])
    }
    expect(asDate('2025-07-01')).toBe('2025-07-01')
  })
})

test('days are counted as the calendar of the language has them, and weeks begin on its Mondays', () => {
  const day = (count: number) => new Date(count * 86_400_000).toISOString().slice(0, 10)
  for (const [from, till] of [
    ['0001-01-01', '0009-12-31'],
    ['1896-01-01', '2104-12-31'],
    ['9990-01-01', '9999-12-30'],
  ] as const) {
    const [first, last] = [from, till].map((one) => Date.parse(one) / 86_400_000) as [number, number]
    const wrong: string[] = []
    for (let count = first; count <= last; count++) {
      const [one, next] = [day(count), day(count + 1)]
      if (addDays(one, 1) !== next || addDays(from, count - first) !== one) wrong.push(one)
      if (daysBetween(one, from) !== first - count) wrong.push(one)
    }
    expect(wrong).toEqual([])
  }
  expect([addDays('9999-12-31', 1), addDays('0001-01-01', -1)]).toEqual(['9999-12-31', '0001-01-01'])
  for (let year = 1990; year < 2050; year++) {
    const monday = new Date(`${statedPeriod(`vecka 1 ${year}`)?.from}T00:00:00Z`)
    expect(monday.getUTCDay()).toBe(1)
    const days = (Date.UTC(year, 0, 4) - monday.getTime()) / 86_400_000
    expect(days >= 0 && days < 7).toBe(true)
  }
})

test('a number that is no day of the calendar stays the number that it is', () => {
  expect(number('20250215')).toEqual({ text: '2025-02-15', doubt: 'talet 20250215 är läst som datumet 2025-02-15' })
  expect(number('20250231')).toEqual({ text: '20250231' })
})

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-VB', '2024-01-01', '2024-12-31'],
  ['2024-T1', '2024-01-01', '2024-04-30'],
  ['2024-T2', '2024-05-01', '2024-08-31'],
  ['2024-T3', '2024-09-01', '2024-12-31'],
  ['2024-H1', '2024-01-01', '2024-06-30'],
  ['2024-H2', '2024-07-01', '2024-12-31'],
  ['2024-Q1', '2024-01-01', '2024-03-31'],
  ['2024-Q2', '2024-04-01', '2024-06-30'],
  ['2024-Q3', '2024-07-01', '2024-09-30'],
  ['2024-Q4', '2024-10-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
])('the follow-up period %s is from %s to %s', (key, from, till) => {
  expect(reportPeriod(key)).toEqual({ key, from, till })
})

test.each(['T1', 'VB', '2024-00', '2024-13', '2024-X9'])('the follow-up period %s has no days', (key) => {
  expect(reportPeriod(key)).toBeUndefined()
})
