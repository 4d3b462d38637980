import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreement } from '../finish/agreement.ts'
import { make } from '../finish/print.ts'
import { run, temporaryFolder } from '../run.ts'
import { append, changed, numberOf, numbersOf, objectText, rootNumber, streamText, trailerOf } from './incremental.ts'
import { look } from './look.ts'

const folder = temporaryFolder('standards')
afterAll(() => rmSync(folder, { recursive: true }))

let built: Uint8Array
beforeAll(async () => {
  built = (await make(agreement({ sections: 2, rows: 5 }))).artifact.bytes
})

/** The findings about PDF/UA and PDF/A. */
function standards(bytes: Uint8Array) {
  const { status, codes, messages } = look(bytes, '--standards')
  const own = codes.filter((code) => code.startsWith('standard/')).map((code) => code.replace('standard/', ''))
  return { status, codes: own, messages }
}

function breaks(bytes: Uint8Array, code: string, text: string): void {
  const { status, codes, messages } = standards(bytes)
  expect(codes).toContain(code)
  expect(messages).toContain(text)
  expect(status).toBe(5)
}

test('a file as it was built breaks nothing', () => {
  expect(standards(built)).toMatchObject({ status: 0, codes: [] })
})

const replace = (was: string | RegExp, is: string) => (text: string) => text.replace(was, is)
const more = (entry: string) => replace('<<', `<< ${entry} `)

describe('of the whole file, verify --standards finds', () => {
  test.each<[string, string, (text: string) => string]>([
    ['sprak', 'vilket språk', replace(/\/Lang \([^)]*\)/, '')],
    ['markt', 'inte att den är taggad', replace('/Marked true', '/Marked false')],
    ['markt', 'inga taggar', replace(/\/StructTreeRoot \d+ 0 R/, '')],
    ['titel', 'titeln visas inte', replace('DisplayDocTitle true', 'DisplayDocTitle false')],
    ['farger', 'vilka färger', replace('/GTS_PDFA1', '/GTS_PDFX')],
    ['farger', 'vilka färger', replace('/DestOutputProfile', '/Other')],
    ['handling', 'när den öppnas', more('/AA << >>')],
    ['handling', 'när den öppnas', more('/OpenAction << /S /JavaScript /JS (1) >>')],
    ['handling', 'innehåller program', more('/Names << /JavaScript << /Names [ ] >> >>')],
    ['bilagda-filer', 'bara PDF/A-3', more('/Names << /EmbeddedFiles << /Names [ ] >> >>')],
    ['bilagda-filer', 'hur den hör till', more('/AF [ << /Type /Filespec /F (a) >> ]')],
    ['xmp', 'PDF/UA-1', replace(/\/Metadata \d+ 0 R/, '')],
  ])('%s: %s', (code, text, change) => breaks(changed(built, rootNumber(built), change), code, text))

  test.each<[string, string, (xmp: string) => string]>([
    ['titel', 'ingen titel', replace(/<dc:title>[\s\S]*?<\/dc:title>/, '<dc:title><rdf:Alt/></dc:title>')],
    ['xmp', 'PDF/UA-1', replace('<pdfuaid:part>1', '<pdfuaid:part>2')],
    ['xmp', 'nivå av PDF/A', replace(/<pdfaid:part>\d<\/pdfaid:part>/, '')],
    ['xmp', 'nivå av PDF/A', replace(/<pdfaid:conformance>.<\/pdfaid:conformance>/, '')],
  ])('%s in its metadata: %s', (code, text, change) => breaks(withMetadata(change), code, text))

  test('an action that only goes to a page, as no fault', () => {
    const page = numberOf(built, /"\/Type":"\/Page"/)
    for (const action of [`[ ${page} 0 R /Fit ]`, `<< /S /GoTo /D [ ${page} 0 R /Fit ] >>`]) {
      expect(standards(changed(built, rootNumber(built), more(`/OpenAction ${action}`))).codes).toEqual([])
    }
  })

  test('no identifier, and that it is locked', () => {
    const trailer = trailerOf(built)
    breaks(append(built, new Map([[900, 'null']]), trailer.replace(/\/ID \[[^\]]*\]/, '')), 'id', 'saknar identitet')
    breaks(append(built, new Map([[900, 'null']]), `${trailer}/Encrypt 900 0 R`), 'krypterad', 'krypterad')
  })
})

