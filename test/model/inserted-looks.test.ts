import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layOut } from '../broken/cases.ts'
import { pdfOf, stream } from '../pdf-file.ts'
import { samverkan } from '../run.ts'

interface Finding {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: string
  readonly code: string
  readonly message: string
}

interface Parts {
  /** Annotations of the second of two pages: 9 is what shows `Ja`, 10 what shows a box. */
  readonly annotations?: readonly string[]
  /** Content of the second page: U and K are its layers, X is drawn by the first of `others`. */
  readonly content?: string
  readonly catalog?: string
  /** Other objects, from number 11. */
  readonly others?: readonly string[]
}

const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 90 20]'
const FONT = '/Resources<</Font<</F 8 0 R>>>>'

function pdf({ annotations = [], content = '', catalog = '', others = [] }: Parts): Uint8Array {
  return pdfOf([
    `<</Type/Catalog/Pages 2 0 R ${catalog}>>`,
    '<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 595 842]>>',
    '<</Type/Page/Parent 2 0 R>>',
    `<</Type/Page/Parent 2 0 R/Contents 7 0 R/Annots[${annotations.map((one) => `<</Type/Annot/Rect[9 9 99 29]${one}>>`).join(' ')}]
      /Resources<</Font<</F 8 0 R>>/XObject<</X 11 0 R>>/Properties<</U 5 0 R/K 6 0 R/M 11 0 R>>>>>>`,
    '<</Type/OCG/Name(Utkast)/Usage<</Print<</PrintState/OFF>>/View<</ViewState/ON>>/Zoom<</min 2>>>>>>',
    '<</Type/OCG/Name(Karta)>>',
    stream(content),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    stream('/Tx BMC BT /F 12 Tf 2 5 Td (Ja) Tj ET EMC', `${FORM}${FONT}`),
    stream('0 0 90 20 re S', FORM),
    ...others,
  ])
}

const SHOWS_JA = '/AP<</N 9 0 R>>'
const SHOWS_A_BOX = '/AP<</N 10 0 R>>'
const TEXT = '/Subtype/Widget/FT/Tx/T(namn)'
const TICK = '/Subtype/Widget/FT/Btn/T(ja)/AP<</N<</Ja 10 0 R/Off 10 0 R>>>>'
const STAMP = '/Subtype/Stamp/Name/Approved'
const layers = (state: string) => `/OCProperties<</OCGs[5 0 R 6 0 R]/D<<${state}>>>>`
const OFF = layers('/OFF[5 0 R]')
const hidden = (operations = 'BT /F 9 Tf (x) Tj ET') => `/OC /U BDC ${operations} EMC`

const DRAWN: Readonly<Record<string, Parts>> = {
  'a field whose appearance shows its value': { annotations: [`${TEXT}/F 4/V(Ja)${SHOWS_JA}`] },
  'a field whose value stands above it': {
    annotations: [`/Subtype/Widget/F 4/Parent 11 0 R${SHOWS_JA}`],
    others: ['<</FT/Tx/T(namn)/V(J a)>>'],
  },
  'a field that a script writes in its own way': {
    annotations: [`${TEXT}/F 4/V(Nej)/AA<</F<</S/JavaScript/JS(x)>>>>${SHOWS_JA}`],
  },
  'a field whose letters cannot be told': {
    annotations: [`${TEXT}/F 4/V(Ja)/AP<</N 11 0 R>>`],
    others: [stream('BT /F 12 Tf <0102> Tj ET', `${FORM}${FONT}`)],
  },
  'a choice that is called otherwise': {
    annotations: [`/Subtype/Widget/FT/Ch/T(val)/F 4/V(1)/Opt[[(0)(Nej)][(1)(Ja)]]${SHOWS_JA}`],
  },
  'a box that is ticked': { annotations: [`${TICK}/F 4/V/Ja/AS/Ja`] },
  'a box that is not': { annotations: [`${TICK}/F 4/V/Off/AS/Off`] },
  'a stamp': { annotations: [`${STAMP}/F 4${SHOWS_JA}`] },
  'a comment whose text is on the page': { annotations: [`/Subtype/Square/F 4/Contents(Ja)${SHOWS_JA}`] },
  'nothing that is seen': {
    annotations: [
      '/Subtype/Link/A<</S/URI/URI(https://example.se)>>',
      '/Subtype/Link/F 4/Border[0 0 1]',
      '/Subtype/Popup',
      TEXT,
      `${TEXT}/V()`,
      `${TEXT}/F 4`,
      TICK,
      `${STAMP}/F 2`,
      `${STAMP}/F 36/Rect[9 9 9 9]`,
      `${STAMP}/F 4/Rect[900 9 999 99]`,
      '/Subtype/Text/Contents(x)/F 32',
      '/Subtype/Text/F 28',
      '/Subtype/Okänd/F 1',
    ],
  },
  'a layer that is on': { content: hidden(), catalog: layers('/BaseState/OFF/ON[5 0 R]') },
  'a list of no files': { catalog: '/AF[]/Names<</EmbeddedFiles<</Names[]>>>>' },
  'a layer that is off and has nothing in it': { content: 'BT /F 9 Tf (x) Tj ET', catalog: OFF },
  'what is shown when any layer is on': {
    content: '/OC /M BDC 0 0 9 9 re f EMC',
    catalog: OFF,
    others: ['<</Type/OCMD/OCGs[5 0 R 6 0 R]>>'],
  },
}

