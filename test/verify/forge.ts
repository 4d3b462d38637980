import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { run } from '../run.ts'
import { type Identity, identity } from './sign.ts'

/** Where a signature says that it covers a file: up to `before`, and from `after` to `end`. */
export interface Range {
  readonly before: number
  readonly after: number
  readonly end: number
}

export interface Forgery {
  /** Makes the signature, in DER, of what it covers. */
  readonly cms: (signed: Uint8Array) => Uint8Array | Promise<Uint8Array>
  /** Covers something else. */
  readonly range?: (right: Range) => Range
  /** The four numbers in another form, not longer than they were. */
  readonly numbers?: (range: Range) => string
  /** Changes the last revision before it is signed, byte for byte. */
  readonly edit?: (text: string) => string
}

/** Signs the last revision of a signed file again: the same bytes, but for what the forgery says. */
export async function forged(bytes: Uint8Array, forgery: Forgery): Promise<Uint8Array> {
  const source = Buffer.from(bytes).toString('latin1')
  const at = source.lastIndexOf('/ByteRange')
  const [text = '', b = '', a = '', l = ''] = /^\/ByteRange \[0 +(\d+) +(\d+) +(\d+) *\]/.exec(source.slice(at)) ?? []
  const right = { before: Number(b), after: Number(a), end: Number(a) + Number(l) }
  const range = forgery.range?.(right) ?? right
  const { before, after, end } = range
  const numbers = forgery.numbers?.(range) ?? `0 ${before} ${after} ${end - after}`
  const start = source.lastIndexOf('%%EOF', at)
  const said =
    source.slice(0, at) + `/ByteRange [${numbers}`.padEnd(text.length - 1) + source.slice(at + text.length - 1)
  const edited = said.slice(0, start) + (forgery.edit?.(said.slice(start)) ?? said.slice(start))
  if (edited.length !== source.length) throw new Error('the forgery moves something')
  const result = Buffer.from(edited, 'latin1')
  const signature = await forgery.cms(Buffer.concat([result.subarray(0, before), result.subarray(after, end)]))
  const hex = Buffer.from(signature).toString('hex')
  result.write(hex.padEnd(right.after - right.before - 2, '0'), right.before + 1, 'latin1')
  return result
}

/** A signature by openssl, of some bytes. */
export function cmsByOpenssl(folder: string, who: Identity, ...options: readonly string[]) {
  return (signed: Uint8Array): Uint8Array => {
    const own = mkdtempSync(join(folder, 'cms-'))
    const [input, output] = [join(own, 'signed'), join(own, 'cms')]
    writeFileSync(input, signed)
    const { status, stderr } = run('openssl', [
      ...['cms', '-sign', '-binary', '-outform', 'DER', '-signer', who.certificate, '-inkey', who.key],
      ...['-in', input, '-out', output, ...options],
    ])
    if (status !== 0) throw new Error(stderr)
    return readFileSync(output)
  }
}

export interface OwnCms {
  /** Attributes besides the type of the content and its hash. */
  readonly attributes?: readonly Attribute[]
  /** Signs with SHA-1 although the content is hashed with SHA-256. */
  readonly sha1?: keyof typeof SHA1_SIGNATURES
}

const SHA1_SIGNATURES = { 'RSASSA-PKCS1-v1_5': '1.2.840.113549.1.1.5', 'RSA-PSS': '1.2.840.113549.1.1.10' }
const DATA = '1.2.840.113549.1.7.1'

