import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { faultsIn } from '../../src/model/faults.ts'
import { isValid, type Kind } from '../../src/model/schema.ts'
import { readYaml } from '../../src/model/yaml-file.ts'
import { asDate } from '../../src/swedish/date.ts'
import { dateHint } from '../../src/swedish/written-date.ts'
import { fc } from '../random.ts'

const base = (path: string) => parse(readFileSync(new URL(`../broken/_base/${path}`, import.meta.url), 'utf8'))

const DOCUMENTS: readonly (readonly [Kind, unknown])[] = [
  ['overenskommelse', base('avtal/overenskommelse.yaml')],
  ['atgardsplan', base('avtal/atgardsplaner/centrum.yaml')],
  ['samverkan', base('samverkan.yaml')],
  ['overavtal', base('overavtal/grund/overavtal.yaml')],
]

/** Values that people and programs put where they do not belong. */
const odd = fc.oneof(
  fc.constantFrom(null, '', ' ', true, 0, -1, 1.5, 'ja', '2026-02-30', '7/1/23', 'tillsvidare', 'a\\b', '__proto__'),
  fc.constantFrom([], {}, [null], { status: 'saknas' }, { status: 'saknas', vem: 'x', senast: '2026-01-01' }),
  fc.string(),
)

/** A document with one to three of its values changed, taken away or added. */
const damaged = fc
  .tuple(fc.constantFrom(...DOCUMENTS), fc.array(fc.tuple(fc.nat(), fc.nat(3), odd), { minLength: 1, maxLength: 3 }))
  .map(([[kind, data], changes]): [Kind, unknown] => {
    const root = { data: structuredClone(data) }
    for (const [pick, how, value] of changes) {
      const holders: { holder: Record<string, unknown>; key: string }[] = []
      const walk = (node: unknown) => {
        if (typeof node !== 'object' || node === null) return
        for (const key of Object.keys(node)) {
          holders.push({ holder: node as Record<string, unknown>, key })
          walk((node as Record<string, unknown>)[key])
        }
      }
      walk(root.data)
      const target = holders[pick % holders.length]
      if (!target) continue
      if (how === 0 && !Array.isArray(target.holder)) delete target.holder[target.key]
      else if (how === 1 && !Array.isArray(target.holder)) target.holder[`${target.key}x`] = structuredClone(value)
      else target.holder[target.key] = structuredClone(value)
    }
    return [kind, root.data]
  })

describe('explaining what breaks a schema', () => {
  test('there is something to explain exactly when the compiled validator refuses', () => {
    fc.assert(
      fc.property(damaged, ([kind, data]) => {
        const faults = faultsIn(kind, data)
        expect(faults.length === 0).toBe(isValid(kind, data))
        for (const { message, place } of faults) {
          // What the user has written may hold anything.
          expect(message.replaceAll(/”.*”/gs, '')).not.toMatch(/undefined|must|#\//)
          expect(place.length).toBeLessThan(12)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('what is left after reading keeps to the schema, and every value stands where its span says', () => {
    fc.assert(
      fc.property(damaged, ([kind, data]) => {
        const source = { path: 'x.yaml', text: stringify(data).normalize('NFC') }
        const reading = { found: [], lost: new Set<string>() }
        const file = readYaml(kind, source, reading)
        if (file) expect(isValid(kind, file.data)).toBe(true)
        if (!isValid(kind, data)) expect(reading.found).not.toEqual([])
        const look = (value: unknown, place: (string | number)[]) => {
          const span = file?.span(place)
          if (typeof value !== 'object') expect(parse(source.text.slice(span?.start, span?.end))).toEqual(value)
          else if (value !== null) {
            for (const [key, item] of Object.entries(value))
              look(item, [...place, Array.isArray(value) ? Number(key) : key])
          }
        }
        if (file && !source.text.includes('|') && !source.text.includes('>')) look(file.data, [])
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    [
      'atgardsplan',
      { titel: 'x', löptid: { från: '2026-01-01', tillx: '' } },
      'nyckeln «tillx» finns inte under «löptid» – menade du «till»?',
    ],
    ['atgardsplan', { titel: 'x', åtgärder: 'Vandra' }, '«åtgärder» ska vara en lista, inte ”Vandra”'],
    ['atgardsplan', { titel: 'x', åtgärder: [{ text: 'y', vem: 3 }] }, '«vem» kan inte vara talet 3'],
    ['atgardsplan', { titel: 'x', nummer: 2.1 }, '«nummer» ska vara text eller ett heltal, inte talet 2.1'],
    ['atgardsplan', { titel: 'x', mål: [{}] }, 'nyckeln «text» saknas under post 1 i «mål»'],
    ['atgardsplan', { titel: 'x', Parter: {} }, 'nyckeln «Parter» finns inte – menade du «parter»?'],
    ['atgardsplan', { titel: 'x', parter: { 'Polisen i norr': {} } }, '”Polisen i norr” har inte rätt form'],
    ['atgardsplan', { titel: 'x', resursförstärkning: { ja: 'ja' } }, '«ja» ska vara true eller false, inte ”ja”'],
    ['atgardsplan', null, 'filen saknar värde'],
  ] as const)('%s %j', (kind, data, message) => {
    const faults = faultsIn(kind, data)
    expect(faults.map((fault) => fault.message)).toHaveLength(1)
    expect(faults[0]?.message).toContain(message)
  })
})

describe('dates', () => {
  test.each([
    ['7/1/23', '2023-07-01  eller om det var den dagen  2023-01-07'],
    ['2023-7-1', '2023-07-01'],
    ['20230701', '2023-07-01'],
    ['2023-07-01T00:00:00', '2023-07-01'],
    ['1 juli 2023', '2023-07-01'],
    ['den 31 december 2026', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['31/12/2026', 'Skriv  2026-12-31'],
    ['jun-24', '2024-06-01'],
    ['2026-02-30', '2026-02-28'],
    ['2024-02-30', '2024-02-29'],
  ])('%s', (written, hint) => {
    expect(dateHint(written)).toContain(hint)
  })

  test('what says no day gets no guess', () => {
    for (const text of ['snart', '', '2026', '13/13/2026', 'vecka 12']) expect(dateHint(text)).toBeUndefined()
  })

  test('the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
          '-',
        )
        const time = Date.parse(`${text}T00:00:00Z`)
        expect(asDate(text) !== undefined).toBe(!Number.isNaN(time) && new Date(time).toISOString().startsWith(text))
        expect(isValid('atgardsplan', { titel: 'x', datum: text })).toBe(asDate(text) !== undefined)
      }),
    )
  })
})
