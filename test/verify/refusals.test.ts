import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../src/verify/verify.ts'
import { fc } from '../random.ts'
import { temporaryFolder } from '../run.ts'
import {
  cmsByOpenssl,
  derOf,
  type Forgery,
  forged,
  issued,
  namedBySha1,
  namesNothing,
  ownCms,
  type Range,
  signedAt,
} from './forge.ts'
import { append, fieldNumbers, objectText, trailerOf } from './incremental.ts'
import { look } from './look.ts'
import { type Identity, identity } from './sign.ts'
import { ANNA, signedFiles } from './signed-files.ts'

const folder = temporaryFolder('refusals')
afterAll(() => rmSync(folder, { recursive: true }))

let anna: Identity
let once: Uint8Array

beforeAll(async () => {
  ;({ anna, once } = await signedFiles(folder))
})

const by = (...options: readonly string[]) => cmsByOpenssl(folder, anna, ...options)
/** What is said of a forgery, and of Anna's field. */
const lookAt = async (forgery: Forgery) => annas(await forged(once, forgery))
const annas = (bytes: Uint8Array) => {
  const verdict = look(bytes)
  return { ...verdict, ...verdict.signatures.find(({ field }) => field === ANNA) }
}
const holding = { status: 0, codes: [], fault: null, name: 'Anna Ek' }
const broken = (fault: string) => ({ status: 5, codes: ['bruten-underskrift'], fault })

