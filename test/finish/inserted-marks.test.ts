import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Insert } from '../../src/document.ts'
import { formBox } from '../../src/finish/printed.ts'
import { inspectInsert } from '../../src/pdf/insert/inspect.ts'
import { pageForms } from '../../src/pdf/insert/page-form.ts'
import { openInsert } from '../../src/pdf/insert/source.ts'
import { DamagedPdf, Dict, dict, Indirect, name, Stream } from '../../src/pdf/objects.ts'
import { textsOf } from '../../src/pdf/texts.ts'
import { deflated, writePdf } from '../../src/pdf/writer.ts'
import { pdfOf, stream } from '../pdf-file.ts'
import { fc } from '../random.ts'
import { agreement } from './agreement.ts'
import { make, onDisk, pageText, run } from './print.ts'
import { judge, prepare } from './verapdf.mjs'

const LETTERS = Array.from({ length: 95 })
const RESOURCES = '/Resources<</Font<</F 5 0 R>>/XObject<</X 16 0 R>>/Properties<</Off 9 0 R/On 10 0 R>>>>'
const FORM = '/Type/XObject/Subtype/Form'
const says = (text: string, place = '10 10 Td') => `BT /F 20 Tf ${place} (${text}) Tj ET`

/** What lies on each page: a field, a tick, a stamp that its matrix turns, a marking, and a note that never turns. */
const ON_TOP = [
  '/Subtype/Widget/FT/Tx/T(namn)/V(Kim Ek)/F 4/Rect[40 700 240 740]/AP<</N 11 0 R>>',
  '/Subtype/Widget/FT/Btn/T(ja)/V/Ja/AS/Ja/F 4/Rect[60 620 90 650]/AP<</N<</Ja 12 0 R/Off 13 0 R>>>>',
  '/Subtype/Stamp/F 4/Rect[300 400 420 600]/AP<</N 14 0 R>>',
  '/Subtype/Highlight/F 4/QuadPoints[40 520 240 520 40 490 240 490]/Rect[40 490 240 520]/AP<</N 15 0 R>>',
  '/Subtype/Text/F 28/Rect[300 640 330 670]/AP<</N 13 0 R>>',
  '/Subtype/Stamp/F 4/OC 9 0 R/Rect[40 100 240 140]/AP<</N 17 0 R>>',
  '/Subtype/Stamp/F 6/Rect[40 100 240 140]/AP<</N 17 0 R>>',
  '/Subtype/Stamp/F 4/OC 10 0 R/Rect[40 200 240 240]/AP<</N 17 0 R>>',
]

/** Pages that lie in every way, with a part cut off, layers, and a font of their own whose letters are all alike. */
function pages(): Uint8Array {
  const page = (turned: number, crop: string) =>
    `<</Type/Page/Parent 2 0 R/Rotate ${turned}/CropBox[${crop}]/Contents 4 0 R${RESOURCES}/Annots[${ON_TOP.map((one) => `<</Type/Annot${one}>>`).join('')}]>>`
  const content = `${says('Blankett', '40 500 Td')} /OC /Off BDC q 2 0 0 2 0 0 cm ${says('DOLT')} Q 1 0 0 rg 40 300 99 99 re f EMC
    /OC /On BDC ${says('Tand', '40 400 Td')} EMC 9 9 9 9 re f q 1 0 0 1 40 50 cm /X Do Q 1 0 0 1 300 0 cm`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[9 0 R 10 0 R]/D<</OFF[9 0 R]>>>>>>',
    '<</Type/Pages/Count 4/MediaBox[0 0 500 800]/Kids[3 0 R 18 0 R 19 0 R 20 0 R]>>',
    page(0, '0 0 500 800'),
    stream(content),
    `<</Type/Font/Subtype/Type3/FontBBox[0 0 500 500]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 32/LastChar 126
      /Widths[${LETTERS.map(() => 600).join(' ')}]/Encoding<</Type/Encoding/Differences[32${LETTERS.map(() => '/a').join('')}]>>
      /CharProcs<</a 6 0 R>>/ToUnicode 7 0 R/Resources<<>>>>`,
    stream('600 0 0 0 500 500 d1 0 0 500 500 re f'),
    stream('1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020> endbfrange'),
    'null',
    '<</Type/OCG/Name(Utkast)>>',
    '<</Type/OCG/Name(Karta)>>',
    stream(`/Tx BMC .8 .9 1 rg 0 0 100 20 re f 0 g ${says('Kim Ek')} EMC`, `${FORM}/BBox[0 0 200 40]${RESOURCES}`),
    stream('0 0 30 30 re 0 0 m 30 30 l S', `${FORM}/BBox[0 0 30 30]`),
    stream('0 1 0 rg 0 0 30 9 re f', `${FORM}/BBox[0 0 30 30]`),
    stream(`1 0 0 rg 2 2 60 20 re f ${says('GODK')}`, `${FORM}/BBox[0 0 100 60]/Matrix[0 1 -1 0 7 3]${RESOURCES}`),
    stream(
      '/G gs 1 1 0 rg 0 0 200 30 re f',
      `${FORM}/BBox[0 0 200 30]/Group<</S/Transparency>>/Resources<</ExtGState<</G<</BM/Multiply/ca .7>>>>>>`,
    ),
    stream(says('DOLT'), `${FORM}/BBox[0 0 200 40]/OC 9 0 R${RESOURCES}`),
    stream(says('Svar'), `${FORM}/BBox[0 0 200 40]${RESOURCES}`),
    page(90, '20 30 480 790'),
    page(180, '0 0 500 800'),
    page(270, '20 30 480 790'),
  ]
  return pdfOf(objects)
}