/** A signature made part by part, for what openssl does not make. */
export function ownCms(who: Identity, { attributes = [], sha1 }: OwnCms = {}) {
  return async (signed: Uint8Array): Promise<Uint8Array> => {
    const engine = new CryptoEngine({ name: 'node', crypto: webcrypto })
    const certificate = certificateOf(who)
    const hash = Buffer.from(await webcrypto.subtle.digest('SHA-256', signed))
    const info = new SignerInfo({
      version: 1,
      sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
      signedAttrs: new SignedAndUnsignedAttributes({
        type: 0,
        attributes: [
          new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: DATA })] }),
          new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: hash })] }),
          ...attributes,
        ],
      }),
    })
    const encapContentInfo = new EncapsulatedContentInfo({ eContentType: DATA })
    const data = new SignedData({ version: 1, encapContentInfo, signerInfos: [info], certificates: [certificate] })
    await data.sign(await keyOf(who, 'SHA-256'), 0, 'SHA-256', signed, engine)
    if (sha1) {
      const covered = info.signedAttrs?.toSchema().toBER() ?? new ArrayBuffer(0)
      new Uint8Array(covered)[0] = 0x31
      const key = await keyOf(who, 'SHA-1', sha1)
      const signature = await webcrypto.subtle.sign({ name: sha1, saltLength: 20 }, key, covered)
      info.signature = new OctetString({ valueHex: signature })
      info.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: SHA1_SIGNATURES[sha1] })
    }
    const content = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
    return new Uint8Array(content.toSchema().toBER())
  }
}

/** The attribute signing-certificate (RFC 2634, 5.4), which names a certificate by its SHA-1. */
export async function namedBySha1(who: Identity): Promise<Attribute> {
  const hash = await webcrypto.subtle.digest('SHA-1', derOf(who))
  const id = new Sequence({ value: [new OctetString({ valueHex: hash })] })
  const value = new Sequence({ value: [new Sequence({ value: [id] })] })
  return new Attribute({ type: '1.2.840.113549.1.9.16.2.12', values: [value] })
}

/** Two people with a certificate each of one issuer, with the same key and, unless others are given, the same number. */
export function issued(
  folder: string,
  first: string,
  second: string,
  [one, two]: readonly [string, string] = ['7', '7'],
): readonly [Identity, Identity] {
  const issuer = identity(folder, 'Utfärdare', 'Norrängen')
  const key = join(folder, 'shared.key')
  const openssl = (...parameters: string[]) => {
    const { status, stderr } = run('openssl', parameters)
    if (status !== 0) throw new Error(stderr)
  }
  openssl('genrsa', '-out', key, '2048')
  const issue = (name: string, number: string): Identity => {
    const [request, certificate] = [join(folder, 'request.pem'), join(folder, `issued-${name.replace(' ', '-')}.pem`)]
    openssl('req', '-new', '-utf8', '-key', key, '-subj', `/CN=${name}/O=Norrängen`, '-out', request)
    const signed = ['-CA', issuer.certificate, '-CAkey', issuer.key, '-set_serial', number, '-days', '30']
    openssl('x509', '-req', '-in', request, ...signed, '-out', certificate)
    return { certificate, key, p12: '' }
  }
  return [issue(first, one), issue(second, two)]
}

/** The attribute signing-certificate-v2 (RFC 5035) without the hash of a certificate. */
export function namesNothing(): Attribute {
  const value = new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [] })] })] })
  return new Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [value] })
}

/** What a time stamp holds, in DER: the hash of some bytes and the time. */
export function insideOf(token: Uint8Array): Uint8Array {
  const { content } = ContentInfo.fromBER(new Uint8Array(token).buffer)
  const inside = new SignedData({ schema: content }).encapContentInfo.eContent
  if (!inside) throw new Error('the time stamp holds nothing')
  return new Uint8Array(inside.getValue())
}

/** The attribute signing-time (RFC 5652, 11.3). */
export function signedAt(time: string): Attribute {
  return new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: new Date(time) })] })
}

export function derOf(who: Identity): Buffer {
  return Buffer.from(new X509Certificate(readFileSync(who.certificate)).raw)
}

function certificateOf(who: Identity): Certificate {
  return Certificate.fromBER(new Uint8Array(derOf(who)).buffer)
}

function keyOf(who: Identity, hash: string, algorithm = 'RSASSA-PKCS1-v1_5'): Promise<webcrypto.CryptoKey> {
  const der = createPrivateKey(readFileSync(who.key)).export({ type: 'pkcs8', format: 'der' })
  return webcrypto.subtle.importKey('pkcs8', der, { name: algorithm, hash }, false, ['sign'])
}
