import { rmSync } from 'node:fs'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../run.ts'
import {
  append,
  changed,
  fieldNumbers,
  numberOf,
  objectText,
  rootNumber,
  startOfNewest,
  streamText,
  trailerOf,
} from './incremental.ts'
import { look, lookStrictly } from './look.ts'
import { identity, sign } from './sign.ts'
import { ANNA, BO, signedFiles, without } from './signed-files.ts'

const folder = temporaryFolder('changes')
afterAll(() => rmSync(folder, { recursive: true }))

let built: Uint8Array
let once: Uint8Array
beforeAll(async () => {
  ;({ built, once } = await signedFiles(folder))
})

describe('verify refuses that after the build', () => {
  const refused = (bytes: Uint8Array, text: string) => {
    const { status, codes, messages } = look(bytes)
    expect(codes).toEqual(['andrad'])
    expect(messages).toContain(text)
    expect(status).toBe(5)
  }
  const more = (entry: string) => (text: string) => text.replace('<<', `<< ${entry} `)

  test.each<[string, string, (text: string) => string]>([
    ['the tags are gone', 'taggarna för uppläsning', (text) => text.replace(/\/StructTreeRoot \d+ 0 R/, '')],
    ['the bookmarks are gone', 'bokmärkena', (text) => text.replace(/\/Outlines \d+ 0 R/, '')],
    ['the pages have other numbers', 'sidornas nummer', (text) => text.replace('/S /D', '/S /r')],
    ['a file is attached', 'bilagda filer', more('/Names << /EmbeddedFiles << /Names [ ] >> >>')],
    ['a file belongs to it', 'bilagda filer', more('/AF [ << /Type /Filespec /F (a) >> ]')],
    ['it does something when opened', 'när den öppnas', more('/OpenAction << /S /JavaScript /JS (1) >>')],
    ['it does something when saved', 'öppnas eller sparas', more('/AA << /WS << /S /JavaScript /JS (1) >> >>')],
    ['it has layers', 'OCProperties', more('/OCProperties << /OCGs [ ] /D << >> >>')],
    ['links lead to other places', 'Dests', (text) => text.replace('/XYZ', '/Fit')],
    ['it is in another language', 'Lang', (text) => text.replace(/\/Lang \([^)]*\)/, '/Lang (en)')],
    ['the reader shows it otherwise', 'ViewerPreferences', (text) => text.replace('Title true', 'Title false')],
    ['it is not tagged', 'MarkInfo', (text) => text.replace('/Marked true', '/Marked false')],
    ['its colours mean others', 'OutputIntents', (text) => text.replace('/GTS_PDFA1', '/GTS_PDFX')],
    [
      'its form is drawn anew',
      'formulärets NeedAppearances',
      (text) => text.replace('/AcroForm <<', '/AcroForm << /NeedAppearances true'),
    ],
    ['it has another form', 'formulärets XFA', (text) => text.replace('/AcroForm <<', '/AcroForm << /XFA [ ]')],
  ])('%s', (_, words, change) => refused(changed(once, rootNumber(once), change), words))

  test.each<[string, (text: string) => string]>([
    ['is turned', more('/Rotate 180')],
    ['draws something else', (text) => text.replace(/\/Contents \d+ 0 R/, '/Contents 900 0 R')],
    ['draws with something else', (text) => text.replace('/Resources <<', '/Resources << /Properties << >>')],
    ['is smaller', (text) => text.replace(/\/MediaBox \[[^\]]*\]/, '/MediaBox [ 0 0 300 300 ]')],
    ['is cut', more('/CropBox [ 0 0 300 300 ]')],
    ['does something when opened', more('/AA << /O << /S /JavaScript /JS (1) >> >>')],
  ])('a page %s', (_, change) => {
    const { page } = fieldNumbers(once, ANNA)
    const objects = [
      [900, streamText('0 0 9 9 re f')],
      [page, change(objectText(once, page))],
    ] as const
    expect(objects[1][1]).not.toBe(objectText(once, page))
    refused(append(once, new Map(objects), trailerOf(once)), 'har fått annat innehåll')
  })

  test('a link is gone', () => {
    const link = numberOf(once, /example\.se\/rapport/)
    const page = numberOf(once, new RegExp(`"/Annots":\\[[^\\]]*"${link} 0 R"`))
    const gone = (text: string) => text.replace(/\/Annots \[[^\]]*\]/, (all) => without(link, all))
    const { status, messages } = look(changed(once, page, gone))
    expect(messages).toMatch(/länkar på sida \d är ändrade/)
    expect(status).toBe(5)
  })

  test('a link leads elsewhere', () => {
    const link = numberOf(once, /example\.se\/rapport/)
    const { status, codes, messages } = look(
      changed(once, link, (text) => text.replaceAll('example.se', 'example.com')),
    )
    expect(codes).toEqual(['andrad'])
    expect(messages).toMatch(/länkar på sida \d är ändrade/)
    expect(status).toBe(5)
  })
})

