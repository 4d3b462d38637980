import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../run.ts'
import { cmsByOpenssl, forged } from './forge.ts'
import { append, changed, fieldNumbers, objectText, rootNumber, startOfNewest, trailerOf } from './incremental.ts'
import { look, words } from './look.ts'
import { archiveWithPyhanko, type Identity, identity, pyhankoMissing, sign, signWithPyhanko, written } from './sign.ts'
import { ANNA, BO, fieldChanged, offForm, signedFiles } from './signed-files.ts'
import { authority } from './timestamp.ts'

const folder = temporaryFolder('kept')
afterAll(() => rmSync(folder, { recursive: true }))

let anna: Identity
let bo: Identity
let built: Uint8Array
let once: Uint8Array
let twice: Uint8Array

beforeAll(async () => {
  ;({ anna, bo, built, once, twice } = await signedFiles(folder))
})

test('verify refuses a field that is moved by the one who signs it', async () => {
  const edit = (text: string) => text.replace('/Rect [0 0 0 0]', '/Rect [0 0 9 9]')
  expect(look(await forged(once, { cms: cmsByOpenssl(folder, anna), edit }))).toMatchObject({
    status: 5,
    codes: ['falt-andrat'],
  })
})

describe('fields that another program has put into the form', () => {
  const also = (fields: string, objects: readonly (readonly [number, string])[]) => {
    const root = objectText(once, rootNumber(once)).replace(/(\/Fields \[[^\]]*)\]/, `$1 ${fields} ]`)
    return append(once, new Map([...objects, [rootNumber(once), root]]), trailerOf(once))
  }
  const anna = () => /\/V (\d+ 0 R)/.exec(objectText(once, fieldNumbers(once, ANNA).field))?.[1]

  test('have the type and the signature of the field above them', () => {
    const above = `<</T(extra)/FT/Sig/V ${anna()}/Kids[901 0 R]>>`
    const { codes, signatures } = look(
      also('900 0 R', [
        [900, above],
        [901, '<</T(inre)>>'],
      ]),
    )
    expect(codes).toContain('bruten-underskrift')
    expect(signatures).toContainEqual(expect.objectContaining({ field: 'extra.inre', signed: true }))
  })

  test('may not go in circles without end', () => {
    const round = also('900 0 R', [
      [900, '<</T(a)/Kids[901 0 R]>>'],
      [901, '<</T(b)/Kids[900 0 R]>>'],
    ])
    expect(look(round).status).toBe(0)
  })

  test('may be nested deeper than anybody needs', () => {
    const deep = Array.from({ length: 30_000 }, (_, at) => [900 + at, `<</T(a)/Kids[${901 + at} 0 R]>>`] as const)
    expect(look(also('900 0 R', deep)).status).toBe(0)
  })
})

describe('verify refuses a signature', () => {
  const valueNumber = (bytes: Uint8Array, called: string) =>
    /\/V (\d+) 0 R/.exec(objectText(bytes, fieldNumbers(bytes, called).field))?.[1] ?? ''

  test.each([
    ['that its field no longer has', (text: string) => text.replace(/\/V \d+ 0 R/, '')],
    ['that is an object that does not exist', (text: string) => text.replace(/\/V \d+ 0 R/, '/V 900 0 R')],
    ['that is nothing', (text: string) => text.replace(/\/V \d+ 0 R/, '/V null')],
  ])('%s', (_, change) => {
    const bytes = fieldChanged(once, ANNA, change)
    const { status, codes, messages, signatures } = look(bytes)
    expect(codes).toEqual(['underskrift-borta'])
    expect(messages).toContain('underskriften i fältet «Underskrift: Anna Ek, stadsdelsdirektör')
    expect(messages).not.toContain('ingen har skrivit under')
    expect(signatures).toContainEqual(expect.objectContaining({ field: ANNA, signed: false, lost: 'signature' }))
    expect(status).toBe(5)
    const { stdout } = words(bytes)
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
    const { status, codes, messages } = look(
      fieldChanged(twice, ANNA, (text) => text.replace(/\/V \d+/, `/V ${other}`)),
    )
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
      fieldChanged(hers, BO, (text) => text.replace('/FT', `/V ${valueNumber(hers, ANNA)} 0 R /FT`)),
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

test.skipIf(pyhankoMissing())('a file that the first to sign has certified may be signed by the next', () => {
  const [first, second] = [join(folder, 'certified.pdf'), join(folder, 'archived.pdf')]
  signWithPyhanko(written(folder, 'built.pdf', built), first, ANNA, anna, 'certify')
  archiveWithPyhanko(first, second, BO, bo, authority(folder))
  expect(look(readFileSync(second))).toMatchObject({ status: 0, codes: [] })
})

test.skipIf(pyhankoMissing())('a signature in a field that was not built is accepted, and refused when it goes', () => {
  const target = join(folder, 'more.pdf')
  const eva = identity(folder, 'Eva Ny', 'Kommunen')
  signWithPyhanko(written(folder, 'once.pdf', once), target, 'diariet', eva, 'sign-new')
  const more = readFileSync(target)
  expect(look(more)).toMatchObject({ status: 0, codes: [] })
  expect(look(offForm(more, 'diariet'))).toMatchObject({ status: 5, codes: ['falt-borta'] })
})
