import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../run.ts'
import { append, changed, fieldNumbers, objectText, rootNumber, trailerOf } from './incremental.ts'
import { look, words } from './look.ts'
import { pyhankoMissing, removeWithPyhanko, written } from './sign.ts'
import { ANNA, BO, fieldChanged, offForm, offPage, signedFiles, without } from './signed-files.ts'

const folder = temporaryFolder('fields')
afterAll(() => rmSync(folder, { recursive: true }))

let built: Uint8Array
let once: Uint8Array
let twice: Uint8Array

beforeAll(async () => {
  ;({ built, once, twice } = await signedFiles(folder))
})

test('what nobody has taken anything from is in order', () => {
  for (const bytes of [built, once, twice]) expect(look(bytes)).toMatchObject({ status: 0, codes: [] })
})

describe.each([
  ['a signed field', ANNA, 'Anna Ek'],
  ['an unsigned field', BO, 'Bo Al'],
])('verify refuses %s', (_, called, person) => {
  const refused = (bytes: Uint8Array, code: string, text: string) => {
    const { status, codes, messages } = look(bytes)
    expect(codes).toContain(code)
    expect(messages).toContain(`«Underskrift: ${person}, `)
    expect(messages).toContain(text)
    expect(status).toBe(5)
  }

  test('that is gone from the form, and says so for the field', () => {
    const bytes = offForm(once, called)
    refused(bytes, 'falt-borta', 'är borttaget ur formuläret')
    expect(look(bytes).signatures).toContainEqual(expect.objectContaining({ field: called, lost: 'field' }))
    const { stdout, status } = words(bytes)
    expect(stdout).toContain('✗ Sidorna är inte säkert de som byggdes.')
    expect(stdout).toMatch(new RegExp(`✗ Underskrift: ${person}, .*\\n +fältet är borttaget efteråt`))
    expect(status).toBe(5)
  })

  test('that is gone from its page', () => refused(offPage(once, called), 'falt-borta', 'är borttaget från sidan'))

  test('that is gone from both', () =>
    refused(
      offForm(offPage(once, called), called, fieldNumbers(once, called)),
      'falt-borta',
      'är borttaget ur formuläret',
    ))

  test('whose object is no longer used', () => {
    const number = fieldNumbers(once, called).field
    refused(append(once, new Map([[number, undefined]]), trailerOf(once)), 'falt-borta', 'är borttaget ur formuläret')
  })

  test('whose form is gone', () =>
    refused(
      changed(once, rootNumber(once), (text) => text.replace(/\/AcroForm <<.*?>> /, '')),
      'falt-borta',
      'är borttaget ur formuläret',
    ))

  test('that was taken away in one revision and put back in the next', () =>
    refused(
      changed(offForm(once, called), rootNumber(once), () => objectText(once, rootNumber(once))),
      'falt-borta',
      'ändring 2 av 3',
    ))

  test('that has another name', () =>
    refused(
      fieldChanged(once, called, (text) => text.replace(`(${called})`, '(annat)')),
      'falt-borta',
      'är borttaget ur formuläret',
    ))

  test('that has a field above it, and so another name', () => {
    const { field } = fieldNumbers(once, called)
    const above = append(once, new Map([[900, `<</T(partner)/Kids[${field} 0 R]>>`]]), trailerOf(once))
    const inside = (text: string) =>
      text.replace(/\/Fields \[[^\]]*\]/, (all) => without(field, all)).replace('[', '[ 900 0 R ')
    refused(
      changed(above, rootNumber(once), (text) => text.replace(/\/Fields \[[^\]]*\]/, inside)),
      'falt-borta',
      'är borttaget ur formuläret',
    )
  })

  test.each([
    ['on another page', false],
    ['on another page too', true],
  ])('that lies %s', (_, too) => {
    const { field, page } = fieldNumbers(once, called)
    const other = objectText(once, 14).replace(/>>$/, `/Annots [ ${field} 0 R ] >>`)
    const own = too ? objectText(once, page) : without(field, objectText(once, page))
    const objects = new Map([
      [14, other],
      [page, own],
    ])
    refused(append(once, objects, trailerOf(once)), 'falt-andrat', 'har flyttats')
  })

  test('that is there twice', () => {
    const { field } = fieldNumbers(once, called)
    const copy = append(once, new Map([[900, objectText(once, field)]]), trailerOf(once))
    refused(
      changed(copy, rootNumber(once), (text) => text.replace(/(\/Fields \[[^\]]*)\]/, '$1 900 0 R ]')),
      'falt-andrat',
      'finns flera gånger',
    )
  })

  test('that @libpdf/core has removed', async () => {
    const pdf = await PDF.load(once)
    expect(pdf.getForm()?.removeField(called)).toBe(true)
    refused(await pdf.save({ incremental: true }), 'falt-borta', 'är borttaget ur formuläret')
  })

  test('that @libpdf/core has made a picture', async () => {
    const pdf = await PDF.load(once)
    pdf.getForm()?.flatten()
    refused(await pdf.save({ incremental: true }), 'falt-borta', 'är borttaget ur formuläret')
  })

  test.skipIf(pyhankoMissing()).each([
    ['the form', 'är borttaget ur formuläret'],
    ['the page', 'är borttaget från sidan'],
    ['both', 'är borttaget ur formuläret'],
  ])('that pyHanko has removed from %s', (place, words) => {
    const target = join(folder, 'removed.pdf')
    removeWithPyhanko(written(folder, 'once.pdf', once), target, called, place)
    refused(readFileSync(target), 'falt-borta', words)
  })
})

