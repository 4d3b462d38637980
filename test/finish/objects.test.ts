import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { budget, decode } from '../../src/pdf/filters.ts'
import {
  DamagedPdf,
  type Dict,
  dict,
  Indirect,
  Name,
  name,
  Str,
  Stream,
  text,
  type Value,
} from '../../src/pdf/objects.ts'
import { Operations } from '../../src/pdf/operations.ts'
import { pagesOf } from '../../src/pdf/pages.ts'
import { readPdf } from '../../src/pdf/reader.ts'
import { serialize } from '../../src/pdf/serialize.ts'
import { Parser } from '../../src/pdf/syntax.ts'
import { deflated, writePdf } from '../../src/pdf/writer.ts'
import { fc } from '../random.ts'

const read = (source: string) => new Parser(source, 0).value()
const write = (value: Value) => serialize(value, () => undefined)

const bytes = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) })
const values = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.integer({ min: -1e6, max: 1e6 }),
    bytes.map((each) => new Str(each)),
    bytes.filter((each) => each !== '').map((each) => name(each)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .dictionary(
        bytes.filter((each) => each !== ''),
        tie('value'),
        { maxKeys: 4 },
      )
      .map((each) => dict(each)),
  ),
})).value

describe('objects', () => {
  test('that are written are read back as they were', () => {
    fc.assert(fc.property(values, (value) => write(read(write(value))) === write(value)))
  })

  test('of every kind are read as the standard shows them', () => {
    expect(read('(a\\(b\\)\\n\\101 (c) \\\r\nd)')).toEqual(new Str('a(b)\nA (c) d'))
    expect(read('<48 656C6C6F7>')).toEqual(new Str('Hellop'))
    expect(read('/A#20B')).toBe(name('A B'))
    expect(read('% comment\n[-.5 +17 4. true null]')).toEqual([-0.5, 17, 4, true, null])
    expect(read('<</A<</B(x)>>/C[/D]>>')).toEqual(dict({ A: dict({ B: new Str('x') }), C: [name('D')] }))
  })

  test('that are no objects are damage', () => {
    for (const source of ['', '(abc', '<48', '[1 2', '<</A 1', '<<1 2>>', 'abc', '>>']) {
      expect(() => read(source), source).toThrow(DamagedPdf)
    }
  })

  test('keep text in any language', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => dict({ T: text(value) }).text('T') === value))
  })
})

describe('filters', () => {
  const decoded = (data: Uint8Array, entries: Record<string, Value>) =>
    Buffer.from(decode(new Stream(dict(entries), data), budget())).toString('latin1')

  test('are undone in order', () => {
    const hex = Buffer.from(`${deflateSync('Hej').toString('hex')}>`)
    expect(decoded(hex, { Filter: [name('ASCIIHexDecode'), name('FlateDecode')] })).toBe('Hej')
    expect(decoded(Buffer.from('87cURD]j7BEbo80~>'), { Filter: name('ASCII85Decode') })).toBe('Hello world!')
  })

  test('give rows back that were written as differences', () => {
    const parameters = dict({ Predictor: 12, Columns: 3 })
    const rows = deflateSync(Uint8Array.from([0, 1, 2, 3, 2, 1, 1, 1, 1, 5, 5, 5]))
    const stream = new Stream(dict({ Filter: name('FlateDecode'), DecodeParms: parameters }), rows)
    expect([...decode(stream, budget())]).toEqual([1, 2, 3, 2, 3, 4, 5, 10, 15])
  })

  test.each([
    ['the left', 11, [[1, 1, 2, 3]], [1, 3, 6]],
    [
      'the one above',
      12,
      [
        [0, 1, 2, 3],
        [2, 1, 1, 1],
      ],
      [1, 2, 3, 2, 3, 4],
    ],
    // Halves are rounded down (PNG specification, 9.4).
    [
      'the mean',
      13,
      [
        [3, 1, 2, 3],
        [3, 4, 1, 0],
      ],
      [1, 2, 4, 4, 4, 4],
    ],
    [
      'the nearest of three',
      14,
      [
        [0, 1, 2, 4],
        [4, 5, 0, 7],
      ],
      [1, 2, 4, 6, 6, 13],
    ],
  ])('give rows back that were written as differences from %s', (_, predictor, rows, plain) => {
    const parameters = dict({ Predictor: predictor, Columns: 3 })
    const bytes = deflateSync(Uint8Array.from(rows.flat()))
    const stream = new Stream(dict({ Filter: name('FlateDecode'), DecodeParms: parameters }), bytes)
    expect([...decode(stream, budget())]).toEqual(plain)
  })

  test('stop at the budget', () => {
    const stream = deflated(new Uint8Array(2 ** 21))
    expect(() => decode(stream, budget(1))).toThrow(DamagedPdf)
  })
})

describe('a file', () => {
  const page = dict({ Type: name('Page'), Contents: Indirect.of(deflated('q Q')) })
  const pages = dict({ Type: name('Pages'), Kids: [Indirect.of(page)], Count: 1, MediaBox: [0, 0, 100, 200] })
  const catalog = Indirect.of(dict({ Type: name('Catalog'), Pages: Indirect.of(pages), Note: text('Ä') }))

  test.each(['1.4', '1.7'] as const)('written as PDF %s is read again, with what pages inherit', (version) => {
    const file = readPdf(writePdf({ catalog, info: undefined, version }))
    expect(file.catalog.text('Note')).toBe('Ä')
    const [only] = pagesOf(file.catalog)
    expect(only?.mediaBox).toEqual([0, 0, 100, 200])
    expect(only?.dict.get('Contents')).toBeInstanceOf(Stream)
  })

  test('is the same to the byte each time, and has its content as identifier', () => {
    const once = writePdf({ catalog, info: undefined, version: '1.7' })
    expect(writePdf({ catalog, info: undefined, version: '1.7' })).toEqual(once)
    const other = Indirect.of((catalog.value as Dict).copy().set('Note', text('Ö')))
    const [id, otherId] = [once, writePdf({ catalog: other, info: undefined, version: '1.7' })].map(
      (each) => readPdf(each).trailer.array('ID')?.[0],
    )
    expect(id).toBeInstanceOf(Str)
    expect(id).not.toEqual(otherId)
  })

  test('may go in circles', () => {
    const child = dict()
    const parent = Indirect.of(dict({ Child: Indirect.of(child) }))
    child.set('Parent', parent)
    const again = readPdf(writePdf({ catalog: parent, info: undefined, version: '1.7' })).catalog
    expect(again.dict('Child')?.dict('Parent')).toBe(again)
  })
})

describe('operations', () => {
  test('are told apart whatever stands between them', () => {
    const operations = new Operations(
      "/F1 12 Tf(a\\)b Tj)Tj[<00> -3(x)]TJ\n% q\n/P<</A(EMC)/B[1]>>BDC EMC 1 0 0 1 2 3 cm BI /W 1 ID \x00EI\xff EI (x)'",
    )
    const found: string[] = []
    while (operations.next()) found.push(operations.operator)
    expect(found).toEqual(['Tf', 'Tj', 'TJ', 'BDC', 'EMC', 'cm', 'BI', "'"])
  })

  test('give their operands', () => {
    const operations = new Operations('1 -.5 0 1 20 30 cm /N [ (x) 2 ] Do')
    operations.next()
    expect(operations.numbers()).toEqual([1, -0.5, 0, 1, 20, 30])
    operations.next()
    expect(operations.operands()).toEqual([expect.any(Name), [new Str('x'), 2]])
  })
})
