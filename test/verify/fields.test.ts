import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreement } from '../finish/agreement.ts'
import { make } from '../finish/print.ts'
import { samverkan, temporaryFolder } from '../run.ts'
import { append, fieldNumbers, objectText, rootNumber, startOfNewest, trailerOf } from './incremental.ts'
import { type Identity, identity, pyhankoMissing, removeWithPyhanko, sign, signWithPyhanko, written } from './sign.ts'

const folder = temporaryFolder('fields')
afterAll(() => rmSync(folder, { recursive: true }))

const ANNA = 'underskrift_sdf_anna'
const BO = 'underskrift_polis_bo'
let anna: Identity
let bo: Identity
let built: Uint8Array
/** Signed by Anna; Bo's field is empty. */
let once: Uint8Array
let twice: Uint8Array

beforeAll(async () => {
  anna = identity(folder, 'Anna Ek', 'Stadsdelsförvaltningen')
  bo = identity(folder, 'Bo Al', 'Polisområdet')
  built = (await make(agreement({ sections: 2, rows: 5 }))).artifact.bytes
  once = await sign(built, ANNA, anna)
  twice = await sign(once, BO, bo)
})

/** What the program says of a file whose signing goes on. */
function look(bytes: Uint8Array) {
  const { status, stdout, stderr } = samverkan([
    ...['verify', written(folder, 'prov.pdf', bytes), '--unsigned-ok', '--json'],
  ])
  if (stdout === '') throw new Error(stderr)
  const { findings, signatures } = JSON.parse(stdout) as {
    findings: { code: string; severity: string; message: string }[]
    signatures: { field: string; signed: boolean; lost: string | null }[]
  }
  const codes = findings.filter(({ severity }) => severity === 'fel').map(({ code }) => code.replace('verifiera/', ''))
  return { status, codes, messages: findings.map(({ message }) => message).join('\n'), signatures }
}

/** The file with one object changed in a later revision. */
function changed(bytes: Uint8Array, number: number, change: (text: string) => string): Uint8Array {
  const text = objectText(bytes, number)
  const now = change(text)
  expect(now).not.toBe(text)
  return append(bytes, new Map([[number, now]]), trailerOf(bytes))
}

const field = (bytes: Uint8Array, called: string, change: (text: string) => string) =>
  changed(bytes, fieldNumbers(bytes, called).field, change)
const without = (number: number) => (text: string) => text.replace(new RegExp(`\\b${number} 0 R ?`), '')
const offForm = (bytes: Uint8Array, called: string, { field } = fieldNumbers(bytes, called)) =>
  changed(bytes, rootNumber(bytes), (text) => text.replace(/\/Fields \[[^\]]*\]/, without(field)))
const offPage = (bytes: Uint8Array, called: string, { field, page } = fieldNumbers(bytes, called)) =>
  changed(bytes, page, (text) => text.replace(/\/Annots \[[^\]]*\]/, without(field)))

test('what nobody has taken anything from is in order', () => {
  for (const bytes of [built, once, twice]) expect(look(bytes)).toMatchObject({ status: 0, codes: [] })
})

describe.each([
  ['a signed field', ANNA, 'Anna Ek'],
  ['an unsigned field', BO, 'Bo Al'],
])('verify refuses %s', (_, called, person) => {
  const refused = (bytes: Uint8Array, code: string, words: string) => {
    const { status, codes, messages } = look(bytes)
    expect(codes).toContain(code)
    expect(messages).toContain(`«Underskrift: ${person}, `)
    expect(messages).toContain(words)
    expect(status).toBe(5)
  }

  test('that is gone from the form, and says so for the field', () => {
    const bytes = offForm(once, called)
    refused(bytes, 'falt-borta', 'är borttaget ur formuläret')
    expect(look(bytes).signatures).toContainEqual(expect.objectContaining({ field: called, lost: 'field' }))
    const { stdout, status } = samverkan(['verify', written(folder, 'words.pdf', bytes), '--unsigned-ok'])
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
      field(once, called, (text) => text.replace(`(${called})`, '(annat)')),
      'falt-borta',
      'är borttaget ur formuläret',
    ))

  test('that has a field above it, and so another name', () => {
    const { field } = fieldNumbers(once, called)
    const above = append(once, new Map([[900, `<</T(partner)/Kids[${field} 0 R]>>`]]), trailerOf(once))
    const inside = (text: string) => text.replace(/\/Fields \[[^\]]*\]/, without(field)).replace('[', '[ 900 0 R ')
    refused(
      changed(above, rootNumber(once), (text) => text.replace(/\/Fields \[[^\]]*\]/, inside)),
      'falt-borta',
      'är borttaget ur formuläret',
    )
  })

  test('that lies on another page', () => {
    const { field, page } = fieldNumbers(once, called)
    const other = fieldNumbers(once, ANNA).page === page ? 14 : page
    const here = objectText(once, other)
    const moved = here.includes('/Annots')
      ? here.replace('/Annots [', `/Annots [ ${field} 0 R`)
      : here.replace(/>>$/, `/Annots [ ${field} 0 R ] >>`)
    refused(append(offPage(once, called), new Map([[other, moved]]), trailerOf(once)), 'falt-andrat', 'har flyttats')
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
  ['that is viewed only under the mouse', '/F 132', '/F 388', 'visas eller skrivs inte ut som förut'],
  ['with another label', '/TU', '/TU (Underskrift: Eva Ny, chef, för Kommunen) /Old', 'är ändrat'],
  ['that does something', '/FT', '/A <</S/URI/URI(https://example.se)>> /FT', 'är ändrat'],
  ['that lies in a layer', '/FT', '/OC <</Type/OCG/Name(dold)>> /FT', 'är ändrat'],
  ['that looks otherwise', '/AP <<', '/AP << /D 36 0 R', 'har fått annat utseende'],
  ['that lies elsewhere on its page', /\/Rect \[[^\]]*\]/, '/Rect [ 10 10 90 40 ]', 'har flyttats'],
])('verify refuses a field %s, signed or not', (_, was, is, words) => {
  const change = (text: string) => text.replace(was, is)
  const { status, codes, messages } = look(field(field(once, ANNA, change), BO, change))
  expect(codes.filter((code) => code === 'falt-andrat')).toHaveLength(2)
  for (const person of ['Anna Ek', 'Bo Al']) {
    expect(messages).toMatch(new RegExp(`underskriftsfältet «Underskrift: ${person}, [^»]*» ${words}`))
  }
  expect(status).toBe(5)
})

