import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostic.ts'
import { reportFindings } from '../src/findings/report.ts'
import { renderFindings } from '../src/findings/text.ts'
import { width } from '../src/findings/visible.ts'
import { fc } from './random.ts'

const source = { path: 'avtal/plan.yaml', text: 'titel: Trygghet\nlöptd: tillsvidare\n\tmål: 北京 x\n' }

/** Characters that command a terminal, turn text around, break lines or cannot be seen. */
const UNSEEN = [
  ...[0x00, 0x20, 0x7f, 0xa0].flatMap((start, index, all) =>
    index % 2 === 0 ? Array.from({ length: (all[index + 1] ?? 0) - start }, (_, at) => start + at) : [],
  ),
  ...[0xad, 0x61c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d],
  ...[0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff, 0xfff9, 0xfffb, 0xd800, 0xdfff, 0xe0001, 0xe007f],
].map((code) => String.fromCodePoint(code))

function finding(part: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'schema/okand-nyckel',
    severity: 'fel',
    message: 'nyckeln «löptd» finns inte',
    span: { source, start: 16, end: 21 },
    ...part,
  }
}

const options = { color: false, width: 80, relative: (path: string) => `./${path}` }
const render = (diagnostics: Diagnostic[], more = {}) => renderFindings(diagnostics, { ...options, ...more })