describe('a signature holds that is made', () => {
  test.each([
    ['as is most common', []],
    ['with the certificate named in it', ['-cades']],
    ['with SHA-384', ['-md', 'sha384']],
    ['with SHA-512', ['-md', 'sha512', '-cades']],
    ['with RSA-PSS', ['-keyopt', 'rsa_padding_mode:pss']],
    ['with the key named instead of the certificate', ['-keyid']],
  ])('%s', async (_, options) => expect(await lookAt({ cms: by(...options) })).toMatchObject(holding))

  test('with an elliptic curve', async () => {
    const other = identity(folder, 'Anna Ek', 'Kurvan', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256')
    expect(await lookAt({ cms: cmsByOpenssl(folder, other) })).toMatchObject(holding)
  })
})

describe('a signature', () => {
  test('of the older kind of PDF holds too', async () => {
    const edit = (text: string) => text.replace('/ETSI.CAdES.detached', '/adbe.pkcs7.detached')
    expect(await lookAt({ cms: by(), edit })).toMatchObject(holding)
  })

  test.each([
    ['that is no signature', 'underskriften kan inte läsas', () => Buffer.from('inte en underskrift')],
    ['of other bytes', 'det som skrevs under är inte det som står i filen', () => by()(Buffer.from('annat'))],
    [
      'of something that it brings with it',
      'underskriften gäller något annat än filen',
      () => by('-nodetach')(Buffer.from('annat')),
    ],
    ['without attributes', 'underskriften saknar kontrollsumma', (signed: Uint8Array) => by('-noattr')(signed)],
    ['without a certificate', 'certifikatet saknas', (signed: Uint8Array) => by('-nocerts')(signed)],
  ])('%s is refused', async (_, fault, cms) => expect(await lookAt({ cms })).toMatchObject(broken(fault)))

  test('by two at once is refused', async () => {
    const eva = identity(folder, 'Eva Ny', 'Kommunen')
    const cms = by('-signer', eva.certificate, '-inkey', eva.key)
    expect(await lookAt({ cms })).toMatchObject(broken('underskriften har inte en enda undertecknare'))
  })

  test.each([
    [
      '/SubFilter of an unknown kind',
      'underskriften är av ett okänt slag',
      'ETSI.CAdES.detached',
      'adbe.x509.rsa_sha1.',
    ],
    ['no /SubFilter', 'underskriften är av ett okänt slag', '/SubFilter', '/Subfilter'],
    ['no /Contents', 'underskriften saknar innehåll', '/Contents', '/contents'],
    ['no /ByteRange', 'underskriften säger inte rätt vad den täcker', '/ByteRange', '/Byterange'],
  ])('with %s is refused', async (_, fault, was, is) =>
    expect(await lookAt({ cms: by(), edit: (text) => text.replace(was, is) })).toMatchObject(broken(fault)),
  )
})

describe('a signature that rests on SHA-1', () => {
  const weak = broken('underskriften bygger på SHA-1')

  test.each([
    ['in all', () => by('-md', 'sha1')],
    ['in all, with RSA-PSS', () => by('-md', 'sha1', '-keyopt', 'rsa_padding_mode:pss')],
    ['for the signature alone', () => ownCms(anna, { sha1: 'RSASSA-PKCS1-v1_5' })],
    ['for the signature alone, with RSA-PSS', () => ownCms(anna, { sha1: 'RSA-PSS' })],
  ])('%s is refused', async (_, cms) => expect(await lookAt({ cms: cms() })).toMatchObject(weak))

  test('not at all holds', async () => expect(await lookAt({ cms: ownCms(anna) })).toMatchObject(holding))
})

describe('a signature covers a whole revision, and leaves out its own digits alone:', () => {
  const wrong = broken('underskriften säger inte rätt vad den täcker')

  test.each<[string, (right: Range) => Range]>([
    ['its name before', ({ before, ...rest }) => ({ ...rest, before: before - '/Contents '.length })],
    ['its brackets and what is before', ({ before, ...rest }) => ({ ...rest, before: before - 1 })],
    ['its bracket alone', ({ before, ...rest }) => ({ ...rest, before: before + 1 })],
    ['what comes after', ({ after, ...rest }) => ({ ...rest, after: after + 20 })],
    ['its last bracket', ({ after, ...rest }) => ({ ...rest, after: after - 1 })],
    ['the whole beginning', (right) => ({ ...right, before: 0 })],
    ['nothing at all', ({ before, ...rest }) => ({ ...rest, before, after: before })],
    ['the whole end', ({ after, ...rest }) => ({ ...rest, after, end: after })],
    ['more than there is', ({ end, ...rest }) => ({ ...rest, end: end + 10 })],
  ])('%s is refused', async (_, range) => expect(await lookAt({ cms: by(), range })).toMatchObject(wrong))

  test.each<[string, (right: Range) => string]>([
    ['starts after the start', ({ before, after, end }) => `1 ${before} ${after} ${end - after}`],
    ['has one part', ({ before }) => `0 ${before}`],
    ['has a number too many', ({ before, after, end }) => `0 ${before} ${after} ${end - after} 0`],
    ['is no numbers', ({ before, after, end }) => `0 ${before} ${after} /${end - after}`],
  ])('what %s is refused', async (_, numbers) => expect(await lookAt({ cms: by(), numbers })).toMatchObject(wrong))

  test('digits that are not those of the signature are refused', async () => {
    const eva = identity(folder, 'Eva Ny', 'Kommunen')
    const number = Number(/\/V (\d+) 0 R/.exec(objectText(once, fieldNumbers(once, ANNA).field))?.[1])
    const [, b = 0, a = 0, l = 0] = (/\/ByteRange \[ ([\d ]+) \]/.exec(objectText(once, number))?.[1] ?? '').split(' ')
    const [before, after, end] = [Number(b), Number(a), Number(a) + Number(l)]
    const covered = Buffer.concat([once.subarray(0, before), once.subarray(after, end)])
    const hers = Buffer.from(cmsByOpenssl(folder, eva)(covered)).toString('hex')
    const own = objectText(once, number).replace(/\/Contents <[^>]*>/, `/Contents <${hers}>`)
    const { fault, codes } = annas(append(once, new Map([[number, own]]), trailerOf(once)))
    expect(fault).toBe('underskriften säger inte rätt vad den täcker')
    expect(codes).toEqual(['underskrift-utbytt', 'bruten-underskrift'])
  })

  test.each([
    ['to the last line end', 1, null],
    ['to the last three bytes', 3, 'underskriften täcker inte hela filen'],
    ['to the last object', 100, 'underskriften täcker inte hela filen'],
  ])('all %s', async (_, short, fault) => {
    const range = ({ end, ...rest }: Range) => ({ ...rest, end: end - short })
    expect(await lookAt({ cms: by(), range })).toMatchObject(fault ? broken(fault) : holding)
  })
})

describe('a signature belongs to one certificate:', () => {
  test('another with the same issuer, number and key is refused', async () => {
    const [hers, other] = issued(folder, 'Anna Ek', 'Bo Alme')
    const right = cmsByOpenssl(folder, hers, '-cades')
    expect(await lookAt({ cms: right })).toMatchObject(holding)
    const cms = (signed: Uint8Array) => replaced(right(signed), derOf(hers), derOf(other))
    expect(await lookAt({ cms })).toMatchObject({
      ...broken('underskriften hör till ett annat certifikat'),
      name: 'Bo Alme',
    })
  })

  test('one that the signature names in the older way, and no other', async () => {
    const eva = identity(folder, 'Eva Ny', 'Kommunen')
    expect(await lookAt({ cms: ownCms(anna, { attributes: [await namedBySha1(anna)] }) })).toMatchObject(holding)
    expect(await lookAt({ cms: ownCms(anna, { attributes: [await namedBySha1(eva)] }) })).toMatchObject(
      broken('underskriften hör till ett annat certifikat'),
    )
  })

  test('of two by the same issuer, the one that the signature names is shown', async () => {
    const [hers, other] = issued(folder, 'Anna Ek', 'Bo Alme', ['7', '8'])
    const both = (who: Identity, too: Identity) =>
      lookAt({ cms: cmsByOpenssl(folder, who, '-certfile', too.certificate) })
    expect(await both(hers, other)).toMatchObject({ fault: null, name: 'Anna Ek' })
    expect(await both(other, hers)).toMatchObject({ fault: null, name: 'Bo Alme' })
  })

  test('where it says that it names one, and does not, none is taken', async () => {
    expect(await lookAt({ cms: ownCms(anna, { attributes: [namesNothing()] }) })).toMatchObject(
      broken('underskriften hör till ett annat certifikat'),
    )
  })

  test('of two with the same number, the one that the signature names is shown', async () => {
    const first = identity(folder, 'Anna Ek', 'Kommunen', '-set_serial', '7')
    const second = identity(folder, 'Eva Ny', 'Kommunen', '-set_serial', '7')
    const both = (who: Identity, more: Identity) =>
      lookAt({ cms: cmsByOpenssl(folder, who, '-certfile', more.certificate) })
    expect(await both(first, second)).toMatchObject({ fault: null, name: 'Anna Ek' })
    expect(await both(second, first)).toMatchObject({ fault: null, name: 'Eva Ny' })
  })

  test('where the signature names only a key, and there are several, none is guessed', async () => {
    const eva = identity(folder, 'Eva Ny', 'Kommunen')
    const cms = by('-keyid', '-certfile', eva.certificate)
    expect(await lookAt({ cms })).toMatchObject(broken('certifikatet saknas'))
  })
})

describe('a signature is made while its certificate is valid:', () => {
  const year = new Date().getUTCFullYear()
  const untimely = { status: 5, codes: ['certifikatets-tid'], fault: null }
  const dated = (time: string) => (text: string) => {
    const said = text.replace(/\/M \(D:\d{14}Z\)/, `/M (D:${time}Z)`)
    expect(said).not.toBe(text)
    return said
  }

  test.each([
    ['before', `${year - 1}-01-01T10:00:00Z`],
    ['after', `${year + 1}-12-31T10:00:00Z`],
  ])('%s, by the signature’s own time, is refused', async (_, time) => {
    const verdict = await lookAt({ cms: ownCms(anna, { attributes: [signedAt(time)] }) })
    expect(verdict).toMatchObject({ ...untimely, time: time.replace('Z', '.000Z') })
    expect(verdict.messages).toMatch(/certifikatet i fältet «Underskrift: Anna Ek, [^»]*» gällde inte när/)
  })

  test.each([
    ['before', `${year - 1}0101100000`],
    ['after', `${year + 1}1231100000`],
  ])('%s, by the time beside it, is refused', async (_, time) => {
    const verdict = await lookAt({ cms: ownCms(anna), edit: dated(time) })
    expect(verdict).toMatchObject(untimely)
    expect(verdict.time).toContain(`${time.slice(0, 4)}-`)
  })

  test('the signature’s own time is asked first', async () => {
    const cms = ownCms(anna, { attributes: [signedAt(new Date().toISOString())] })
    expect(await lookAt({ cms, edit: dated(`${year - 1}0101100000`) })).toMatchObject(holding)
  })

  test('a zone counts, and no time at all is none', async () => {
    const zoned = (text: string) => text.replace(/\/M \(D:\d{14}Z\)\n/, `/M(D:${year}0102030405+02)`)
    expect((await lookAt({ cms: ownCms(anna), edit: zoned })).time).toBe(`${year}-01-02T01:04:05.000Z`)
    const none = (text: string) => text.replace('/M (D', '/m (D')
    expect(await lookAt({ cms: ownCms(anna), edit: none })).toMatchObject({ ...holding, time: null })
  })
})

/** Bytes with some of them in the place of others. */
function replaced(all: Uint8Array, was: Uint8Array, is: Uint8Array): Uint8Array {
  const at = Buffer.from(all).indexOf(was)
  expect(at).toBeGreaterThan(0)
  expect(is).toHaveLength(was.length)
  const result = Buffer.from(all)
  result.set(is, at)
  return result
}

describe('what is damaged in a signature is a finding, never a fault of the program:', () => {
  test('a certificate whose name is no text', async () => {
    const cms = (signed: Uint8Array) => {
      const der = Buffer.from(by()(signed))
      const issuer = der.indexOf('Anna Ek')
      der[der.indexOf('Anna Ek', issuer + 1)] = 0xff
      return der
    }
    expect(await lookAt({ cms })).toMatchObject(broken('certifikatet kan inte läsas'))
  })

  test('any byte of it', async () => {
    const source = Buffer.from(once).toString('latin1')
    const start = source.lastIndexOf('/Contents <') + '/Contents <'.length
    const length = Buffer.from(source.slice(start, start + 8), 'hex').readUInt16BE(2) + 4
    await fc.assert(
      fc.asyncProperty(fc.nat(length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(once)
        bytes.write(byte.toString(16).padStart(2, '0'), start + 2 * at, 'latin1')
        const { fields } = await verify(bytes, { path: 'prov.pdf' })
        expect(fields).toHaveLength(2)
      }),
      { numRuns: 200 },
    )
  })
})