test('what only describes the file may change, and is told of', () => {
  const metadata = Number(/\/Metadata (\d+) 0 R/.exec(objectText(once, rootNumber(once)))?.[1])
  const { status, codes, messages } = look(append(once, new Map([[metadata, streamText('')]]), trailerOf(once)))
  expect(codes).toEqual([])
  expect(messages).toContain('uppgifterna om filen (titel, datum, program) är ändrade')
  expect(status).toBe(0)
})

describe('verify refuses a file that', () => {
  const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
  const text = (change: (text: string) => string) => Buffer.from(change(latin(built)), 'latin1')

  test('another program has made', async () => {
    const pdf = PDF.create()
    pdf.addPage()
    expect(look(await pdf.save())).toMatchObject({ status: 5, codes: ['annat-program'] })
  })

  test.each<[string, (text: string) => string]>([
    ['has no identifier', (all) => all.replace(/\/ID(\[<[0-9A-F]{32}>)/, '/IE$1')],
    [
      'has two identifiers',
      (all) => all.replace(/(\/ID\[<[0-9A-F]{32}> <)(.)/, (_, id, digit) => id + (digit === '0' ? '1' : '0')),
    ],
  ])('%s', (_, change) => {
    const bytes = text(change)
    expect(bytes.equals(Buffer.from(built))).toBe(false)
    expect(look(bytes)).toMatchObject({ status: 5, codes: ['inte-som-byggd'] })
  })

  test('has no end', () => {
    const bytes = text((all) => all.replace(/%%EOF\n$/, '%%EOX\n'))
    expect(look(bytes)).toMatchObject({ status: 5, codes: ['skadad'] })
  })

  test('has been saved a hundred times', () => {
    const size = trailerOf(built)
    let bytes = built
    for (let time = 0; time < 100; time++) bytes = append(bytes, new Map([[900, String(time)]]), size)
    expect(look(bytes)).toMatchObject({ status: 5, codes: ['skadad'] })
  })

  test('has revisions inside each other', () => {
    const size = trailerOf(built)
    const twice = (previous: string) => {
      const first = append(built, new Map([[900, 'null']]), size, previous)
      return { first, both: append(first, new Map([[901, 'null']]), size, startOfNewest(built)) }
    }
    const right = String(startOfNewest(twice('0000000000').both)).padStart(10, '0')
    const { first, both } = twice(right)
    const bytes = Buffer.concat([both, Buffer.from(`startxref\n${startOfNewest(first)}\n%%EOF\n`)])
    expect(look(bytes)).toMatchObject({ status: 5, codes: ['skadad'] })
  })
})

describe('a field is for', () => {
  const signedBy = async (name: string, organisation: string) =>
    look(await sign(built, BO, identity(folder, name, organisation)))
  const right = { status: 0, codes: [], warnings: [] }

  test.each([
    ['its party, which seals', 'Polisområdet', 'Polismyndigheten'],
    ['its person, however the name is written', 'AL, BO', 'Någon annan'],
    ['its person, whatever else the name says', 'Bo Al (polis)', 'Någon annan'],
    ['its party, however its letters are put together', 'Polisområdet'.normalize('NFD'), 'Någon annan'],
  ])('%s', async (_, name, organisation) => expect(await signedBy(name, organisation)).toMatchObject(right))

  test.each([
    ['half the name', 'Bo Berg'],
    ['the start of the name', 'Bo Alm'],
  ])('nobody who has %s', async (_, name) =>
    expect(await signedBy(name, 'Någon annan')).toMatchObject({ status: 0, warnings: ['annat-namn'] }),
  )

  test('those who must all sign, when nothing is said of it', async () => {
    expect(lookStrictly(once)).toMatchObject({ status: 5, codes: ['saknar-underskrift'] })
  })
})
