import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../src/model/model.ts'
import { toData } from '../../src/model/yaml-data.ts'
import { locate } from '../../src/model/yaml-locate.ts'
import { plainPlaces, readPlain } from '../../src/model/yaml-plain.ts'
import { parseYaml, spanIn } from '../../src/model/yaml-syntax.ts'

const root = join(import.meta.dirname, '../..')
const texts = ['test/rules', 'test/broken', 'examples']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
  )
  .filter((path) => path.endsWith('.yaml'))
  .sort()
  .map((path) => readFileSync(path, 'utf8').normalize('NFC'))

/** What the yaml package makes of a text; undefined when anything is to be said of it. */
function byPackage(text: string): unknown {
  const found: Parameters<typeof parseYaml>[1] = []
  const stretch = { source: { path: 'x.yaml', text }, start: 0, end: text.length }
  const document = parseYaml(stretch, found)
  const data = document && toData(document.contents, stretch, found)
  return found.length === 0 ? data : undefined
}

const PIECES = [
  ...[' ', '  ', '\n', '- ', ': ', ':', '#', ' #', '"', "'", '[', ']', '{', '}', ',', '&', '*', '!', '|-', '>', '?'],
  ...[
    '? ',
    '~',
    '0',
    '1.5',
    '-',
    'null',
    'true',
    'a: b',
    '\n  ',
    '\n- ',
    '\n\n',
    '.',
    '0x1',
    '+',
    '%',
    '@',
    '\\',
    '\t',
    '\n\u00a0',
    '\u00a0',
    '\u2007',
    '\u202f',
    '\u3000',
  ],
]

/** Every key and value of some data, with its place. */
function* places(data: unknown, place: Place): Generator<Place> {
  yield place
  if (typeof data !== 'object' || data === null) return
  for (const [key, value] of Object.entries(data)) {
    yield* places(value, [...place, Array.isArray(data) ? Number(key) : key])
  }
}

/** Expects every place of a plain text where the package has it. Gives how many the reader knew. */
function comparePlaces(text: string): number {
  const stretch = { source: { path: 'x.yaml', text }, start: 0, end: text.length }
  const document = parseYaml(stretch, [])
  if (!document) throw new Error(text)
  const find = plainPlaces(text)
  let known = 0
  for (const place of places(readPlain(text), [])) {
    for (const [asked, key] of [
      [place],
      [place, 'key'],
      [[...place, 'saknas']],
      [[...place, 0, 'x'], 'key'],
    ] as const) {
      const found = find(asked, key)
      if (!found) continue
      known++
      const { start, end } = spanIn(stretch, ...found)
      const expected = locate(document, stretch, asked, key)
      expect([text, asked, key, start, end]).toEqual([text, asked, key, expected.start, expected.end])
    }
  }
  return known
}

describe('YAML that is plainly written', () => {
  it('is most of what is written', () => {
    const clean = texts.filter((text) => byPackage(text) !== undefined)
    expect(clean.filter((text) => readPlain(text) !== undefined).length).toBeGreaterThan(clean.length / 4)
  })

  it('is read as the yaml package reads it, or not at all', () => {
    for (const text of texts) {
      const data = readPlain(text)
      if (data !== undefined) expect(data).toStrictEqual(byPackage(text))
    }
  })

  it('has its values and keys, and what is missing, where the yaml package finds them', () => {
    const plain = texts.filter((text) => readPlain(text) !== undefined)
    const looked = plain.map(comparePlaces).reduce((sum, one) => sum + one, 0)
    expect(looked).toBeGreaterThan(10000)
  })

  it('is so with anything put in or taken out', () => {
    const plain = texts.filter((text) => readPlain(text) !== undefined)
    let state = Date.now() % 2147483648
    console.info(`seed ${state}`)
    const draw = (below: number) => {
      state = (state * 1103515245 + 12345) % 2147483648
      return (state >> 8) % below
    }
    let accepted = 0
    for (let round = 0; round < 8000; round++) {
      const lines = (plain[draw(plain.length)] ?? '').split('\n')
      const from = draw(lines.length)
      let text = `${lines.slice(from, from + 1 + draw(10)).join('\n')}\n`
      const indent = /^ */.exec(text)?.[0] ?? ''
      if (indent !== '' && draw(4) > 0) text = text.replaceAll(`\n${indent}`, '\n').slice(indent.length)
      for (let changes = 1 + draw(3); changes > 0; changes--) {
        const at = draw(text.length)
        const piece = draw(3) === 0 ? '' : (PIECES[draw(PIECES.length)] ?? '')
        text = text.slice(0, at) + piece + text.slice(at + draw(3))
      }
      const data = readPlain(text)
      if (data === undefined) continue
      accepted++
      expect(data, text).toStrictEqual(byPackage(text))
      comparePlaces(text)
    }
    expect(accepted).toBeGreaterThan(1000)
  })
})