test.each([
  ['of another type', '/FT /Sig', '/FT /Tx', 'går inte längre att skriva under i'],
  ['of no type', '/FT /Sig', '', 'går inte längre att skriva under i'],
  ['that is hidden', '/F 132', '/F 134', 'visas eller skrivs inte ut som förut'],
  ['that is not viewed', '/F 132', '/F 164', 'visas eller skrivs inte ut som förut'],
  ['that is not printed', '/F 132', '/F 128', 'visas eller skrivs inte ut som förut'],
  ['that is nothing to show', '/F 132', '/F 133', 'visas eller skrivs inte ut som förut'],
  ['that is viewed only under the mouse', '/F 132', '/F 388', 'visas eller skrivs inte ut som förut'],
  ['with another label', '/TU', '/TU (Underskrift: Eva Ny, chef, för Kommunen) /Old', 'är ändrat'],
  ['that does something', '/FT', '/A <</S/URI/URI(https://example.se)>> /FT', 'är ändrat'],
  ['that lies in a layer', '/FT', '/OC <</Type/OCG/Name(dold)>> /FT', 'är ändrat'],
  ['that looks otherwise', '/AP <<', '/AP << /D 36 0 R', 'har fått annat utseende'],
  ['that lies elsewhere on its page', /\/Rect \[[^\]]*\]/, '/Rect [ 10 10 90 40 ]', 'har flyttats'],
])('verify refuses a field %s, signed or not', (_, was, is, words) => {
  const change = (text: string) => text.replace(was, is)
  const { status, codes, messages } = look(fieldChanged(fieldChanged(once, ANNA, change), BO, change))
  expect(codes.filter((code) => code === 'falt-andrat')).toHaveLength(2)
  for (const person of ['Anna Ek', 'Bo Al']) {
    expect(messages).toMatch(new RegExp(`underskriftsfältet «Underskrift: ${person}, [^»]*» ${words}`))
  }
  expect(status).toBe(5)
})

test('verify refuses an unsigned field that takes no place', () => {
  const { status, codes } = look(
    fieldChanged(once, BO, (text) => text.replace(/\/Rect \[[^\]]*\]/, '/Rect [ 0 0 0 0 ]')),
  )
  expect(codes).toEqual(['falt-andrat'])
  expect(status).toBe(5)
})
