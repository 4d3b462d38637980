import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type CellValue, isCellValue } from '../../src/exchange/cell-value.ts'
import { editYaml } from '../../src/exchange/yaml-edit.ts'
import type { Place } from '../../src/model/model.ts'
import { fc } from '../random.ts'
import { agreementsIn } from './agreements.ts'

const plans = [...agreementsIn('examples'), ...agreementsIn('test/reference')].flatMap(({ planer }) =>
  planer.map(({ file }) => file.source),
)

describe('an edit in YAML', () => {
  test('gives exactly the new data, and leaves every comment and every other entry as it was', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.lorem({ mode: 'sentences' }),
      fc.constantFrom('nej', '3', '2026-12-31', 'a: b', '# c', '- x', 'null', '[a', '=1+1', 'två\nrader', 'x\n\ny\n'),
    )
    fc.assert(
      fc.property(fc.nat(), fc.nat(), text, fc.array(text, { minLength: 1, maxLength: 4 }), (n, m, one, many) => {
        const source = plans[n % plans.length]?.text ?? ''
        const leaves = [...leavesOf(parse(source))]
        const [place, old] = leaves[m % leaves.length] ?? [[], '']
        const value = Array.isArray(old) ? many : one
        const edited = editYaml(source, place, value) ?? ''
        expect(parse(edited)).toEqual(withValue(parse(source), place, value))
        expect(comments(edited)).toEqual(comments(source))
        expect(entries(edited, place[0])).toEqual(entries(source, place[0]))
      }),
      { numRuns: 150 },
    )
  })

  test('takes a value out and puts it back', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (n, m) => {
        const source = plans[n % plans.length]?.text ?? ''
        const leaves = [...leavesOf(parse(source))]
        const [place, value] = leaves[m % leaves.length] ?? [[], '']
        const without = editYaml(source, place, undefined)
        expect(without).toBeDefined()
        // An item taken out of a list leaves its place to the next.
        if (place.some((step) => typeof step === 'number')) return
        expect(parse(editYaml(without ?? '', place, value) ?? '')).toEqual(parse(source))
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    ['a word', 'titel: A # c\nid: b\n', ['titel'], 'B', 'titel: B # c\nid: b\n'],
    ['in one line', 'a: {b: 1,  c: x} # d\n', ['a', 'c'], 'y, z', 'a: {b: 1,  c: "y, z"} # d\n'],
    ['quoted', "nummer: '1.1'\n", ['nummer'], '1.2', "nummer: '1.2'\n"],
    ['in a list', 'a:\n  - x\n  # c\n  -   y\n', ['a', 1], 'z', 'a:\n  - x\n  # c\n  -   z\n'],
    ['folded', 'a:\n  b: >-\n    x\n    y\n\nc: 1\n', ['a', 'b'], 'z', 'a:\n  b: >-\n    z\n\nc: 1\n'],
    ['an item more', 'a:\n  - x # 1\n# 2\nb: 1\n', ['a'], ['x', 'y'], 'a:\n  - x # 1\n  - y\n# 2\nb: 1\n'],
    ['an item less', 'a: [x, y]\nb: 1\n', ['a'], ['y'], 'a: [y]\nb: 1\n'],
    ['a new key', 'a: 1\nb:\n  c: 1\n', ['b', 'd'], 'x', 'a: 1\nb:\n  c: 1\n  d: x\n'],
    ['a new entry', 'a: 1\n', ['b', 'c'], 'x', 'a: 1\nb:\n  c: x\n'],
    ['a new item', 'a:\n  - b: 1\n', ['a', 1, 'b'], 2, 'a:\n  - b: 1\n  - b: 2\n'],
    ['taken out', '# 1\na: 1\n# 2\nb:\n  c: 1\nd: 1\n', ['b', 'c'], undefined, '# 1\na: 1\n# 2\nd: 1\n'],
    ['with the line ends of the file', 'a: x\r\nb: y\r\n', ['a'], ['x', 'y'], 'a:\r\n  - x\r\n  - y\r\nb: y\r\n'],
    ['where a text stands already', 'a: x\n', ['a', 'b'], 'y', undefined],
    ['past the end of a list', 'a: [{b: 1}]\n', ['a', 2, 'b'], 'y', undefined],
  ] as [string, string, Place, CellValue | undefined, string | undefined][])('%s', (_, text, place, value, edited) => {
    expect(editYaml(text, place, value)).toBe(edited)
  })
})

function* leavesOf(value: unknown, place: Place = []): Generator<[Place, CellValue]> {
  if (isCellValue(value)) yield [place, value]
  else if (typeof value === 'object' && value !== null) {
    for (const [key, own] of Object.entries(value)) {
      yield* leavesOf(own, [...place, Array.isArray(value) ? Number(key) : key])
    }
  }
}

function withValue(data: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value
  const copy = Array.isArray(data) ? [...data] : { ...(data as object) }
  const own = copy as Record<string | number, unknown>
  own[step] = withValue(own[step], rest, value)
  return copy
}

/** Comments of plans stand on lines of their own, or after a value. */
function comments(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('#'))
}

/** The entries of a file as they are written, but for one. */
function entries(text: string, without: unknown): string[] {
  return text.split(/\n(?=[^\s#-])/).flatMap((entry) => (entry.startsWith(`${without}:`) ? [] : [entry.trimEnd()]))
}
