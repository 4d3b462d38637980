import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../run.ts'
import { cmsByOpenssl, type Forgery, forged, insideOf } from './forge.ts'
import { append, objectText, rootNumber, trailerOf } from './incremental.ts'
import { look, lookStrictly, words } from './look.ts'
import { archiveWithPyhanko, type Identity, identity, pyhankoMissing, sign, written } from './sign.ts'
import { ANNA, BO, signedFiles } from './signed-files.ts'
import { authority, stamped, token } from './timestamp.ts'

const folder = temporaryFolder('timestamp')
afterAll(() => rmSync(folder, { recursive: true }))

let anna: Identity
let built: Uint8Array
let once: Uint8Array
let clock: Identity
/** Signed by Anna, and stamped after that. */
let late: Uint8Array

beforeAll(async () => {
  ;({ anna, built, once } = await signedFiles(folder))
  clock = authority(folder)
  late = await stamped(folder, once, clock)
})

/** What is said of a file, and of its time stamp. */
const seen = (bytes: Uint8Array, strictly = false) => {
  const verdict = strictly ? lookStrictly(bytes) : look(bytes)
  return { ...verdict, ...verdict.signatures.find(({ timestamp }) => timestamp) }
}
const tokenOf = (signed: Uint8Array, algorithm = 'sha256') =>
  token(folder, clock, createHash(algorithm).update(signed).digest('hex'), algorithm)
const lookAt = async (forgery: Forgery) => seen(await forged(late, forgery))
const holding = { status: 0, codes: [], fault: null, name: 'Tidsstämpel' }
const broken = (fault: string) => ({ status: 5, codes: ['bruten-underskrift'], fault })

describe('a time stamp of the whole file', () => {
  test('is accepted, and says who stamped it and when', () => {
    const verdict = seen(late)
    expect(verdict).toMatchObject(holding)
    expect(Math.abs(Date.now() - new Date(verdict.time ?? 0).getTime())).toBeLessThan(600_000)
    const { stdout } = words(late)
    expect(stdout).toMatch(/✓ Timestamp.*\n +tidsstämplat av Tidsstämpel, Norrängen, \d{4}-[^ ]*Z\n/)
  })

  test('is accepted when it is signed again with the right hash', async () =>
    expect(await lookAt({ cms: tokenOf })).toMatchObject(holding))

  test('lets others sign after it', async () => {
    const bo = identity(folder, 'Bo Al', 'Polisområdet')
    const { status, codes, signatures } = lookStrictly(await sign(late, BO, bo))
    expect(codes).toEqual([])
    expect(status).toBe(0)
    expect(signatures.map(({ fault }) => fault)).toEqual([null, null, null])
  })

  test('is nobody’s signature', async () => {
    expect(lookStrictly(late)).toMatchObject({ status: 5, codes: ['saknar-underskrift'] })
    const early = seen(await stamped(folder, built, clock), true)
    expect(early).toMatchObject(holding)
    expect(early.messages).toContain('ingen har skrivit under filen än')
  })

  test('is refused in a field that is for a signature', async () => {
    const instead = seen(await stamped(folder, once, clock, BO))
    expect(instead).toMatchObject(broken('en tidsstämpel är ingen underskrift'))
    expect(instead.messages).toContain('tidsstämpeln i fältet «Underskrift: Bo Al, ')
  })

  test.each([
    ['of other bytes', 'det som skrevs under är inte det som står i filen', () => tokenOf(Buffer.from('annat'))],
    ['by SHA-1', 'underskriften bygger på SHA-1', (signed: Uint8Array) => tokenOf(signed, 'sha1')],
    ['that is a signature', 'det är ingen tidsstämpel', (signed: Uint8Array) => cmsByOpenssl(folder, clock)(signed)],
    [
      'that holds something else',
      'det är ingen tidsstämpel',
      () => cmsByOpenssl(folder, clock, '-nodetach', '-econtent_type', '1.2.840.113549.1.9.16.1.4')(Buffer.from('tid')),
    ],
  ])('%s is refused', async (_, fault, cms) => expect(await lookAt({ cms })).toMatchObject(broken(fault)))

  test('is refused when what it holds is not said to be a time stamp, and so is not held against the file', async () => {
    const cms = () => cmsByOpenssl(folder, clock, '-nodetach')(insideOf(tokenOf(Buffer.from('annat'))))
    expect(await lookAt({ cms })).toMatchObject(broken('det är ingen tidsstämpel'))
  })

  test('is refused where the file says that it is a signature', async () => {
    const { status, codes, messages } = look(await forged(once, { cms: tokenOf }))
    expect(codes).toEqual(['bruten-underskrift'])
    expect(messages).toContain('underskriften gäller något annat än filen')
    expect(status).toBe(5)
  })

  test('may not be taken away again', () => {
    const root = rootNumber(late)
    const fields = objectText(built, rootNumber(built))
    const text = objectText(late, root).replace(/\/Fields \[[^\]]*\]/, /\/Fields \[[^\]]*\]/.exec(fields)?.[0] ?? '')
    expect(look(append(late, new Map([[root, text]]), trailerOf(late)))).toMatchObject({
      status: 5,
      codes: expect.arrayContaining(['falt-borta']),
    })
  })
})

test('what is needed to check a signature later may be added (DSS), also when the signature points at the catalog', async () => {
  const root = rootNumber(once)
  const edit = (text: string) =>
    text.replace(/\/Type \/Sig\n\/Filter \/Adobe.PPKLite/, (all) =>
      `/Reference[<</Data ${root} 0 R>>]`.padEnd(all.length),
    )
  const pointing = await forged(once, { cms: cmsByOpenssl(folder, anna), edit })
  expect(Buffer.from(pointing).includes(`/Data ${root} 0 R`)).toBe(true)
  const certificate = readFileSync(anna.certificate, 'utf8').replace(/-----[A-Z ]+-----|\n/g, '')
  const der = Buffer.from(certificate, 'base64')
  const stream = `<</Length ${der.length}>>\nstream\n${der.toString('latin1')}\nendstream`
  const catalog = objectText(once, root).replace('<<', '<< /DSS << /Certs [ 900 0 R ] >>')
  const more = append(
    pointing,
    new Map([
      [900, stream],
      [root, catalog],
    ]),
    trailerOf(once),
  )
  expect(look(more)).toMatchObject({ status: 0, codes: [] })
})

test.skipIf(pyhankoMissing())('pyHanko signs, adds what a later check needs, and stamps: all holds', () => {
  const target = join(folder, 'archived.pdf')
  archiveWithPyhanko(written(folder, 'built.pdf', built), target, ANNA, anna, clock)
  const { status, codes, signatures } = look(readFileSync(target))
  expect(codes).toEqual([])
  expect(signatures.map(({ timestamp, fault }) => [timestamp, fault])).toEqual([
    [false, null],
    [false, null],
    [true, null],
  ])
  expect(status).toBe(0)
})
