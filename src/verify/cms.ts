import { createHash, webcrypto, X509Certificate } from 'node:crypto'
import { type AsnType, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  Certificate,
  ContentInfo,
  CryptoEngine,
  IssuerAndSerialNumber,
  RSASSAPSSParams,
  SignedData,
  type SignerInfo,
  TSTInfo,
} from 'pkijs'

/** Who a certificate says that somebody is. */
export interface Signer {
  readonly name: string | undefined
  readonly organisation: string | undefined
  readonly issuer: string | undefined
  /** Whether the signer vouches for itself: nobody else has said who it is. */
  readonly selfSigned: boolean
  readonly validFrom: Date
  readonly validTo: Date
}

export interface CmsVerdict {
  readonly signer: Signer | undefined
  /** What the signer's own clock said, where the signature itself tells. */
  readonly time: Date | undefined
  /** Why the signature does not hold for these bytes, in Swedish; nothing when it holds. */
  readonly fault: string | undefined
}

const SIGNING_TIME = '1.2.840.113549.1.9.5'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
/** The attributes by which a signature names its certificate (RFC 5035, RFC 2634), and the hash where none is stated. */
const NAMES_CERTIFICATE = { '1.2.840.113549.1.9.16.2.47': 'sha256', '1.2.840.113549.1.9.16.2.12': 'sha1' }
const TIMESTAMP = '1.2.840.113549.1.9.16.1.4'
const RSA_PSS = '1.2.840.113549.1.1.10'

/** An engine of our own: the library's own is shared by every copy of it in the process. */
const ENGINE = new CryptoEngine({ name: 'node', crypto: webcrypto })

/** A detached signature, or a token that says when the bytes were there (RFC 3161). */
export type CmsKind = 'signature' | 'timestamp'

/**
 * Checks a CMS signature (RFC 5652) over some bytes: the digest, the signature itself, and that it was made with the
 * certificate that comes with it (RFC 5035). Whether the issuer is to be trusted is not asked.
 */
export async function checkCms(kind: CmsKind, contents: Uint8Array, signed: Uint8Array): Promise<CmsVerdict> {
  const nobody = { signer: undefined, time: undefined }
  let data: SignedData
  try {
    data = new SignedData({ schema: ContentInfo.fromBER(exact(trimmed(contents))).content })
  } catch {
    return { ...nobody, fault: 'underskriften kan inte läsas' }
  }
  const [info] = data.signerInfos
  if (!info || data.signerInfos.length > 1) return { ...nobody, fault: 'underskriften har inte en enda undertecknare' }
  const token = kind === 'timestamp' ? tokenOf(data) : undefined
  const time = token?.genTime ?? timeOf(info)
  const certificate = certificateOf(data, info)
  if (!certificate) return { signer: undefined, time, fault: 'certifikatet saknas' }
  // The signature is to hold for the certificate that is shown, and for no other that came along.
  data.certificates = [certificate]
  const der = new Uint8Array(certificate.toSchema().toBER())
  const signer = signerOf(der)
  if (!signer) return { signer, time, fault: 'certifikatet kan inte läsas' }
  const known = { signer, time }
  if (kind === 'timestamp' && !token) return { ...known, fault: 'det är ingen tidsstämpel' }
  if (!token && data.encapContentInfo.eContent) {
    return { ...known, fault: 'underskriften gäller något annat än filen' }
  }
  if (!attribute(info, MESSAGE_DIGEST)) return { ...known, fault: 'underskriften saknar kontrollsumma' }
  if (usesSha1(info, token)) return { ...known, fault: 'underskriften bygger på SHA-1' }
  if (!namesCertificate(info, der)) return { ...known, fault: 'underskriften hör till ett annat certifikat' }
  return {
    ...known,
    fault: (await holds(data, signed)) ? undefined : 'det som skrevs under är inte det som står i filen',
  }
}

async function holds(data: SignedData, signed: Uint8Array): Promise<boolean> {
  try {
    return await data.verify({ signer: 0, data: exact(signed), checkChain: false }, ENGINE)
  } catch {
    return false
  }
}

/** What a time stamp holds: a hash of the bytes, and the time. */
function tokenOf({ encapContentInfo: { eContentType, eContent } }: SignedData): TSTInfo | undefined {
  if (eContentType !== TIMESTAMP || !eContent) return undefined
  try {
    return TSTInfo.fromBER(eContent.getValue())
  } catch {
    return undefined
  }
}

