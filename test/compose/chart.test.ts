import { describe, expect, it } from 'vitest'
import { renderChart } from '../../src/compose/chart/chart.ts'
import { spread } from '../../src/compose/chart/labels.ts'
import { linearScale } from '../../src/compose/chart/scale.ts'
import { formatNumber, textWidth, wrap } from '../../src/compose/chart/text.ts'
import type { Figure } from '../../src/model/model.ts'
import { fc } from '../random.ts'

type Kind = Figure['data']['typ']
type Rows = readonly (readonly [string, ...(number | null)[]])[]

function figure(typ: Kind, series: readonly string[], rows: Rows, more: Partial<Figure['data']> = {}): Figure {
  const source = { path: 'text/lage.md', text: '' }
  const span = { source, start: 0, end: 0 }
  const data = { id: 'prov', typ, titel: 'Prov', data: 'prov.csv', källa: 'Egen', alternativtext: 'Ett prov', ...more }
  return {
    data,
    table: { category: 'Grupp', series, rows: rows.map(([label, ...values]) => ({ label, values })) },
    span,
    file: { source, data, span: () => span },
  }
}

const draw = (one: Figure, width = 604) => renderChart(one, { accent: '#1f4e79', width })

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function attribute(element: string, name: string): number {
  return Number(new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? Number.NaN)
}

function boxes(svg: string, name: string): Box[] {
  return [...svg.matchAll(new RegExp(`<rect [^>]*class="${name}"[^>]*>`, 'g'))].map(([element]) => ({
    x: attribute(element, 'x'),
    y: attribute(element, 'y'),
    width: attribute(element, 'width'),
    height: attribute(element, 'height'),
  }))
}

function texts(svg: string): (Box & { readonly words: string })[] {
  return [...svg.matchAll(/(<text [^>]*>)([^<]*)<\/text>/g)].map(([, tag = '', inner = '']) => {
    const words = inner.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
    const plain = words.replaceAll('&#39;', "'").replaceAll('&amp;', '&')
    const width = textWidth(plain, 11.25)
    const x = attribute(tag, 'x')
    const shift = tag.includes('"middle"') ? width / 2 : tag.includes('"end"') ? width : 0
    return { words: plain, x: x - shift, y: attribute(tag, 'y') - 9, width, height: 12 }
  })
}

/** All points of path data, relative steps followed. */
function points(svg: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (const [, data = ''] of svg.matchAll(/ d="([^"]*)"/g)) {
    let [x, y] = [0, 0]
    for (const [, command = '', numbers = ''] of data.matchAll(/([MLhvaz])([^MLhvaz]*)/g)) {
      const at = numbers.trim().split(/\s+/).map(Number)
      if (command === 'M' || command === 'L') [x, y] = [at[0] ?? x, at[1] ?? y]
      if (command === 'h') x += at[0] ?? 0
      if (command === 'v') y += at[0] ?? 0
      if (command === 'a') [x, y] = [x + (at[5] ?? 0), y + (at[6] ?? 0)]
      found.push([x, y])
    }
  }
  return found
}

function outside(svg: string): unknown[] {
  const [, width = 0, height = 0] = (/viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? []).map(Number)
  const holds = (box: Box) =>
    box.x >= -0.01 && box.y >= -0.01 && box.x + box.width <= width + 0.5 && box.y + box.height <= height + 0.01
  const rects = [...svg.matchAll(/<rect [^>]*>/g)].map(([element]) => ({
    x: attribute(element, 'x'),
    y: attribute(element, 'y'),
    width: attribute(element, 'width'),
    height: attribute(element, 'height'),
  }))
  const stray = points(svg).filter(([x, y]) => x < -0.01 || y < -0.01 || x > width + 0.01 || y > height + 0.01)
  return [...rects.filter((box) => !holds(box)), ...texts(svg).filter((box) => !holds(box)), ...stray]
}

function collisions(svg: string): string[] {
  const all = texts(svg)
  const touch = (a: Box, b: Box) =>
    a.x + a.width > b.x + 0.5 && b.x + b.width > a.x + 0.5 && a.y + a.height > b.y + 0.5 && b.y + b.height > a.y + 0.5
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => (touch(a, b) ? [`${a.words} | ${b.words}`] : [])),
  )
}

