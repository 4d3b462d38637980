import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isOpen } from '../../src/agreement/open-value.ts'
import { lastDayOf, periodOf } from '../../src/agreement/period.ts'
import { superiorTermOf, termOf } from '../../src/agreement/term.ts'
import { load } from '../../src/load/load.ts'
import type { Tidpunkt } from '../../src/model/format.ts'
import type { Agreement } from '../../src/model/model.ts'
import { readAgreement } from '../../src/model/read-agreement.ts'
import { nodeHost } from '../../src/node/node-host.ts'
import { planStates } from '../../src/report/plans.ts'
import { eventsOf } from '../../src/year/events.ts'
import { statusOf } from '../../src/year/status.ts'
import { ROOT } from '../run.ts'

const sources = load(nodeHost, join(ROOT, 'examples/rinkeby-kista')).value
const example = sources && readAgreement(sources).value
if (!example) throw new Error('no agreement in examples/rinkeby-kista')

/** The example with other values in its manifest. */
function withData(data: object): Agreement {
  const { manifest } = example as Agreement
  return { ...(example as Agreement), manifest: { ...manifest, data: { ...manifest.data, ...data } } }
}

/** The example with other values in its first plan. */
function withPlan(data: object): Agreement {
  const [plan, ...others] = (example as Agreement).planer
  if (!plan) throw new Error('no plan')
  const file = { ...plan.file, data: { ...plan.file.data, ...data } }
  return { ...(example as Agreement), planer: [{ ...plan, file }, ...others] }
}

describe('one term, for rules, calendar and status', () => {
  test.each([
    ['stated', { typ: 'bestämd', från: '2024-01-01', till: '2025-12-31' }, [], '2025-12-31'],
    ['extended', { typ: 'bestämd', från: '2024-01-01', till: '2025-12-31' }, ['2027-12-31'], '2027-12-31'],
    ['until further notice', { typ: 'tillsvidare', från: '2024-01-01' }, [], undefined],
    [
      'until further notice, with a last day',
      { typ: 'tillsvidare', från: '2024-01-01', till: '2025-12-31' },
      [],
      undefined,
    ],
    ['until further notice, with an extension', { typ: 'tillsvidare', från: '2024-01-01' }, ['2027-12-31'], undefined],
    ['backwards', { typ: 'bestämd', från: '2026-01-01', till: '2025-12-31' }, [], undefined],
    ['backwards, extended', { typ: 'bestämd', från: '2026-01-01', till: '2025-12-31' }, ['2027-12-31'], '2027-12-31'],
    ['no day of the calendar', { typ: 'bestämd', från: '2024-01-01', till: '2025-02-30' }, [], undefined],
    ['no last day', { typ: 'bestämd', från: '2024-01-01' }, ['2027-12-31'], '2027-12-31'],
  ])('%s', (_, avtalstid, extensions, end) => {
    const agreement = withData({ avtalstid, förlängningar: extensions.map((till) => ({ till })) })
    expect(termOf(agreement).end).toBe(end)
    expect(statusOf(agreement, '2024-06-01').term.end).toBe(end)
    const last = eventsOf(agreement, '2024-06-01').filter(({ kind }) => kind === 'avtalstid')
    expect(last.map(({ date }) => date)).toEqual(end === undefined ? [] : [end])
  })

  test('a superior agreement without a last day gets none by an extension', () => {
    const { överavtal } = example as Agreement
    if (!överavtal) throw new Error('no superior agreement')
    const open = { ...överavtal.file.data, avtalstid: { från: '2015-01-01' }, förlängningar: [{ till: '2020-12-31' }] }
    const superior = { ...överavtal, file: { ...överavtal.file, data: open } }
    expect(superiorTermOf(superior).end).toBeUndefined()
    const consultations = eventsOf({ ...(example as Agreement), överavtal: superior }, '2018-05-20')
    expect(consultations.some(({ id }) => id.startsWith('overavtal/'))).toBe(false)
  })
})

describe('one last day of a plan, for report and calendar', () => {
  test.each([
    [{ löptid: { från: '2024-01-01', till: '2024-12-31' } }, '2024-12-31'],
    [{ löptid: { från: '2024-01-01' } }, undefined],
    [{ löptid: { text: 'till och med juni 2024' } }, undefined],
    [{ löptid: 'tillsvidare' }, undefined],
    [{ löptid: { status: 'saknas', vem: 'Kommunpolis', senast: '2024-12-31' } }, undefined],
  ])('%j', (data, day) => {
    const agreement = withPlan(data)
    const id = agreement.planer[0]?.id
    const ends = eventsOf(agreement, '2025-06-01').filter((one) => one.id === `${agreement.id}/plan/${id}`)
    expect(ends.map(({ date }) => date)).toEqual(day === undefined ? [] : [day])
    const late = planStates(agreement, '2025-12', '2025-06-01')[0]?.overdue ?? []
    const lapsed = late.filter(({ what }) => what === 'Planens löptid har gått ut')
    expect(lapsed.map(({ date }) => date)).toEqual(day === undefined ? [] : [day])
  })

  test('words tell a period, and no day after which something is late', () => {
    expect(periodOf('juni 2024')).toEqual({ from: '2024-06-01', till: '2024-06-30' })
    expect(lastDayOf('juni 2024')).toBeUndefined()
    expect(lastDayOf('2024-06-30')).toBe('2024-06-30')
  })
})

test('an open value says what it waits for, who settles it and when; a function with a name is none', () => {
  const open = { status: 'saknas', vem: 'Kommunpolis', senast: '2024-12-31' } satisfies Tidpunkt
  expect(isOpen(open)).toBe(true)
  expect(periodOf(open)).toBeUndefined()
  for (const value of [
    undefined,
    null,
    'saknas',
    ['vem'],
    { vem: 'Kommunpolis' },
    { senast: '2024-12-31', vem: 'A' },
  ]) {
    expect(isOpen(value)).toBe(false)
  }
})