/** Whether the content or the attributes are hashed with SHA-1: either is enough to make another file fit. */
function usesSha1({ digestAlgorithm, signatureAlgorithm }: SignerInfo, token: TSTInfo | undefined): boolean {
  const { algorithmId, algorithmParams } = signatureAlgorithm
  // RSA-PSS names its hash in its parameters, and means SHA-1 where it has none (RFC 8017, A.2.3).
  const pss = algorithmId === RSA_PSS && new RSASSAPSSParams(algorithmParams && { schema: algorithmParams })
  const ids = [digestAlgorithm.algorithmId, pss ? pss.hashAlgorithm.algorithmId : algorithmId]
  if (token) ids.push(token.messageImprint.hashAlgorithm.algorithmId)
  const hashes = ids.map((id) => {
    const known: { name?: string; hash?: { name?: string } } = ENGINE.getAlgorithmByOID(id)
    return known.hash?.name ?? known.name
  })
  return hashes.includes('SHA-1')
}

/** The field has room to spare, filled with zeros: the first object says how long it is (X.690, 8.1.3). */
function trimmed(bytes: Uint8Array): Uint8Array {
  const first = bytes[1] ?? 0
  if (first < 0x80) return bytes.subarray(0, 2 + first)
  const width = first & 0x7f
  if (width === 0 || width > 4) return bytes
  let length = 0
  for (let at = 2; at < 2 + width; at++) length = length * 256 + (bytes[at] ?? 0)
  return bytes.subarray(0, 2 + width + length)
}

/** A buffer of its own, as the library wants it. */
function exact(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}

/** The certificate that the signature names; one that it names by its key only when there is no other. */
function certificateOf({ certificates }: SignedData, { sid }: SignerInfo): Certificate | undefined {
  const all = (certificates ?? []).filter((each) => each instanceof Certificate)
  if (!(sid instanceof IssuerAndSerialNumber)) return all.length === 1 ? all[0] : undefined
  return all.find((each) => each.serialNumber.isEqual(sid.serialNumber) && each.issuer.isEqual(sid.issuer))
}

function attribute(info: SignerInfo, type: string): AsnType | undefined {
  const found = info.signedAttrs?.attributes.find((each) => each.type === type)
  // The library gives an attribute without a set of values no list, whatever its type says.
  const values: AsnType[] | undefined = found?.values
  return values?.[0]
}

function timeOf(info: SignerInfo): Date | undefined {
  const value = attribute(info, SIGNING_TIME)
  return value && 'toDate' in value && typeof value.toDate === 'function' ? (value.toDate() as Date) : undefined
}

const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** Whether the attributes that name a certificate, where there are any, name this one. */
function namesCertificate(info: SignerInfo, der: Uint8Array): boolean {
  return Object.entries(NAMES_CERTIFICATE).every(([type, usual]) => {
    const value = attribute(info, type)
    return !value || isHashOf(der, value, usual)
  })
}

/** Whether the first certificate that is named is this one: a SigningCertificate of either version. */
function isHashOf(der: Uint8Array, value: AsnType, usual: string): boolean {
  const first = inside(inside(value)[0])[0]
  const parts = inside(first)
  const [algorithm] = inside(parts.find((part) => part instanceof Sequence))
  const oid = algorithm instanceof ObjectIdentifier ? algorithm.valueBlock.toString() : ''
  const hash = HASHES[oid] ?? usual
  const digest = parts.find((part) => part instanceof OctetString)
  if (!digest) return false
  return createHash(hash).update(der).digest().equals(Buffer.from(digest.valueBlock.valueHexView))
}

function inside(value: AsnType | undefined): AsnType[] {
  return value instanceof Sequence ? (value.valueBlock.value as AsnType[]) : []
}

/** Who a certificate is for; nothing when it cannot be read. */
function signerOf(der: Uint8Array): Signer | undefined {
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(der)
  } catch {
    return undefined
  }
  const subject = partsOf(certificate.subject)
  const issuer = partsOf(certificate.issuer)
  const full = [subject.get('GN'), subject.get('SN')].filter(Boolean).join(' ')
  return {
    name: subject.get('CN') ?? (full || undefined),
    organisation: subject.get('O'),
    issuer: issuer.get('CN') ?? issuer.get('O'),
    selfSigned: certificate.subject === certificate.issuer,
    validFrom: new Date(certificate.validFrom),
    validTo: new Date(certificate.validTo),
  }
}

/** Node writes a name one part a line: `CN=Anna Ek`. */
function partsOf(name: string): Map<string, string> {
  return new Map(name.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}