const years = (count: number, value: (index: number) => (number | null)[]): Rows =>
  Array.from({ length: count }, (_, index) => [String(2001 + index), ...value(index)] as const)

const names = (count: number, value: (index: number) => (number | null)[]): Rows =>
  Array.from({ length: count }, (_, index) => [`Stadsdel nummer ${index + 1}`, ...value(index)] as const)

const cases: Record<string, Figure> = {
  'one series': figure(
    'stapel',
    ['Antal'],
    years(6, (at) => [1200 + at * 137.5]),
    { enhet: 'brott' },
  ),
  groups: figure(
    'stapel',
    ['A', 'B', 'C'],
    years(4, (at) => [42 + at, null, 22.5]),
  ),
  'nine series': figure(
    'stapel',
    [...'ABCDEFGHI'],
    years(2, () => [9, 8, 7, 6, 5, 4, 3, 2, 1]),
  ),
  'negative values': figure(
    'stapel',
    ['A', 'B'],
    years(10, (at) => [at * 1000 - 4500, -at * 20]),
  ),
  'long names': figure(
    'stapel',
    ['A'],
    [
      ['Otrygg utomhus sent på kvällen i det egna bostadsområdet', 34.2],
      ['Ettmycketlångtsammansattordsomaldrigtarslutochsominterymspåenrad', -3],
    ],
  ),
  'thirty names': figure(
    'stapel',
    ['A'],
    names(30, (at) => [at * 7]),
  ),
  'thirty names, three series': figure(
    'stapel',
    ['A', 'B', 'C'],
    names(30, (at) => [at * 7, 30, 99 - at]),
  ),
  'thirty years': figure(
    'stapel',
    ['A'],
    years(30, (at) => [at * 700]),
  ),
  'one category': figure('stapel', ['A'], [['Kista', 12]]),
  zeros: figure(
    'stapel',
    ['A', 'B'],
    [
      ['Kista', 0, 0],
      ['Husby', 0, 0],
    ],
  ),
  lines: figure(
    'linje',
    ['Rinkeby', 'Husby', 'Kista', 'Hela staden'],
    years(9, (at) => [52 - at, at === 4 ? null : 48, 30, 22]),
  ),
  'lines that end together': figure(
    'linje',
    [...'ABCDEFGH'],
    years(12, (at) => [...'ABCDEFGH'].map((_, one) => at + one / 9)),
  ),
  'a line without values': figure(
    'linje',
    ['A', 'B'],
    years(3, () => [null, 4]),
  ),
  'lines over names': figure(
    'linje',
    ['A'],
    names(30, (at) => [at]),
  ),
  stacked: figure(
    'staplad',
    ['Trygg', 'Varken eller', 'Otrygg'],
    years(5, (at) => [50 + at, 30, 20 - at]),
    { enhet: 'procent' },
  ),
  'stacked with small parts': figure(
    'staplad',
    [...'ABCDEF'],
    years(6, () => [120, 240, 80, 3, 2, 1]),
  ),
  'stacked with long names': figure(
    'staplad',
    ['A', 'B'],
    names(14, (at) => [at, at === 3 ? null : 5]),
  ),
  'stacked with negative parts': figure(
    'staplad',
    ['A', 'B', 'C'],
    years(5, (at) => [20 + at, -10 - at, 3]),
  ),
  empty: figure('stapel', [], []),
}

