import { dirname, join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { load } from '../../src/load/load.ts'
import type { Agreement } from '../../src/model/model.ts'
import { readAgreement } from '../../src/model/read-agreement.ts'
import { nodeHost } from '../../src/node/node-host.ts'
import { comingOf, eventsOf, lateOf } from '../../src/year/events.ts'
import { calendar } from '../../src/year/icalendar.ts'
import { statusOf } from '../../src/year/status.ts'
import { fc } from '../random.ts'

const root = join(dirname(import.meta.dirname), '..')

function read(folder: string): Agreement {
  const sources = load(nodeHost, join(root, folder)).value
  const agreement = sources && readAgreement(sources).value
  if (!agreement) throw new Error(`no agreement in ${folder}`)
  return agreement
}

const norrby = read('examples/lagesbild-2022/norrby')

/** The agreement with another term. */
function withTerm(agreement: Agreement, avtalstid: object): Agreement {
  const data = { ...agreement.manifest.data, avtalstid } as Agreement['manifest']['data']
  return { ...agreement, manifest: { ...agreement.manifest, data } }
}

const dates = (agreement: Agreement, kind: string, today: string) =>
  eventsOf(agreement, today).flatMap((event) => (event.kind === kind ? [event.date] : []))

describe('the year of an agreement', () => {
  test('has the days that the domain knows', () => {
    const rinkeby = read('examples/rinkeby-kista')
    const samråd = eventsOf(rinkeby, '2018-05-20').filter((event) => event.kind === 'samråd')
    expect(samråd.map(({ id, date }) => [id, date])).toEqual([
      ['rinkeby-kista/samråd', '2018-06-30'],
      ['overavtal/stockholm-2015/samråd', '2018-11-19'],
    ])
    expect(dates(norrby, 'uppföljning', '2022-12-20').filter((date) => date.startsWith('2022'))).toEqual([
      '2022-04-30',
      '2022-08-31',
      '2022-12-31',
    ])
    expect(dates(norrby, 'lägesbild', '2022-12-20').slice(0, 3)).toEqual(['2021-06-30', '2021-12-31', '2022-06-30'])
    expect(dates(norrby, 'statusrapport', '2022-12-20')).toEqual(['2021-12-31', '2022-12-31', '2023-12-31'])
    expect(dates(norrby, 'plan', '2022-12-20')).toEqual(['2023-12-31', '2023-12-31', '2023-12-31', '2023-12-31'])
  })

  test.each([
    ['2022-VB', true],
    ['2022', true],
    ['2022-T3', true],
    ['2022-H2', true],
    ['2022-Q1', false],
    ['2022-03', false],
    ['2022-T2', false],
    ['2021-VB', false],
    ['VB', false],
  ])('an answer for %s is one for the year: %j', (period, isOne) => {
    const planer = norrby.planer.map((plan) => ({
      ...plan,
      file: { ...plan.file, data: { ...plan.file.data, uppföljning: [{ period, målet_nått: 'ja' as const }] } },
    }))
    const events = eventsOf({ ...norrby, planer }, '2023-01-15')
    expect(events.find(({ id }) => id === 'norrby/uppföljning/2022-VB')?.done).toBe(isOne)
  })

  test.each([
    [1, ['2022-12-31', '2023-12-31']],
    [2, ['2022-06-30', '2022-12-31', '2023-06-30', '2023-12-31']],
    [3, ['2022-04-30', '2022-08-31', '2022-12-31', '2023-04-30', '2023-08-31', '2023-12-31']],
  ])('plans that are followed up %i times a year are so on those days', (antal, days) => {
    const bilagor = norrby.bilagor.map((bilaga) => {
      if (bilaga.content?.sort !== 'uppföljningsplan') return bilaga
      const { file } = bilaga.content
      const objekt = file.data.objekt.map((one) =>
        one.sort === 'åtgärdsplaner' ? { ...one, frekvens: { antal, per: 'år' as const } } : one,
      )
      return { ...bilaga, content: { ...bilaga.content, file: { ...file, data: { ...file.data, objekt } } } }
    }) as Agreement['bilagor']
    const found = dates({ ...norrby, bilagor }, 'uppföljning', '2022-12-20')
    expect(found.filter((date) => date > '2022-01-01')).toEqual(days)
  })

  test('says who leads the next meeting where the chair goes round', () => {
    const chairs = eventsOf(norrby, '2022-12-20').filter((event) => event.kind === 'styrgrupp')
    expect(chairs.map(({ date, who }) => `${date} ${who}`)).toEqual([
      '2021-04-22 Stadsdelsdirektör',
      '2021-10-14 Lokalpolisområdeschef',
      '2022-04-07 Stadsdelsdirektör',
      '2022-10-20 Lokalpolisområdeschef',
      '2023-06-30 Stadsdelsdirektör',
      '2023-12-31 Lokalpolisområdeschef',
    ])
  })

  test('is late only with the last of a row, and only until it is done', () => {
    const hamnstaden = read('examples/lagesbild-2022/hamnstaden')
    expect(statusOf(hamnstaden, '2022-12-20').late.map((event) => event.id)).toEqual(['hamnstaden/uppföljning/2022-T2'])
    expect(statusOf(norrby, '2022-12-20').late).toEqual([])
    expect(
      statusOf(withTerm(norrby, { typ: 'bestämd', från: '2021-03-01', till: '2023-12-31' }), '2024-01-01')
        .late.map((event) => event.kind)
        .sort(),
    ).toEqual([
      'avtalstid',
      'kommunikationsplan',
      'lägesbild',
      'plan',
      'plan',
      'plan',
      'plan',
      'samråd',
      'statusrapport',
      'styrgrupp',
      'uppföljning',
    ])
  })

  test('counts plans and answers', () => {
    const status = statusOf(norrby, '2022-12-20')
    expect(status.plans).toEqual({ pågår: 4 })
    expect(status.followUps).toEqual({ period: 'Tertial 2 2022', answered: 4, of: 4 })
    expect(status.daysLeft).toBe(376)
    expect(status.chair).toEqual({ date: '2023-06-30', who: 'Stadsdelsdirektör' })
  })

  test('has the day that an exception expires', () => {
    const undantag = [
      { regel: 'plan-finansiering', motiv: 'Budgeten beslutas i mars', till: '2023-03-31' },
      { regel: 'plan-finansiering', motiv: 'En annan plan', till: '2023-04-30' },
    ]
    const data = { ...norrby.manifest.data, undantag }
    const events = eventsOf({ ...norrby, manifest: { ...norrby.manifest, data } }, '2022-12-20')
    expect(events.filter((event) => event.kind === 'undantag').map(({ date }) => date)).toEqual([
      '2023-03-31',
      '2023-04-30',
    ])
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length)
  })
})