/** The pages of a file as its forms show them, each on a page of its own size. */
function asForms(bytes: Uint8Array): Uint8Array {
  const { forms } = pageForms(openInsert(bytes))
  const tree = new Dict()
  const parent = Indirect.of(tree)
  const kids = forms.map((form) => {
    const box = form.value instanceof Stream ? formBox(form.value.dict) : undefined
    const resources = dict({ XObject: dict({ F: form }) })
    const contents = Indirect.of(deflated('/F Do'))
    const entries = { Type: name('Page'), Parent: parent, MediaBox: [...(box ?? [])], Resources: resources }
    return Indirect.of(dict({ ...entries, Contents: contents }))
  })
  tree.set('Type', name('Pages')).set('Count', kids.length).set('Kids', kids)
  const catalog = Indirect.of(dict({ Type: name('Catalog'), Pages: parent }))
  return writePdf({ catalog, info: undefined, version: '1.7' })
}

/** A page as poppler shows it: its size, and its dots in three colours. */
function seen(
  path: string,
  page: number,
  ...options: readonly string[]
): { readonly size: string; readonly dots: Buffer } {
  const root = `${path}-${page}${options.join('')}`
  const which = ['-f', String(page), '-singlefile', '-r', '72', '-cropbox', ...options]
  run('pdftoppm', ...which, path, root)
  const picture = readFileSync(`${root}.ppm`)
  const [head = '', size = ''] = /^P6\s+(\d+ \d+)\s+255\s/.exec(picture.toString('latin1', 0, 40)) ?? []
  return { size, dots: picture.subarray(head.length) }
}

function differing(one: Buffer, other: Buffer): number {
  return one.filter((dot, at) => Math.abs(dot - (other[at] ?? 0)) > 64).length
}

describe('what lies on the pages that are inserted', () => {
  const bytes = pages()
  const source = onDisk(bytes, 'lagd.pdf')
  const forms = onDisk(asForms(bytes), 'former.pdf')

  test.each([1, 2, 3, 4])('is drawn as another program shows it, page %i', (page) => {
    const [before, after] = [seen(source, page), seen(forms, page)]
    expect(after.size).toBe(before.size)
    expect(differing(before.dots, after.dots)).toBeLessThan(20)
    // It would be seen if something were missing, or if what is hidden came along.
    expect(differing(before.dots, seen(source, page, '-hide-annotations').dots)).toBeGreaterThan(2000)
  })

  test('is text of the page, and what is hidden is nowhere in the file', () => {
    const words = pageText(forms, 1).split(/\s+/).filter(Boolean)
    expect(words.sort()).toEqual(['Blankett', 'Ek', 'GODK', 'Kim', 'Svar', 'Tand'].sort())
    expect(run('qpdf', '--qdf', '--object-streams=disable', forms, '-')).not.toMatch(/DOLT|\/OC\b|\/Annots|BDC/)
  })

  test.skipIf(prepare())(
    'breaks no rule of PDF/A and PDF/UA',
    async () => {
      const { pages: count, lost } = inspectInsert(bytes)
      expect(lost.flatMap((each) => [...each])).toEqual([])
      const alternativtext = Array.from({ length: count }, (_, index) => `Blankett, sida ${index + 1}`)
      const insert: Insert = { id: '7', path: 'blankett.pdf', bytes, pages: count, alternativtext }
      const { artifact } = await make(agreement({ sections: 1, rows: 2, inserts: [insert] }))
      const path = onDisk(artifact, 'lagd-i-dokument.pdf')
      expect(pageText(path, artifact.pages)).toContain('Kim Ek')
      for (const flavour of ['ua1', '2a']) expect([flavour, ...judge(flavour, [path]).values()]).toEqual([flavour, []])
    },
    120_000,
  )
})

test('what lies on pages of any bytes is read, or the file is damaged', () => {
  const seed = pages()
  const change = fc.tuple(
    fc.nat(seed.length - 1),
    fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('0123456789R<>[]()/ '))),
  )
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const bytes = Uint8Array.from(seed)
      for (const [at, byte] of changes) bytes[at] = byte
      try {
        textsOf(bytes)
        expect(asForms(bytes).length).toBeGreaterThan(0)
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedPdf)
      }
    }),
    { numRuns: 500 },
  )
})
