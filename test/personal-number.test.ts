import { describe, expect, test } from 'vitest'
import { personalNumbers, withoutPersonalNumbers } from '../src/swedish/personal-number.ts'
import { fourOf, invented, KINDS, NONE, WAYS } from './personal-number-ways.ts'

const TODAY = '2026-11-26'

describe('a personal number is found however it is written, and can be shown without its last four digits', () => {
  test.each([...WAYS.map(([name, write], index) => [name, write(invented(index))] as const), ...KINDS])(
    '%s',
    (_, written) => {
      const text = `Gripen var ${written} i går`
      expect(personalNumbers(text, TODAY)).toHaveLength(1)
      const hidden = withoutPersonalNumbers(text)
      expect(hidden).toHaveLength(text.length)
      expect(hidden.match(/\*/g)?.length).toBeGreaterThanOrEqual(4)
      expect(personalNumbers(hidden, TODAY)).toEqual([])
    },
  )

  test('by its place, whatever stands before it', () => {
    for (const [index, [, write]] of WAYS.entries()) {
      const written = write(invented(index))
      const [found] = personalNumbers(`Gripen var ${written} i går`, TODAY)
      expect(found?.start).toBeGreaterThanOrEqual('Gripen var '.length)
      expect(found?.end).toBeLessThanOrEqual('Gripen var '.length + written.length)
    }
  })

  test.each([...NONE])('%j is none', (written) => {
    expect(personalNumbers(`Se ${written} nu`, TODAY)).toEqual([])
  })

  test('every check digit, month and day is asked for', () => {
    const right = Array.from({ length: 10 }, (_, digit) => `900101-001${digit}`).filter(
      (text) => personalNumbers(text, TODAY).length > 0,
    )
    expect(right).toEqual(['900101-0017'])
    const births = ['900229', '880229', '900131', '900132', '900092', '900191', '901301'].map(
      (birth) => `${birth}-${fourOf(birth, '238')}`,
    )
    expect(personalNumbers(births.join(', '), TODAY).map(({ birth }) => birth)).toEqual(['880229', '900131', '900191'])
  })

  test.each([
    ...['1', '1 ', '1-', '11 ', '1**', '1\u200b', '１', '900101 ', '900101-001', '900101-0017a', 'tel 040523-2384 '],
    ...['1&', '&#4', '%3', '\\x3', '1<a', '<b ', '1<!--', '1{{!', '1 \n', 'personnummer 900101-001'],
  ])('a long run of %j takes no more than its length', (piece) => {
    const timeOf = (length: number) => {
      const start = performance.now()
      personalNumbers(piece.repeat(length / piece.length), TODAY)
      return performance.now() - start
    }
    timeOf(250_000)
    const [short, long] = [timeOf(250_000), timeOf(1_000_000)]
    // Four times the text; a quadratic search would take sixteen times as long, and minutes.
    expect(long).toBeLessThan(9 * short + 200)
  })
})

test.each(['Momsnummer SE720707980201.', 'En elev född den 19 april 2008, med de fyra sista siffrorna 9891.'])(
  'a number within another, or in parts among words, is found and blanked: %s',
  (text) => {
    expect(personalNumbers(text)).toHaveLength(1)
    expect(withoutPersonalNumbers(text)).not.toMatch(/9802|9891/)
  },
)

test('the tax number of a company holds no personal number', () => {
  expect(personalNumbers('Momsnummer SE212000014201 och SE556703748501.')).toEqual([])
})