describe('findings as text', () => {
  test('place, line, requirement and what to do', () => {
    const basis = {
      ground: 'avtal' as const,
      document: 'Samverkansavtalet 2015',
      place: 'punkt 7',
      text: 'varje plan har en tid',
    }
    const related = [{ span: { source, start: 0, end: 5 }, message: 'jämför här' }]
    expect(render([finding({ basis, hint: 'Skriv  löptid:', related })])).toBe(
      `./avtal/plan.yaml:2:1 fel schema/okand-nyckel nyckeln «löptd» finns inte
 2 │ löptd: tillsvidare
   │ ^^^^^
  ./avtal/plan.yaml:1:1 jämför här
 1 │ titel: Trygghet
   │ ^^^^^
  = krav: Samverkansavtalet 2015 punkt 7 – varje plan har en tid
  = gör så här: Skriv  löptid:

1 fel
`,
    )
  })

  test('tabs are shown, and wide characters are counted as two', () => {
    const at = source.text.indexOf('x')
    const lines = render([finding({ span: { source, start: at, end: at + 1 } })]).split('\n')
    expect(lines[1]).toBe(' 3 │ → mål: 北京 x')
    expect(lines[2]).toBe('   │             ^')
  })

  test('sorted by path, line, column and code; what is said twice is shown once', () => {
    const b = finding({ code: 'b/b', message: 'b', span: { source, start: 0, end: 1 } })
    const a = finding({ code: 'a/a', message: 'a', span: { source, start: 0, end: 1 } })
    const whole = finding({ code: 'c/c', message: 'c', path: 'annan.md' })
    const { span: _, ...file } = whole
    const heads = render([finding(), b, a, b, file]).match(/^\S+ (fel|varning) .*/gm)
    expect(heads).toEqual([
      './annan.md fel c/c c',
      './avtal/plan.yaml:1:1 fel a/a a',
      './avtal/plan.yaml:1:1 fel b/b b',
      './avtal/plan.yaml:2:1 fel schema/okand-nyckel nyckeln «löptd» finns inte',
    ])
  })

  test('the same thing in several places is one finding with its places', () => {
    const spans = [0, 16, 24].map((start) =>
      finding({ message: 'parten finns inte', span: { source, start, end: start + 1 } }),
    )
    const text = render(spans)
    expect(text.match(/parten finns inte/g)).toHaveLength(1)
    expect(text).toContain('även: ./avtal/plan.yaml:2:1, ./avtal/plan.yaml:2:9')
    expect(text.trimEnd().endsWith('3 fel')).toBe(true)
  })

  test('no more than the most', () => {
    const many = Array.from({ length: 7 }, (_, index) => finding({ message: `m${index}`, severity: 'varning' }))
    const text = render(many, { max: 3 })
    expect(text).toContain('… och 4 till')
    expect(text).toContain('7 varningar')
  })

  test('what is left out is counted by places, not by what is said of them', () => {
    const at = (start: number) => finding({ message: 'samma sak', span: { source, start, end: start + 1 } })
    const text = render([finding({ message: 'först', span: { source, start: 0, end: 1 } }), at(7), at(8), at(9)], {
      max: 1,
    })
    expect(text).toContain('… och 3 till')
    expect(text).toContain('4 fel')
  })

  test('a long line is cut round the place', () => {
    const long = { path: 'l.md', text: `${'före '.repeat(100)}HÄR${' efter'.repeat(100)}` }
    const lines = render([finding({ span: { source: long, start: 500, end: 503 } })]).split('\n')
    expect(width(lines[1] ?? '')).toBeLessThanOrEqual(80)
    expect(lines[1]?.indexOf('HÄR')).toBe(lines[2]?.indexOf('^^^'))
  })

  test('ASCII alone when asked for', () => {
    const { message, ...rest } = finding({ message: 'x' })
    expect(render([{ ...rest, message }], { ascii: true })).not.toMatch(/[│…]/)
  })

  test('nothing from a file commands the terminal', () => {
    const hostile = fc
      .array(fc.oneof(fc.constantFrom(...UNSEEN), fc.constantFrom(...' aÅ€😀\u0301:;[m')), { maxLength: 30 })
      .map((characters) => characters.join(''))
    fc.assert(
      fc.property(
        hostile,
        hostile,
        hostile,
        fc.nat(),
        fc.integer({ min: 20, max: 200 }),
        (text, message, path, at, columns) => {
          const own = { path: path || 'x', text: text || 'x' }
          const span = { source: own, start: at % own.text.length, end: (at % own.text.length) + 3 }
          const basis = { ground: 'avtal' as const, document: message, place: message, text: message }
          const shown = render([finding({ message, hint: message, basis, span, related: [{ span, message }] })], {
            width: columns,
          })
          expect(UNSEEN.filter((one) => one !== '\n' && shown.includes(one))).toEqual([])
        },
      ),
    )
  })

  test.each(UNSEEN.filter((one) => one !== '\n' && one !== '\t').map((one) => [one.codePointAt(0)?.toString(16), one]))(
    'U+%s is named where it stands, in the message and in the line of the file',
    (_, one) => {
      const own = { path: 'x.yaml', text: `före${one}efter` }
      const shown = render([finding({ message: `a${one}b`, span: { source: own, start: 0, end: 4 } })])
      expect(shown).toMatch(/ a(.|‹U\+[0-9A-F]{4,5}›)b\n/u)
      expect(shown).toMatch(/ före(.|‹U\+[0-9A-F]{4,5}›)efter\n/u)
      expect(shown).not.toContain(one)
    },
  )

  test('the same fault in several places of a file has a fingerprint for each, whatever comes above', () => {
    const of = (text: string) => {
      const own = { path: 'x.yaml', text }
      const places = [...text.matchAll(/dnr/g)].map(({ index }) => ({ source: own, start: index, end: index + 3 }))
      return reportFindings(
        places.map((span) => finding({ message: 'parten saknar dnr', span })),
        (path) => path,
      ).map(({ fingerprint }) => fingerprint)
    }
    const prints = of('dnr\ndnr\ndnr\n')
    expect(new Set(prints).size).toBe(3)
    expect(of('# en rad till\n\ndnr\ndnr\ndnr\n')).toEqual(prints)
    expect(of('dnr\ndnr\n')).toEqual(prints.slice(0, 2))
  })

  test('columns are counted in characters, also those beyond the BMP', () => {
    const own = { path: 'x.yaml', text: 'a: 1\nb: 😀𝒳 x😀y\n' }
    const at = own.text.indexOf('x😀')
    const [reported] = reportFindings([finding({ span: { source: own, start: at, end: at + 3 } })], (path) => path)
    expect(reported).toMatchObject({ start: { line: 2, column: 7 }, end: { line: 2, column: 9 } })
    const lines = render([finding({ span: { source: own, start: at, end: at + 3 } })]).split('\n')
    expect(lines[0]).toContain(':2:7 ')
    expect(lines.slice(1, 3)).toEqual([' 2 │ b: 😀𝒳 x😀y', '   │        ^^^'])
  })

  test('no findings, no text', () => {
    expect(render([])).toBe('')
  })
})
