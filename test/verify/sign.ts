import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { P12Signer, PDF } from '@libpdf/core'
import { run } from '../run.ts'

/** Somebody with a self-made certificate. */
export interface Identity {
  readonly certificate: string
  readonly key: string
  readonly p12: string
}

/** Makes a certificate for a person, with openssl, in a folder; the options go to `openssl req`. */
export function identity(folder: string, name: string, organisation: string, ...options: string[]): Identity {
  const base = join(mkdtempSync(join(folder, 'identity-')), name.replaceAll(' ', '-'))
  const [key, certificate, p12] = [`${base}.key`, `${base}.pem`, `${base}.p12`]
  const made = run('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-sha256', '-utf8'],
    ...['-days', '30', '-subj', `/CN=${name}/O=${organisation}`, '-keyout', key, '-out', certificate],
    ...['-addext', 'keyUsage=critical,digitalSignature,nonRepudiation'],
    ...options,
  ])
  if (made.status !== 0) throw new Error(made.stderr)
  const files = ['-inkey', key, '-in', certificate, '-name', name, '-out', p12, '-passout', 'pass:hemligt']
  const packed = run('openssl', ['pkcs12', '-export', ...files])
  if (packed.status !== 0) throw new Error(packed.stderr)
  return { certificate, key, p12 }
}

/** Signs a field as an e-signing service does: what was there is left byte for byte, and the signature is added. */
export async function sign(bytes: Uint8Array, field: string, who: Identity): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes)
  const signer = await P12Signer.create(readFileSync(who.p12), 'hemligt')
  const signed = await pdf.sign({ signer, fieldName: field, level: 'B-B', signingTime: new Date() })
  return signed.bytes
}

/** Signs a field with poppler, from a database of keys. */
export function signWithPoppler(
  folder: string,
  input: string,
  output: string,
  field: string,
  who: Identity,
  nick: string,
) {
  const database = join(folder, 'nss')
  if (!existsSync(database)) {
    mkdirSync(database)
    run('certutil', ['-N', '-d', `sql:${database}`, '--empty-password'])
  }
  run('pk12util', ['-i', who.p12, '-d', `sql:${database}`, '-W', 'hemligt', '-K', ''])
  const { status, stderr, stdout } = run('pdfsig', ['-nssdir', database, '-sign', field, '-nick', nick, input, output])
  if (status !== 0) throw new Error(stderr + stdout)
}

const CACHE = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
const PYHANKO = join(CACHE, 'samverkan/pyhanko/bin/python')

/** Why pyHanko cannot be asked; nothing when it can. */
export function pyhankoMissing(): string | undefined {
  return existsSync(PYHANKO) ? undefined : 'pyHanko is missing: .ci/tools installs it where Python is'
}

/** Signs a field with pyHanko: one that is there, a new and invisible one, or one that certifies the file (DocMDP). */
export function signWithPyhanko(
  input: string,
  output: string,
  field: string,
  who: Identity,
  how: 'sign' | 'sign-new' | 'certify' = 'sign',
): void {
  hanko(how, field, who.p12, input, output)
}

/** Signs a field with pyHanko, adds what a later check needs, and a time stamp (PAdES B-LTA). */
export function archiveWithPyhanko(input: string, output: string, field: string, who: Identity, clock: Identity): void {
  hanko('archive', field, who.p12, who.certificate, clock.certificate, clock.key, input, output)
}

/** Takes a field from the form, from its page or from both. */
export function removeWithPyhanko(input: string, output: string, field: string, place: string): void {
  hanko('remove', field, place, input, output)
}

function hanko(...parameters: readonly string[]): string {
  const { status, stdout, stderr } = run(PYHANKO, [join(import.meta.dirname, 'judge.py'), ...parameters])
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** What pyHanko says of every signature in a file. */
export function askPyhanko(path: string, certificates: readonly string[]): unknown {
  return JSON.parse(hanko(path, ...certificates))
}

/** Writes a file and gives its path. */
export function written(folder: string, called: string, bytes: Uint8Array): string {
  const path = join(folder, called)
  writeFileSync(path, bytes)
  return path
}
