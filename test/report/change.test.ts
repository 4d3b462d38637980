import { describe, expect, test } from 'vitest'
import { changeOf } from '../../src/agreement/series.ts'
import type { ReportSeries } from '../../src/model/model.ts'
import { goalStates } from '../../src/report/goals.ts'

function series(before: number, now: number, more: object = {}): ReportSeries {
  const data = { id: 'anmälda', titel: 'Anmälda', data: 'a.csv', källa: 'Polisen', bättre_när: 'lägre', ...more }
  const values = [
    { period: '2023', value: before },
    { period: '2024', value: now },
  ]
  return { data: data as ReportSeries['data'], values }
}

describe('how a series has changed', () => {
  test.each([
    [100, 90, {}, -10, 'bättre'],
    [100, 110, {}, 10, 'sämre'],
    [100, 110, { bättre_när: 'högre' }, 10, 'bättre'],
    // Five percent is as it was, unless the series says otherwise.
    [100, 105, {}, 5, 'ej förändrat'],
    [100, 106, {}, 6, 'sämre'],
    [100, 110, { tolerans: 10 }, 10, 'ej förändrat'],
    // What was below zero has grown when it is nearer to it.
    [-10, -5, {}, 50, 'sämre'],
    [-10, -15, {}, -50, 'bättre'],
    [0, 0, {}, undefined, 'ej förändrat'],
    [0, 2, {}, undefined, 'sämre'],
  ])('from %d to %d with %j is %s percent, %s', (before, now, more, percent, direction) => {
    const change = changeOf(series(before, now, more), '2023-12', '2024-12')
    expect(change.percent).toBe(percent)
    expect(change.direction).toBe(direction)
  })
})

describe('whether a goal is reached', () => {
  test.each([
    ['40', '30', '30', true],
    ['40', '30', '31', false],
    ['40 %', '60 %', '60 %', true],
    ['40 %', '60 %', '59,9 %', false],
    ['10', '10', '10', true],
    ['10', '10', '9', false],
    ['1 240 personer', '1 000 personer', '998 personer', true],
    ['−5', '0', '−1', false],
    ['40', '30', 'mellan 20 och 30', undefined],
    ['40', '30', 'färre', undefined],
  ])('from %s to %s with the outcome %s: %j', (utgångsvärde, målvärde, utfall, reached) => {
    const [state] = goalStates([{ text: 'Mål', utgångsvärde, målvärde, utfall }])
    expect(state?.reached).toBe(reached)
  })
})