const TOLD: Readonly<Record<string, readonly [code: string, Parts]>> = {
  'a field without an appearance': ['fel pdf/infogad-fält', { annotations: [`${TEXT}/F 4/V(Ja)`] }],
  'a field with an old appearance': ['fel pdf/infogad-fält', { annotations: [`${TEXT}/F 4/V(Nej)${SHOWS_JA}`] }],
  'a field with an empty appearance': ['fel pdf/infogad-fält', { annotations: [`${TEXT}/F 4/V(Ja)${SHOWS_A_BOX}`] }],
  'a field that a script writes, with an empty appearance': [
    'fel pdf/infogad-fält',
    { annotations: [`${TEXT}/F 4/V(Ja)/AA<</F<</S/JavaScript/JS(x)>>>>${SHOWS_A_BOX}`] },
  ],
  'a field with a value that all fonts write otherwise, and an empty appearance': [
    'fel pdf/infogad-fält',
    { annotations: [`${TEXT}/F 4/V(\xd6)${SHOWS_A_BOX}`] },
  ],
  'a field with an appearance of no size': [
    'fel pdf/infogad-fält',
    {
      annotations: [`${TEXT}/F 4/V(Ja)/AP<</N 11 0 R>>`],
      others: [stream('BT /F 12 Tf (Ja) Tj ET', `/Type/XObject/Subtype/Form/BBox[0 0 0 0]${FONT}`)],
    },
  ],
  'a script that the reader runs anew': [
    'fel pdf/infogad-fält',
    {
      annotations: [`${TEXT}/F 4/V(Nej)/AA<</F<</S/JavaScript/JS(x)>>>>${SHOWS_JA}`],
      catalog: '/AcroForm<</Fields[]/NeedAppearances true>>',
    },
  ],
  'an emptied field that the reader draws anew': [
    'fel pdf/infogad-fält',
    { annotations: [`${TEXT}/F 4${SHOWS_JA}`], catalog: '/AcroForm<</Fields[]/NeedAppearances true>>' },
  ],
  'a box that is ticked and not': ['fel pdf/infogad-fält', { annotations: [`${TICK}/F 4/V/Ja/AS/Off`] }],
  'a box that is not ticked and is': ['fel pdf/infogad-fält', { annotations: [`${TICK}/F 4/V/Off/AS/Ja`] }],
  'a box that does not say what it is': ['fel pdf/infogad-fält', { annotations: [`${TICK}/F 4/V/Ja`] }],
  'an empty field with a frame that each reader draws': [
    'fel pdf/infogad-fält',
    { annotations: [`${TEXT}/F 4/MK<</BC[0 0 0]>>`] },
  ],
  'a form that is shown by another program': ['fel pdf/infogad-fält', { catalog: '/NeedsRendering true' }],
  'a stamp without an appearance': ['fel pdf/infogad-anteckning', { annotations: [`${STAMP}/F 4`] }],
  'an appearance with the font of another': [
    'fel pdf/infogad-anteckning',
    {
      annotations: [`${STAMP}/F 4/AP<</N 11 0 R>>`],
      others: [stream('BT /F 12 Tf (Ja) Tj ET', FORM)],
    },
  ],
  'an appearance without a box': [
    'fel pdf/infogad-anteckning',
    { annotations: [`${STAMP}/F 4/AP<</N 11 0 R>>`], others: [stream('0 0 9 9 re f', '/Subtype/Form')] },
  ],
  'a watermark that is placed by the paper': [
    'fel pdf/infogad-anteckning',
    { annotations: [`/Subtype/Watermark/F 4/FixedPrint<</Type/FixedPrint>>${SHOWS_JA}`] },
  ],
  'a field that is not printed': ['fel pdf/infogad-skärm', { annotations: [`${TEXT}/V(Ja)${SHOWS_JA}`] }],
  'a stamp that is not printed': ['fel pdf/infogad-skärm', { annotations: [`${STAMP}${SHOWS_JA}`] }],
  'a note': ['varning pdf/infogad-kommentar', { annotations: ['/Subtype/Text/Contents(Stämmer det?)'] }],
  'a comment on what is marked': [
    'varning pdf/infogad-kommentar',
    { annotations: [`/Subtype/Highlight/F 4/Contents(Stryk)${SHOWS_A_BOX}`] },
  ],
  'a reply': ['varning pdf/infogad-kommentar', { annotations: ['/Subtype/Text/F 30/Contents(Nej)/IRT<<>>'] }],
  'a file that opens from the page': ['varning pdf/infogad-kommentar', { annotations: ['/Subtype/FileAttachment'] }],
  'a redaction that is not done': [
    'varning pdf/infogad-maskering',
    { annotations: [`/Subtype/Redact/F 4${SHOWS_A_BOX}`] },
  ],
  'files in the file': [
    'varning pdf/infogad-bifogat',
    { catalog: '/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a)>>]>>>>' },
  ],
  'text in a layer that is off': ['info pdf/infogad-släckt', { content: hidden(), catalog: OFF }],
  'text in a layer that is not on': [
    'info pdf/infogad-släckt',
    { content: hidden(), catalog: layers('/BaseState/OFF') },
  ],
  'a form in a layer that is off': [
    'info pdf/infogad-släckt',
    { content: '/X Do', catalog: OFF, others: [stream('', `${FORM}/OC 5 0 R`)] },
  ],
  'a stamp in a layer that is off': [
    'info pdf/infogad-släckt',
    { annotations: [`${STAMP}/F 4/OC 5 0 R${SHOWS_JA}`], catalog: OFF },
  ],
  'an appearance in a layer that is off': [
    'info pdf/infogad-släckt',
    {
      annotations: [`${TEXT}/F 4/V(Ja)/AP<</N 11 0 R>>`],
      catalog: OFF,
      others: [stream('BT /F 12 Tf (Ja) Tj ET', `${FORM}${FONT}/OC 5 0 R`)],
    },
  ],
  'what is shown when all layers are on': [
    'info pdf/infogad-släckt',
    {
      content: '/OC /M BDC 0 0 9 9 re f EMC',
      catalog: OFF,
      others: ['<</Type/OCMD/OCGs[5 0 R 6 0 R]/P/AllOn>>'],
    },
  ],
  'what is shown when a layer is off that is on': [
    'info pdf/infogad-släckt',
    {
      content: '/OC /M BDC 0 0 9 9 re f EMC',
      catalog: OFF,
      others: ['<</Type/OCMD/VE[/Or 5 0 R[/Not 6 0 R]]>>'],
    },
  ],
  'a layer that is seen on screen and not on paper': [
    'fel pdf/infogad-lager',
    { content: hidden(), catalog: layers('/AS[<</Event/Print/Category[/Print]/OCGs[5 0 R]>>]') },
  ],
  'a layer that is seen when one comes near': [
    'fel pdf/infogad-lager',
    { content: hidden(), catalog: layers('/AS[<</Event/View/Category[/Zoom]/OCGs[5 0 R]>>]') },
  ],
  'text that follows on what is off': [
    'fel pdf/infogad-lager',
    { content: `BT /F 9 Tf ${hidden('(x) Tj')} (y) Tj ET`, catalog: OFF },
  ],
  'text that is off and cuts what follows': [
    'fel pdf/infogad-lager',
    { content: hidden('BT /F 9 Tf 7 Tr (x) Tj ET'), catalog: OFF },
  ],
  'a form that takes a layer from the page': [
    'fel pdf/infogad-lager',
    { content: '/X Do', catalog: OFF, others: [stream(hidden(), FORM)] },
  ],
  'a form that takes a form from the page': [
    'fel pdf/infogad-lager',
    { content: '/X Do', catalog: OFF, others: [stream('/Y Do', FORM)] },
  ],
  'a layer in the letters of a font': [
    'fel pdf/infogad-lager',
    {
      content: 'BT /F 9 Tf (x) Tj ET /X Do',
      catalog: OFF,
      others: [
        stream('BT /T 9 Tf (x) Tj ET', `${FORM}/Resources<</Font<</T 12 0 R>>>>`),
        '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 13 0 R>>/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[0/a]>>/FirstChar 0/LastChar 0/Widths[9]>>',
        stream('9 0 d0 /OC /U BDC 0 0 9 9 re f EMC'),
      ],
    },
  ],
}