describe('of fields, links and fonts, verify --standards finds', () => {
  test.each<[string, string, RegExp, (text: string) => string]>([
    ['tabbordning', 'följer inte taggarna', /"\/Annots"/, replace('/Tabs /S', '/Tabs /R')],
    ['lank', 'inte vart den leder', /"\/Subtype":"\/Link"/, replace('/Contents', '/Other')],
    ['lank', 'är inte taggat', /"\/Subtype":"\/Link"/, replace('/StructParent', '/Other')],
    ['falt', 'saknar namn', /"\/Subtype":"\/Widget"/, replace('/TU', '/Other')],
    ['typsnitt', 'är inte inbäddat', /"\/FontFile2"/, replace('/FontFile2', '/Other')],
    ['typsnitt', 'kan inte läsas upp', /"\/ToUnicode"/, replace('/ToUnicode', '/Other')],
    ['typsnitt', 'konstgjort typsnitt', /"\/Subtype":"\/Type0"/, replace('/Type0', '/Type3')],
  ])('%s: %s', (code, text, found, change) => breaks(changed(built, numberOf(built, found), change), code, text))
})

test('a font of a drawing inside the page is looked at too', () => {
  const page = numberOf(built, /"\/F4"/)
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</Font <</F1 901 0 R>> >>'
  const objects = [
    [900, streamText('', form)],
    [901, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'],
    [page, objectText(built, page).replace('/Resources <<', '/Resources << /XObject <</X1 900 0 R>>')],
  ] as const
  breaks(append(built, new Map(objects), trailerOf(built)), 'typsnitt', 'typsnittet Helvetica')
})

test('a link that nobody can meet need not be tagged', () => {
  const link = numberOf(built, /"\/Subtype":"\/Link"/)
  const hidden = (text: string) => text.replace('/StructParent', '/Other').replace('/F 4', '/F 6')
  expect(standards(changed(built, link, hidden)).codes).toEqual([])
})

describe('of the tags, verify --standards finds', () => {
  test.each<[string, string, RegExp, (text: string) => string]>([
    ['rubriker', 'har nivå 3 efter en rubrik av nivå 1', /"\/S":"\/H2"/, replace('/S /H2', '/S /H3')],
    ['rubriker', 'har nivå 2 men är den första rubriken', /"\/S":"\/H1"/, replace('/S /H1', '/S /H2')],
    ['roll', 'taggen Okand är okänd', /"\/S":"\/P"/, replace('/S /P', '/S /Okand')],
    ['alternativtext', 'saknar alternativtext', /"\/S":"\/Figure"/, replace('/Alt', '/Other')],
    [
      'alternativtext',
      'saknar alternativtext',
      /"\/S":"\/Figure"/,
      (text) => text.replace('/Alt', '/Other').replace('/S /Figure', '/S /Formula'),
    ],
    ['lista', 'annat än punkter', /"\/S":"\/LI"/, replace('/S /LI', '/S /P')],
    ['lista', 'saknar LBody', /"\/S":"\/LBody"/, replace('/S /LBody', '/S /P')],
    ['tabell', 'inte vad den är rubrik för', /"\/Scope":"\/Row"/, replace('/Scope /Row', '')],
    ['tabell', 'olika många celler', /"\/ColSpan":2/, replace('/ColSpan 2', '/ColSpan 3')],
    ['tabell', 'olika många celler', /"\/RowSpan":2/, replace('/RowSpan 2', '/RowSpan 1')],
  ])('%s: %s', (code, text, found, change) => breaks(changed(built, numberOf(built, found), change), code, text))

  test('a heading two levels down, also where that level has been before', () => {
    const [, second = 0] = numbersOf(built, /"\/S":"\/H2"/)
    const bytes = changed(built, second, replace('/S /H2', '/S /H1'))
    breaks(bytes, 'rubriker', 'har nivå 3 efter en rubrik av nivå 1')
  })

  test('what is nested deeper than anybody needs, or goes in circles, and comes to an end', () => {
    const root = numberOf(built, /"\/Type":"\/StructTreeRoot"/)
    const deep = Array.from({ length: 20_000 }, (_, at) => [900 + at, `<</S/Div/K ${901 + at} 0 R>>`] as const)
    const kid = replace(/\/K (\[[^\]]*\]|\d+ 0 R)/, '/K 900 0 R')(objectText(built, root))
    expect(standards(append(built, new Map([...deep, [root, kid]]), trailerOf(built))).status).toBe(5)
    const circle = [
      [900, '<</S/Ena>>'] as const,
      [root, kid.replace('/RoleMap <<', '/RoleMap << /Ena /Andra /Andra /Ena')] as const,
    ]
    breaks(append(built, new Map(circle), trailerOf(built)), 'roll', 'är okänd')
  })

  test('a table without headers', () => {
    const cells = numbersOf(built, /"\/S":"\/TH"/)
    const objects = cells.map((cell) => [cell, objectText(built, cell).replace('/S /TH', '/S /TD')] as const)
    breaks(append(built, new Map(objects), trailerOf(built)), 'tabell', 'saknar rubriker')
  })

  test.each([
    ['omarkt', 'varken är taggat', '0 0 9 9 re f'],
    ['omarkt', 'varken är taggat', '/Span BMC 0 0 9 9 re f EMC'],
    ['tecken', 'typsnittet saknar', '/P <</MCID 0>> BDC BT /F4 9 Tf <0000> Tj ET EMC'],
  ])('%s: %s', (code, text, content) => {
    const page = numberOf(built, /"\/F4"/)
    const objects = [
      [900, streamText(content)],
      [page, objectText(built, page).replace(/\/Contents \d+ 0 R/, '/Contents 900 0 R')],
    ] as const
    breaks(append(built, new Map(objects), trailerOf(built)), code, text)
  })
})

