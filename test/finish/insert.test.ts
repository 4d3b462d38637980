import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Insert } from '../../src/document.ts'
import type { Samverkansoverenskommelse } from '../../src/model/format.ts'
import { inspectInserts } from '../../src/model/inserts.ts'
import { pdfOf, stream } from '../pdf-file.ts'
import { fc } from '../random.ts'
import { agreement } from './agreement.ts'
import { make, onDisk, pageText, print, run } from './print.ts'

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>'
const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>'
const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>'
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'

/** What is found in a PDF that a bilaga inserts, and its pages when it can be inserted. */
function inspect(bytes: Uint8Array): { readonly pages: number | undefined; readonly found: readonly Diagnostic[] } {
  const found: Diagnostic[] = []
  const manifest = { source: { path: 'overenskommelse.yaml', text: '' }, data: {} as Samverkansoverenskommelse }
  const span = () => ({ source: manifest.source, start: 0, end: 0 })
  const pdf = { path: 'bilaga.pdf', bytes }
  const data = { nummer: 1, titel: 'Beslut', sort: 'pdf' } as const
  const pages = inspectInserts({ found }, { ...manifest, span }, [{ id: 'a', data, content: { sort: 'pdf', pdf } }])
  return { pages: pages.get(pdf.path), found }
}

function codes(bytes: Uint8Array): string[] {
  return inspect(bytes).found.map(({ severity, code }) => `${severity} ${code}`)
}

function insert(bytes: Uint8Array): Insert {
  const { pages = 0 } = inspect(bytes)
  const alternativtext = Array.from({ length: pages }, (_, index) => `Beslut, sida ${index + 1}`)
  return { id: '7', path: 'bilaga.pdf', bytes, pages, alternativtext }
}