/** What an independent parser sees in an .ics. */
function parse(text: string) {
  const component = new ICAL.Component(ICAL.parse(text))
  return component.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      allDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
    }
  })
}

describe('the calendar', () => {
  test('is read by another program as it was meant', () => {
    const events = eventsOf(norrby, '2022-12-20')
    const text = calendar(events, '2022-12-20', 'samverkan')
    const seen = parse(text)
    expect(seen.map(({ start, summary }) => [start, summary])).toEqual(events.map(({ date, title }) => [date, title]))
    expect(seen.every((event) => event.allDay)).toBe(true)
    expect(calendar(eventsOf(norrby, '2022-12-20'), '2022-12-20', 'samverkan')).toBe(text)
  })

  test('keeps any text, and no line longer than 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const title = `x${words}x`.replaceAll(/\p{Cc}|\p{Cs}/gu, ' ').normalize('NFC')
        const event = {
          id: 'a/b',
          kind: 'plan',
          row: 'a',
          date: '2024-02-29',
          title,
          text: title,
          done: false,
        } as const
        const text = calendar([event], '2024-01-01', 'samverkan')
        expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
        expect(parse(text)[0]).toMatchObject({ summary: title, description: title, end: '2024-03-01' })
      }),
    )
  })
})

const day = fc
  .tuple(fc.integer({ min: 1990, max: 2080 }), fc.integer({ min: 0, max: 366 }))
  .map(([year, at]) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10))
const monthEnd = fc
  .tuple(fc.integer({ min: 1990, max: 2080 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10))
const someDay = fc.oneof(day, monthEnd, fc.constantFrom('2024-02-29', '2023-02-28', '2000-02-29', '2024-12-31'))

describe('any term', () => {
  test('gives days of the calendar inside it, in order, each with an id of its own that does not move', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 8 * 366 }), someDay, fc.boolean(), (from, length, today, open) => {
        const till = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10)
        const term = open ? { typ: 'tillsvidare', från: from } : { typ: 'bestämd', från: from, till }
        const agreement = withTerm(norrby, { ...term, samråd: { månader: 6 } })
        const events = eventsOf(agreement, today)
        const own = events.filter((event) => event.kind !== 'plan' && event.kind !== 'samråd')
        for (const { date } of events) expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
        for (const { date } of own) expect(date >= from && (open || date <= till)).toBe(true)
        expect(events.map((event) => event.date)).toEqual(events.map((event) => event.date).sort())
        expect(new Set(events.map((event) => event.id)).size).toBe(events.length)
        const later = eventsOf(agreement, `${Number(today.slice(0, 4)) + 1}-07-01`)
        const again = new Map(later.map((event) => [event.id, event.date]))
        for (const { id, date } of events) expect(again.get(id)).toBe(date)
        expect(parse(calendar(events, today, 'samverkan')).map((event) => event.start)).toEqual(
          events.map((event) => event.date),
        )
        for (const event of lateOf(events, today)) expect(event.date < today && !event.done).toBe(true)
        for (const event of comingOf(events, today, '9999-12-31')) expect(event.date >= today && !event.done).toBe(true)
        expect(open).toBe(!events.some((event) => event.kind === 'avtalstid'))
      }),
      { numRuns: 60 },
    )
  })

  test('has its consultation at least six whole months before the last day', () => {
    fc.assert(
      fc.property(someDay, (till) => {
        const agreement = withTerm(norrby, { typ: 'bestämd', från: '1980-01-01', till, samråd: { månader: 6 } })
        const { date } = eventsOf(agreement, '2022-01-01').find((event) => event.kind === 'samråd') ?? { date: '' }
        const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(months(till) - months(date)).toBe(6)
        const isMonthEnd = (text: string) => new Date(Date.parse(text) + 86_400_000).getUTCDate() === 1
        if (isMonthEnd(till)) expect(isMonthEnd(date)).toBe(true)
        else expect(date.slice(8) <= till.slice(8)).toBe(true)
      }),
    )
  })
})