describe('what a PDF shows beside the content of its pages', () => {
  const files = Object.entries({
    ...DRAWN,
    ...Object.fromEntries(Object.entries(TOLD).map(([name, [, parts]]) => [name, parts])),
  })
  const repository = layOut('_base')
  const found = new Map<string, string>()
  let refused: string[] = []
  const run = (...words: readonly string[]) => samverkan([...words, '--as-of', '2026-11-26'], { cwd: repository })

  beforeAll(() => {
    for (const [index, [, parts]] of files.entries()) {
      writeFileSync(join(repository, `avtal/a${index}.pdf`), pdf(parts))
      appendFileSync(
        join(repository, 'avtal/overenskommelse.yaml'),
        `  - nummer: ${5 + index}\n    titel: Beslut ${index}\n    sort: pdf\n    källa: a${index}.pdf\n`,
      )
    }
    const { findings } = JSON.parse(run('check', 'avtal', '--format', 'json').stdout) as {
      findings: readonly Finding[]
    }
    const own = findings.filter(({ code }) => /^pdf\/infogad-(?!typsnitt)/.test(code))
    for (const { severity, code, message } of own) {
      const name = files[Number(/avtal\/a(\d+)\.pdf/.exec(message)?.[1])]?.[0] ?? ''
      found.set(name, [...(found.get(name)?.split(', ') ?? []), `${severity} ${code}`].join(', '))
    }
    refused = own
      .filter(({ severity }) => severity === 'fel')
      .map(
        ({ file, line, column, severity, code, message }) => `${file}:${line}:${column} ${severity} ${code} ${message}`,
      )
  })
  afterAll(() => rmSync(repository, { recursive: true }))

  test.each(Object.keys(DRAWN))('is printed or is nothing: %s', (name) => {
    expect(found.get(name)).toBeUndefined()
  })

  test.each(Object.entries(TOLD))('is told of: %s', (name, [expected]) => {
    expect(found.get(name)).toBe(expected)
  })

  test('is told of by build as by check, at the line that names the file, with its pages', () => {
    const lines = run('build', 'avtal')
      .stderr.split('\n')
      .filter((line) => / fel pdf\//.test(line))
    // A terminal is shown the first fifty findings.
    expect(lines).toEqual(refused.slice(0, lines.length))
    expect(lines.length).toBeGreaterThan(20)
    expect(refused.join('\n')).toMatch(/^avtal\/overenskommelse\.yaml:\d+:12 fel pdf\/infogad-fält .* på sidan 2 /m)
  })
})