describe('a chart', () => {
  it.each(Object.entries(cases))('of %s stays in its frame, with no text on another', (_, one) => {
    for (const width of [604, 360]) {
      const svg = draw(one, width)
      expect(outside(svg)).toEqual([])
      expect(collisions(svg)).toEqual([])
    }
  })

  it('draws bars as high as their values', () => {
    const bars = boxes(
      draw(
        figure(
          'stapel',
          ['A'],
          [
            ['a', 10],
            ['b', 25],
            ['c', -5],
            ['d', 40],
          ],
        ),
      ),
      'stapel',
    )
    expect(bars).toHaveLength(4)
    const unit = (bars[0]?.height ?? 0) / 10
    expect(bars.map((bar) => Math.round((bar.height / unit) * 10) / 10)).toEqual([10, 25, 5, 40])
    const base = (bars[0]?.y ?? 0) + (bars[0]?.height ?? 0)
    expect(bars[2]?.y).toBeCloseTo(base, 1)
  })

  it('draws lying bars as long as their values, all from one line', () => {
    const bars = boxes(
      draw(
        figure(
          'stapel',
          ['A'],
          names(20, (at) => [at + 1]),
        ),
      ),
      'stapel',
    )
    const unit = bars[0]?.width ?? 0
    for (const [index, bar] of bars.entries()) {
      expect(bar.width / unit).toBeCloseTo(index + 1, 1)
      expect(bar.x).toBeCloseTo(bars[0]?.x ?? 0, 2)
    }
  })

  it('stacks parts on each other, and the sum says what they make', () => {
    const svg = draw(
      figure(
        'staplad',
        ['A', 'B'],
        [
          ['2016', 30, 10],
          ['2017', 20, 40],
        ],
      ),
    )
    const [low, high] = boxes(svg, 'stapel')
    expect((low?.height ?? 0) / (high?.height ?? 1)).toBeCloseTo(3, 1)
    expect((high?.y ?? 0) + (high?.height ?? 0)).toBeCloseTo(low?.y ?? 0, 1)
    expect(texts(svg).map((one) => one.words)).toEqual(expect.arrayContaining(['40', '60']))
  })

  it('leaves a gap for a missing value, and says so; zero is written as a number', () => {
    const svg = draw(
      figure(
        'stapel',
        ['A'],
        [
          ['a', 10],
          ['b', null],
          ['c', 0],
        ],
      ),
    )
    expect(boxes(svg, 'stapel')).toHaveLength(1)
    const words = texts(svg).map((one) => one.words)
    expect(words.filter((one) => one === '–')).toHaveLength(1)
    expect(words).toContain('0')
  })

  it('breaks a line where a value is missing', () => {
    const whole = draw(
      figure(
        'linje',
        ['A'],
        years(5, () => [3]),
      ),
    )
    const broken = draw(
      figure(
        'linje',
        ['A'],
        years(5, (at) => [at === 2 ? null : 3]),
      ),
    )
    const starts = (svg: string) => (/<path d="([^"]*)" class="linje"/.exec(svg)?.[1]?.match(/M/g) ?? []).length
    expect([starts(whole), starts(broken)]).toEqual([1, 2])
  })

  it('tells series apart without colour', () => {
    const svg = draw(figure('stapel', ['A', 'B', 'C', 'D'], [['2016', 1, 2, 3, 4]]))
    const grounds = [...svg.matchAll(/<rect [^>]*class="ruta" fill="([^"]*)"\/>(<path)?/g)]
    expect(new Set(grounds.map(([, fill, texture]) => `${fill} ${texture ?? ''}`)).size).toBe(3)
    const lines = draw(
      figure(
        'linje',
        ['A', 'B', 'C'],
        years(3, () => [1, 2, 3]),
      ),
    )
    expect(
      new Set([...lines.matchAll(/class="linje"[^>]*?(stroke-dasharray="[^"]*")?\/>/g)].map(([, dash]) => dash)).size,
    ).toBe(3)
  })

  it('says its unit', () => {
    const svg = draw(figure('stapel', ['A'], [['2016', 1]], { enhet: 'brott per 1 000' }))
    expect(svg).toContain('Enhet: brott per 1 000')
  })

  it('escapes whatever the agreement says', () => {
    const evil = `"><script>alert('1')</script>&amp;\u0000\u001b[31m`
    for (const typ of ['stapel', 'linje', 'staplad'] as const) {
      const svg = draw(figure(typ, [evil, 'B'], [[evil, 1, 2]], { alternativtext: evil, enhet: evil, id: 'x' }))
      expect(svg).not.toMatch(/<script|\p{Cc}/u)
      expect(svg.match(/<svg /g)).toHaveLength(1)
      expect(/aria-label="([^"]*)"/.exec(svg)?.[1]).toContain('&lt;script&gt;alert(&#39;1&#39;)')
    }
  })

  it('uses nothing that reaches a PDF as a picture, and no id', () => {
    const all = Object.values(cases)
      .map((one) => draw(one))
      .join('')
    expect(/opacity|<pattern|<clipPath|<image|<filter|<mask|url\(| id=| style=/.exec(all)).toBeNull()
  })

  it('gives the same text for the same figure', () => {
    for (const one of Object.values(cases)) expect(draw(one)).toBe(draw({ ...one, table: structuredClone(one.table) }))
  })

  it('never draws outside its frame or at a place that is no number, whatever the data', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.double(),
      fc.constantFrom(0, -0, Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324, Number.NaN, Number.POSITIVE_INFINITY),
    )
    const table = fc.integer({ min: 0, max: 7 }).chain((series) =>
      fc.record({
        series: fc.array(fc.string(), { minLength: series, maxLength: series }),
        rows: fc.array(
          fc.tuple(fc.string({ maxLength: 60 }), fc.array(value, { minLength: series, maxLength: series })),
        ),
      }),
    )
    const kind = fc.constantFrom<Kind>('stapel', 'linje', 'staplad')
    fc.assert(
      fc.property(kind, table, fc.integer({ min: 320, max: 900 }), (typ, { series, rows }, width) => {
        const svg = draw(
          figure(
            typ,
            series,
            rows.map(([label, values]) => [label, ...values] as const),
          ),
          width,
        )
        expect(svg.replaceAll(/>[^<]*<|aria-label="[^"]*"/g, '')).not.toMatch(/NaN|Infinity|undefined|null/)
        expect(outside(svg)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('numbers in a chart', () => {
  it.each([
    [1234567.5, 1, '1 234 567,5'],
    [-12.5, 1, '−12,5'],
    [-0.01, 1, '0,0'],
    [999, 0, '999'],
    [1e21, 0, '1,00E21'],
  ])('%d is written %s', (value, decimals, expected) => {
    expect(formatNumber(value, decimals)).toBe(expected.replaceAll(' ', '\u00a0'))
  })

  it('has round ticks that cover the values', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.double({ min: 0.001, max: 10, noNaN: true }),
        (low, size) => {
          const scale = linearScale(low, low + size, 100, 0, true)
          expect(scale.low).toBeLessThanOrEqual(low + 1e-9)
          expect(scale.high).toBeGreaterThanOrEqual(low + size - 1e-9)
          expect(scale.ticks.length).toBeGreaterThan(2)
          expect(scale.ticks.length).toBeLessThan(9)
        },
      ),
    )
  })
})

describe('text in a chart', () => {
  it('wraps so that no line is too wide and nothing is lost before the last line', () => {
    const words = fc.array(fc.stringMatching(/^[a-zåäö]{1,40}$/), { minLength: 1 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 300 }), (sentence, width) => {
        const lines = wrap(sentence, width, 11.25, 999)
        for (const line of lines) expect(textWidth(line, 11.25)).toBeLessThanOrEqual(width + 0.01)
        expect(lines.join('').replaceAll(/[- ]/g, '')).toBe(sentence.replaceAll(' ', ''))
      }),
    )
  })

  it('keeps labels apart and in order', () => {
    const wishes = fc.array(
      fc.record({ centre: fc.integer({ min: 0, max: 200 }), height: fc.integer({ min: 5, max: 20 }) }),
      {
        maxLength: 10,
      },
    )
    fc.assert(
      fc.property(wishes, (all) => {
        const placed = spread(all, 0, 200).map((centre, index) => ({ centre, half: (all[index]?.height ?? 0) / 2 }))
        const sorted = placed.toSorted((a, b) => a.centre - b.centre)
        for (const [index, one] of sorted.entries()) {
          const next = sorted[index + 1]
          if (next !== undefined) expect(one.centre + one.half).toBeLessThanOrEqual(next.centre - next.half + 1e-6)
          expect(one.centre - one.half).toBeGreaterThanOrEqual(-1e-6)
          expect(one.centre + one.half).toBeLessThanOrEqual(200 + 1e-6)
        }
      }),
    )
  })
})