/** Where the words of a page stand that it has once, as poppler sees it. */
function placesIn(path: string, page: number): ReadonlyMap<string, readonly [number, number]> {
  const text = run('pdftotext', '-raw', '-bbox', '-f', String(page), '-l', String(page), path, '-')
  const words = [...text.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" [^>]*>([\p{L}\d]{2,})</gu)]
  const once = words.filter(([, , , word]) => words.filter((other) => other[3] === word).length === 1)
  return new Map(once.map(([, x, y, word = '']) => [word, [Number(x), Number(y)]]))
}

/** Which way one goes from one word to another. */
function way(places: ReadonlyMap<string, readonly [number, number]>, from: string, to: string): string {
  const [[x = 0, y = 0] = [], [toX = 0, toY = 0] = []] = [places.get(from), places.get(to)]
  return `${toX > x ? 'right' : 'left'} and ${toY > y ? 'down' : 'up'}`
}

describe('an inserted PDF', () => {
  let printed: Uint8Array
  let packed: Uint8Array
  beforeAll(async () => {
    printed = (await print(agreement({ sections: 1, rows: 2 }))).bytes
    const source = onDisk(printed, 'source.pdf')
    const target = onDisk(printed, 'packed.pdf')
    run('qpdf', '--object-streams=generate', '--rotate=+90:3', source, target)
    packed = readFileSync(target)
  })

  test('is drawn page by page in its place, from a file with object streams too', async () => {
    const { artifact, diagnostics } = await make(agreement({ sections: 1, rows: 2, inserts: [insert(packed)] }))
    expect(diagnostics).toEqual([])
    const path = onDisk(artifact)
    const first = artifact.pages - 5
    expect(artifact.pageOf.get('r5')).toBe(first + 1)
    expect(pageText(path, first + 1)).toContain('Överenskommelse om samverkan för Norrängen')
    expect(pageText(path, first + 4)).toContain('Underskrifter')
    expect(pageText(path, first + 5)).toContain('Indikator 2')
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found')
  })

  test('stands as it is turned, whichever way that is', async () => {
    const turned = onDisk(printed, 'turned.pdf')
    run('qpdf', '--rotate=+90:2', '--rotate=+180:3', '--rotate=+270:4', onDisk(printed, 'straight.pdf'), turned)
    const bytes = readFileSync(turned)
    const { artifact } = await make(agreement({ sections: 1, rows: 2, inserts: [insert(bytes)] }))
    const path = onDisk(artifact)
    const ways = [1, 2, 3, 4].map((page) => {
      const [before, after] = [placesIn(turned, page), placesIn(path, artifact.pages - 5 + page)]
      const shared = [...before.keys()].filter((word) => after.has(word))
      const [from = '', to = ''] = [shared[0], shared.at(-1)]
      expect(way(after, from, to), `page ${page}, from ${from} to ${to}`).toBe(way(before, from, to))
      return shared.length
    })
    expect(Math.min(...ways)).toBeGreaterThan(1)
  })

  test('is a figure with alternative text, and nothing of its own structure comes along', async () => {
    const { artifact } = await make(agreement({ sections: 1, rows: 2, inserts: [insert(packed)] }))
    const tree = run('pdfinfo', '-struct', onDisk(artifact))
    expect(tree.match(/^ +Figure/gm)).toHaveLength(1 + 5)
    expect(tree.match(/^ +Table/gm)).toHaveLength(1)
    expect(run('qpdf', '--json', '--json-key=qpdf', onDisk(artifact)).match(/u:Beslut, sida \d/g)).toHaveLength(5)
  })

  test('may be what the browser or qpdf has written', () => {
    expect(inspect(printed)).toEqual({ pages: 5, found: [] })
    expect(inspect(packed)).toEqual({ pages: 5, found: [] })
  })

  test('that is encrypted, cut off or without pages is refused', () => {
    const locked = onDisk(printed, 'locked.pdf')
    run('qpdf', '--encrypt', 'u', 'o', '256', '--', onDisk(printed, 'open.pdf'), locked)
    expect(codes(readFileSync(locked))).toEqual(['fel pdf/infogad-krypterad'])
    expect(codes(printed.subarray(0, printed.length - 900))).toEqual(['fel pdf/infogad-skadad'])
    // Its last change is cut off: what stands before it is another file.
    const before = pdfOf([CATALOG, PAGES, PAGE, stream(''), FONT])
    const change = `5 0 obj\n${FONT}\nendobj\n`.repeat(60)
    expect(codes(Buffer.concat([before, Buffer.from(change)]))).toEqual(['fel pdf/infogad-skadad'])
    expect(codes(Buffer.from('inte en PDF'))).toEqual(['fel pdf/infogad-skadad'])
    expect(codes(new Uint8Array())).toEqual(['fel pdf/infogad-skadad'])
    expect(inspect(Buffer.from('inte en PDF')).pages).toBeUndefined()
    expect(codes(pdfOf([CATALOG, '<</Type/Pages/Kids[]/Count 0>>']))).toEqual(['fel pdf/infogad-tom'])
  })

  test('that has no fonts, print colours or a signature says what is given up, and the document claims no more', async () => {
    const poor = pdfOf([CATALOG, PAGES, PAGE, stream('BT /F1 24 Tf 0 0 0 1 k 90 700 Td (Hej) Tj ET'), FONT])
    expect(codes(poor)).toEqual(['varning pdf/infogad-typsnitt', 'varning pdf/infogad-tryckfärger'])
    // The font of most forms, whose letters have names.
    const named = FONT.replace('/WinAnsiEncoding', '<</Type/Encoding/Differences[24/breve/caron 160/Euro]>>')
    const form = pdfOf([CATALOG, PAGES, PAGE, stream('BT /F1 24 Tf (Hej) Tj ET'), named])
    expect(codes(form)).toEqual(['varning pdf/infogad-typsnitt'])
    const coded = FONT.replace('/Type1', '/TrueType').replace('/Encoding/WinAnsiEncoding', '')
    const untold = pdfOf([CATALOG, PAGES, PAGE, stream('BT /F1 24 Tf (Hej) Tj ET'), coded])
    expect(codes(untold)).toEqual(['varning pdf/infogad-typsnitt', 'varning pdf/infogad-oläsbar'])
    const { artifact } = await make(agreement({ sections: 1, rows: 2, inserts: [insert(poor)] }))
    expect(Buffer.from(artifact.bytes).toString('latin1')).not.toMatch(/pdfaid:part|pdfuaid:part>/)
    expect(pageText(onDisk(artifact), artifact.pages)).toContain('Hej')
    const signed = pdfOf([`<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3>>>>`, PAGES, PAGE, stream(''), FONT])
    expect(codes(signed)).toContain('varning pdf/infogad-undertecknad')
  })
})

describe('a hostile PDF', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  const range = (length: number, text: (index: number) => string) =>
    Array.from({ length }, (_, at) => text(at)).join(' ')
  const bomb = deflateSync(Buffer.alloc(2 ** 28, 0x20)).toString('latin1')
  const traps: Readonly<Record<string, Uint8Array>> = {
    'pages in a circle': pdfOf([CATALOG, '<</Kids[2 0 R]>>']),
    'a page many times over': pdfOf([CATALOG, '<</Kids[3 0 R 3 0 R]>>', PAGE, stream(''), FONT]),
    'a length that is its own': pdfOf([CATALOG, PAGES, PAGE, '<</Length 4 0 R>>stream\nx\nendstream', FONT]),
    'a length that lies': pdfOf([CATALOG, PAGES, PAGE, '<</Length 99999>>stream\nx\nendstream', FONT]),
    'a value that is nested too deep': pdfOf([
      CATALOG,
      PAGES,
      PAGE.replace('<</Font', `<</X ${nested(100_000)}/Font`),
      stream(''),
      FONT,
    ]),
    'a stream that swells': pdfOf([CATALOG, PAGES, PAGE, stream(bomb, '/Filter/FlateDecode'), FONT]),
    'a string without end in the content': pdfOf([CATALOG, PAGES, PAGE, stream('BT (abc'), FONT]),
    'the same long list on all pages': pdfOf([
      CATALOG,
      `<</Type/Pages/Kids[${range(400, (page) => `${page + 5} 0 R`)}]/MediaBox[0 0 9 9]>>`,
      `[${range(400, () => '4 0 R')}]`,
      '<</Subtype/Stamp/F 4/Rect[0 0 9 9]>>',
      ...Array.from({ length: 400 }, () => '<</Type/Page/Annots 3 0 R>>'),
    ]),
    'no page size': pdfOf([CATALOG, PAGES, '<</Type/Page>>']),
    'a cross-reference of nothing': Buffer.from('%PDF-1.4\nxref\nstartxref\n9\n%%EOF'),
    'references in a row': pdfOf([CATALOG, PAGES, ...Array.from({ length: 3000 }, (_, index) => `${index + 4} 0 R`)]),
  }

  test.each(Object.entries(traps))('with %s is refused quickly', (_, bytes) => {
    const start = performance.now()
    expect(codes(bytes)).toEqual(['fel pdf/infogad-skadad'])
    expect(performance.now() - start).toBeLessThan(3000)
  })

  test('of any bytes gives a result, never an exception', () => {
    const seed = pdfOf([CATALOG, PAGES, PAGE, stream('q BT /F1 24 Tf (Hej) Tj ET Q'), FONT])
    const change = fc.tuple(
      fc.nat(seed.length - 1),
      fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('0123456789R<>[]()/ '))),
    )
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const bytes = Uint8Array.from(seed)
        for (const [at, byte] of changes) bytes[at] = byte
        const { pages, found } = inspect(bytes)
        expect(pages !== undefined || found.length === 1).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
