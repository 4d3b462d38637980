import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostic.ts'
import { renderFindings } from '../src/findings/text.ts'
import { width } from '../src/findings/visible.ts'
import { fc } from './random.ts'

const source = { path: 'avtal/plan.yaml', text: 'titel: Trygghet\nlöptd: tillsvidare\n\tmål: 北京 x\n' }

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
    const basis = { document: 'Samverkansavtalet 2015', place: 'punkt 7', text: 'varje plan har en tid' }
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
    const hostile = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(
        hostile,
        hostile,
        hostile,
        fc.nat(),
        fc.integer({ min: 20, max: 200 }),
        (text, message, path, at, columns) => {
          const own = { path: path || 'x', text: text || 'x' }
          const start = at % own.text.length
          const shown = render([finding({ message, hint: message, span: { source: own, start, end: start + 3 } })], {
            width: columns,
          })
          // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
          expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
        },
      ),
    )
  })

  test('no findings, no text', () => {
    expect(render([])).toBe('')
  })
})
