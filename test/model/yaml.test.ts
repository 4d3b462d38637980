import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { readYaml } from '../../src/model/yaml-file.ts'

function read(text: string) {
  const reading = { found: [] as Diagnostic[], lost: new Set<string>() }
  const file = readYaml('atgardsplan', { path: 'x.yaml', text }, reading)
  return { file, found: reading.found, lost: reading.lost }
}

describe('YAML that cannot be read', () => {
  // The place is marked with ‹ and ›.
  test.each([
    ['tab', 'titel: A\ntidsplan:\n‹\t›påbörjas: x\n', 'yaml/tabb', 'två blanksteg'],
    ['no space, first', 'titel‹:›A\nversion: "1"\n', 'yaml/kolon', 'titel: A'],
    ['no space, last', 'titel: A\nversion‹:›1.0\n', 'yaml/kolon', 'version: 1.0'],
    ['no space, in a list', 'åtgärder:\n  - id‹:›x\n    text: y\n', 'yaml/kolon', '- id: x'],
    ['equals sign', 'titel ‹=› A\nversion: "1"\n', 'yaml/kolon', 'titel: A'],
    ['colon in text', 'titel: ‹Mål: trygghet›\n', 'yaml/kolon-i-text', 'titel: "Mål: trygghet"'],
    ['colon last in text', 'titel: ‹Mål:›\nversion: "1"\n', 'yaml/kolon-i-text', '"Mål:"'],
    ['colon in a list', 'uppdrag:\n  - Mål: ‹a: b›\n', 'yaml/kolon-i-text', '- Mål: "a: b"'],
    ['smart quotes', 'titel: ‹“Mål: trygghet”›\n', 'yaml/citattecken', 'titel: "Mål: trygghet"'],
    ['indented too far', 'titel: A\n   ‹version: "1"›\n', 'yaml/indrag', 'samma kolumn'],
    ['indented too little', 'tidsplan:\n   påbörjas: x\n  ‹a›vslutas: y\n', 'yaml/indrag', 'samma kolumn'],
    ['no end of quote', 'version: "1"\ntitel: ‹"›Trygghet\nsyfte: x\n', 'yaml/oavslutad', 'citattecken'],
    ['star', 'titel: ‹*Viktigt* nu›\n', 'yaml/citat', 'titel: "*Viktigt* nu"'],
    ['at sign', 'titel: ‹@hem›\n', 'yaml/citat', '"@hem"'],
    ['per cent', 'titel: ‹%5›\n', 'yaml/citat', '"%5"'],
    ['alias', 'titel: ‹*grund›\n', 'yaml/anchor', 'citattecken'],
    ['anchor', 'titel: ‹&a› x\n', 'yaml/anchor', 'citattecken'],
    ['list on the line of its key', 'titel: x\nuppdrag: ‹-› a\n', 'yaml/ovantat', 'ny rad'],
    ['backslash', 'titel: "C:‹\\›Users"\n', 'yaml/bakstreck', 'enkla citattecken'],
    ['two documents', 'titel: x\n‹---›\ntitel: y\n', 'yaml/flera', 'Ta bort raden'],
    ['directive', '‹%›YAML 1.1\n---\ntitel: x\n', 'yaml/direktiv', 'Ta bort raden'],
    ['tag', 'titel: ‹!!js/function› x\n', 'yaml/tagg', 'citattecken'],
    ['duplicate', 'titel: x\n‹titel›: y\n', 'yaml/dubblettnyckel', 'slå ihop'],
    ['word alone', 'titel: x\n‹lösa ord›\n', 'yaml/oavslutad', 'kolon'],
  ])('%s', (_, marked, code, hint) => {
    const { found } = read(marked.replace(/[‹›]/g, ''))
    expect(found.map((one) => one.code)).toEqual([code])
    const start = marked.indexOf('‹')
    expect(found[0]?.span).toMatchObject({ start, end: marked.indexOf('›') - 1 })
    expect(found[0]?.hint).toContain(hint)
  })

  test('of a key that stands twice the first is data', () => {
    const { file, found } = read('titel: a\ntitel: b\n')
    expect(file?.data.titel).toBe('a')
    expect(file?.span(['titel'])).toMatchObject({ start: 7, end: 8 })
    expect(found[0]?.related?.[0]?.span).toMatchObject({ start: 0, end: 5 })
  })

  test('aliases are never followed', () => {
    const levels = Array.from({ length: 30 }, (_, at) => `k${at + 1}: &k${at + 1} [${`*k${at}, `.repeat(9)}]`)
    const { file, found } = read(`k0: &k0 x\n${levels.join('\n')}\n`)
    expect(file).toBeUndefined()
    expect(found.map((one) => one.code)).toEqual(['yaml/anchor'])
  })

  test.each([90, 200, 100_000])('%i levels', (depth) => {
    const { file, found } = read(`titel: ${'['.repeat(depth)}${']'.repeat(depth)}\n`)
    expect(file).toBeUndefined()
    expect(found.map((one) => one.code)).toEqual([depth < 100 ? 'schema/typ' : 'yaml/djup'])
  })

  test('a key that would be a property of every object', () => {
    const { file } = read('titel: x\n__proto__: {polluted: true}\nparter:\n  __proto__: {}\n')
    expect(Object.getPrototypeOf(file?.data.parter ?? {})).toBe(Object.prototype)
    expect('polluted' in {}).toBe(false)
  })
})

describe('spans', () => {
  const text =
    'titel: "Trygg"\nåtgärder:\n  - text: Gå\n    vem: {funktion: Polis}\ndokument:\n  - titel: A\n  - titeln: fel\n  - titel: C\nsyfte:\n'
  const { file, found, lost } = read(`id: trygg\n${text}`)
  const at = (place: (string | number)[], key?: 'key') => {
    const span = file?.span(place, key)
    return span?.source.text.slice(span.start, span.end)
  }

  test('of values and keys', () => {
    expect(at(['titel'])).toBe('"Trygg"')
    expect(at(['titel'], 'key')).toBe('titel')
    expect(at(['åtgärder', 0, 'vem', 'funktion'])).toBe('Polis')
  })

  test('of what is missing: the nearest parent', () => {
    expect(at(['åtgärder', 0, 'när'])).toContain('text: Gå')
    expect(at(['åtgärder', 0, 'vem', 'part', 'x'])).toBe('{funktion: Polis}')
    expect(at(['mål', 3, 'text'])).toContain('id: trygg')
  })

  test('of data from which something was taken out', () => {
    expect(found.map((one) => one.code).sort()).toEqual(['schema/okand-nyckel', 'schema/tom'])
    expect(file?.data.dokument).toHaveLength(2)
    expect(at(['dokument', 1, 'titel'])).toBe('C')
    expect(lost.size).toBe(0)
  })
})

describe('a key that no schema has is told of, whatever it is called', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', '1', '1.50', 'true', 'null', '~', '2026-01-01', '.inf', '<<']
  test.each(NAMES)('%s', (name) => {
    for (const text of [`titel: Trygg\n${name}: x\n`, `titel: Trygg\ntidsplan:\n  ${name}: {a: 1}\n`]) {
      const { found } = read(text)
      expect(
        found.filter(({ code, span }) => code === 'schema/okand-nyckel' && span?.start === text.indexOf(name)),
      ).toHaveLength(1)
    }
  })
})