test('verify refuses an unsigned field that takes no place', () => {
  const { status, codes } = look(field(once, BO, (text) => text.replace(/\/Rect \[[^\]]*\]/, '/Rect [ 0 0 0 0 ]')))
  expect(codes).toEqual(['falt-andrat'])
  expect(status).toBe(5)
})

describe('verify refuses a signature', () => {
  const valueNumber = (bytes: Uint8Array, called: string) =>
    /\/V (\d+) 0 R/.exec(objectText(bytes, fieldNumbers(bytes, called).field))?.[1] ?? ''

  test.each([
    ['that its field no longer has', (text: string) => text.replace(/\/V \d+ 0 R/, '')],
    ['that is an object that does not exist', (text: string) => text.replace(/\/V \d+ 0 R/, '/V 900 0 R')],
    ['that is nothing', (text: string) => text.replace(/\/V \d+ 0 R/, '/V null')],
  ])('%s', (_, change) => {
    const bytes = field(once, ANNA, change)
    const { status, codes, messages, signatures } = look(bytes)
    expect(codes).toEqual(['underskrift-borta'])
    expect(messages).toContain('underskriften i fältet «Underskrift: Anna Ek, stadsdelsdirektör')
    expect(messages).not.toContain('ingen har skrivit under')
    expect(signatures).toContainEqual(expect.objectContaining({ field: ANNA, signed: false, lost: 'signature' }))
    expect(status).toBe(5)
    const { stdout } = samverkan(['verify', written(folder, 'words.pdf', bytes), '--unsigned-ok'])
    expect(stdout).toMatch(/✗ Underskrift: Anna Ek, .*\n +underskriften är borttagen efteråt/)
  })

  test('whose object is no longer used', () => {
    const number = Number(valueNumber(once, ANNA))
    expect(look(append(once, new Map([[number, undefined]]), trailerOf(once)))).toMatchObject({
      status: 5,
      codes: ['underskrift-borta'],
    })
  })

  test('that another has taken the place of', () => {
    const other = valueNumber(twice, BO)
    const { status, codes, messages } = look(field(twice, ANNA, (text) => text.replace(/\/V \d+/, `/V ${other}`)))
    expect(codes).toContain('underskrift-utbytt')
    expect(messages).toContain('underskriften i fältet «Underskrift: Anna Ek, stadsdelsdirektör')
    expect(status).toBe(5)
  })

  test('whose own words are changed afterwards', () => {
    const { status, codes } = look(
      changed(once, Number(valueNumber(once, ANNA)), (text) => text.replace('<<', '<< /Reason (Nej)')),
    )
    expect(codes).toEqual(['underskrift-utbytt'])
    expect(status).toBe(5)
  })

  test('that stands in two fields', async () => {
    const eva = identity(folder, 'Eva Ny', 'Kommunen')
    const hers = await sign(built, ANNA, eva)
    const { status, codes, messages } = look(
      field(hers, BO, (text) => text.replace('/FT', `/V ${valueNumber(hers, ANNA)} 0 R /FT`)),
    )
    expect(codes).toEqual(['bruten-underskrift', 'bruten-underskrift'])
    expect(messages).toContain('samma underskrift står i flera fält')
    expect(status).toBe(5)
  })

  test('in a revision that a later one leaves out', () => {
    const unhooked = append(once, new Map([[900, 'null']]), trailerOf(built), startOfNewest(built))
    const { status, codes } = look(unhooked)
    expect(codes).toEqual(['overhoppad'])
    expect(status).toBe(5)
  })
})

test.skipIf(pyhankoMissing())('a signature in a field that was not built is accepted, and refused when it goes', () => {
  const target = join(folder, 'more.pdf')
  const eva = identity(folder, 'Eva Ny', 'Kommunen')
  signWithPyhanko(written(folder, 'once.pdf', once), target, 'diariet', eva, true)
  const more = readFileSync(target)
  expect(look(more)).toMatchObject({ status: 0, codes: [] })
  expect(look(offForm(more, 'diariet'))).toMatchObject({ status: 5, codes: ['falt-borta'] })
})
