import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreement } from '../finish/agreement.ts'
import { make } from '../finish/print.ts'
import { samverkan, temporaryFolder } from '../run.ts'
import { cmsByOpenssl, type Forgery, forged } from './forge.ts'
import { append, objectText, rootNumber, trailerOf } from './incremental.ts'
import { archiveWithPyhanko, type Identity, identity, pyhankoMissing, sign, written } from './sign.ts'
import { authority, stamped, token } from './timestamp.ts'

const folder = temporaryFolder('timestamp')
afterAll(() => rmSync(folder, { recursive: true }))

const ANNA = 'underskrift_sdf_anna'
const BO = 'underskrift_polis_bo'
let anna: Identity
let clock: Identity
let built: Uint8Array
let once: Uint8Array
/** Signed by Anna, and stamped after that. */
let late: Uint8Array

beforeAll(async () => {
  anna = identity(folder, 'Anna Ek', 'Stadsdelsförvaltningen')
  clock = authority(folder)
  built = (await make(agreement({ sections: 2, rows: 5 }))).artifact.bytes
  once = await sign(built, ANNA, anna)
  late = await stamped(folder, once, clock)
})

function look(bytes: Uint8Array, ...options: readonly string[]) {
  const { status, stdout, stderr } = samverkan(['verify', written(folder, 'prov.pdf', bytes), '--json', ...options])
  if (stdout === '') throw new Error(stderr)
  const { findings, signatures } = JSON.parse(stdout) as {
    findings: { code: string; severity: string; message: string }[]
    signatures: { field: string; timestamp: boolean; fault: string | null; name: string | null; time: string | null }[]
  }
  const codes = findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code.replace('verifiera/', ''))
  const stamp = signatures.find(({ timestamp }) => timestamp)
  return { status, codes, messages: findings.map(({ message }) => message).join('\n'), signatures, ...stamp }
}

const tokenOf = (signed: Uint8Array, algorithm = 'sha256') =>
  token(folder, clock, createHash(algorithm).update(signed).digest('hex'), algorithm)
const lookAt = async (forgery: Forgery) => look(await forged(late, forgery), '--unsigned-ok')
const holding = { status: 0, codes: [], fault: null, name: 'Tidsstämpel' }
const broken = (fault: string) => ({ status: 5, codes: ['bruten-underskrift'], fault })

describe('a time stamp of the whole file', () => {
  test('is accepted, and says who stamped it and when', () => {
    const verdict = look(late, '--unsigned-ok')
    expect(verdict).toMatchObject(holding)
    expect(Math.abs(Date.now() - new Date(verdict.time ?? 0).getTime())).toBeLessThan(600_000)
    const { stdout } = samverkan(['verify', written(folder, 'prov.pdf', late), '--unsigned-ok'])
    expect(stdout).toMatch(/✓ Timestamp.*\n +tidsstämplat av Tidsstämpel, Norrängen, \d{4}-[^ ]*Z\n/)
  })

  test('is accepted when it is signed again with the right hash', async () =>
    expect(await lookAt({ cms: tokenOf })).toMatchObject(holding))

  test('lets others sign after it', async () => {
    const bo = identity(folder, 'Bo Al', 'Polisområdet')
    const { status, codes, signatures } = look(await sign(late, BO, bo))
    expect(codes).toEqual([])
    expect(status).toBe(0)
    expect(signatures.map(({ fault }) => fault)).toEqual([null, null, null])
  })

  test('is nobody’s signature', async () => {
    expect(look(late)).toMatchObject({ status: 5, codes: ['saknar-underskrift'] })
    const early = look(await stamped(folder, built, clock))
    expect(early).toMatchObject(holding)
    expect(early.messages).toContain('ingen har skrivit under filen än')
  })

  test('is refused in a field that is for a signature', async () => {
    const instead = look(await stamped(folder, once, clock, BO))
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

  test('is refused where the file says that it is a signature', async () => {
    const { status, codes, messages } = look(await forged(once, { cms: tokenOf }), '--unsigned-ok')
    expect(codes).toEqual(['bruten-underskrift', 'annat-namn'])
    expect(messages).toContain('underskriften gäller något annat än filen')
    expect(status).toBe(5)
  })

  test('may not be taken away again', () => {
    const root = rootNumber(late)
    const fields = objectText(built, rootNumber(built))
    const text = objectText(late, root).replace(/\/Fields \[[^\]]*\]/, /\/Fields \[[^\]]*\]/.exec(fields)?.[0] ?? '')
    expect(look(append(late, new Map([[root, text]]), trailerOf(late)), '--unsigned-ok')).toMatchObject({
      status: 5,
      codes: expect.arrayContaining(['falt-borta']),
    })
  })
})

test('what is needed to check a signature later may be added (DSS)', () => {
  const root = rootNumber(once)
  const certificate = readFileSync(anna.certificate, 'utf8').replace(/-----[A-Z ]+-----|\n/g, '')
  const der = Buffer.from(certificate, 'base64')
  const stream = `<</Length ${der.length}>>\nstream\n${der.toString('latin1')}\nendstream`
  const catalog = objectText(once, root).replace('<<', '<< /DSS << /Certs [ 900 0 R ] >>')
  const more = append(
    once,
    new Map([
      [900, stream],
      [root, catalog],
    ]),
    trailerOf(once),
  )
  expect(look(more, '--unsigned-ok')).toMatchObject({ status: 0, codes: [] })
})

test.skipIf(pyhankoMissing())('pyHanko signs, adds what a later check needs, and stamps: all holds', () => {
  const target = join(folder, 'archived.pdf')
  archiveWithPyhanko(written(folder, 'built.pdf', built), target, ANNA, anna, clock)
  const { status, codes, signatures } = look(readFileSync(target), '--unsigned-ok')
  expect(codes).toEqual([])
  expect(signatures.map(({ timestamp, fault }) => [timestamp, fault])).toEqual([
    [false, null],
    [false, null],
    [true, null],
  ])
  expect(status).toBe(0)
})