describe('glass, which PDF/A-1 does not allow, is found', () => {
  const old = () => withMetadata(replace(/<pdfaid:part>\d/, '<pdfaid:part>1'))
  const state = /"\/Type":"\/ExtGState"|"\/(ca|CA|SMask|BM)":/
  const page = /"\/Type":"\/Page"/

  test.each<[string, RegExp, (text: string) => string]>([
    ['that is thin', state, replace(/<<[\s\S]*>>/, '<< /ca 0.5 >>')],
    ['that is thin at its edges', state, replace(/<<[\s\S]*>>/, '<< /CA 0.5 >>')],
    ['that is masked', state, replace(/<<[\s\S]*>>/, '<< /SMask << >> >>')],
    ['that is blended', state, replace(/<<[\s\S]*>>/, '<< /BM /Multiply >>')],
    ['in a group', page, more('/Group << /S /Transparency >>')],
  ])('%s', (_, found, change) => {
    const bytes = changed(old(), numberOf(built, found), change)
    breaks(bytes, 'genomskinlighet', 'genomskinligt innehåll')
    expect(standards(changed(built, numberOf(built, found), change)).codes).toEqual([])
  })
})

/** The file with other metadata. */
function withMetadata(change: (xmp: string) => string): Uint8Array {
  const path = join(folder, 'metadata.pdf')
  writeFileSync(path, built)
  const number = Number(/\/Metadata (\d+) 0 R/.exec(objectText(built, rootNumber(built)))?.[1])
  const xmp = run('qpdf', [`--show-object=${number}`, '--filtered-stream-data', path]).stdout
  expect(change(xmp)).not.toBe(xmp)
  const bytes = Buffer.from(change(xmp), 'utf8').toString('latin1')
  return append(built, new Map([[number, streamText(bytes, '/Type /Metadata /Subtype /XML')]]), trailerOf(built))
}
