import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { P12Signer, PDF } from '@libpdf/core'
import { run } from '../run.ts'

/** Somebody with a self-made certificate. */
export interface Identity {
  readonly certificate: string
  readonly p12: string
}

/** Makes a certificate for a person, with openssl, in a folder. */
export function identity(folder: string, name: string, organisation: string): Identity {
  const base = join(folder, name.replaceAll(' ', '-'))
  const [key, certificate, p12] = [`${base}.key`, `${base}.pem`, `${base}.p12`]
  const made = run('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-sha256', '-utf8'],
    ...['-days', '30', '-subj', `/CN=${name}/O=${organisation}`, '-keyout', key, '-out', certificate],
    ...['-addext', 'keyUsage=critical,digitalSignature,nonRepudiation'],
  ])
  if (made.status !== 0) throw new Error(made.stderr)
  const files = ['-inkey', key, '-in', certificate, '-name', name, '-out', p12, '-passout', 'pass:hemligt']
  const packed = run('openssl', ['pkcs12', '-export', ...files])
  if (packed.status !== 0) throw new Error(packed.stderr)
  return { certificate, p12 }
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

/** Appends a revision with objects of our own making, as a careless or dishonest editor would. */
export function append(bytes: Uint8Array, objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  const source = Buffer.from(bytes).toString('latin1')
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1])
  let text = '\n'
  const rows: string[] = []
  for (const [number, value] of objects) {
    const offset = bytes.length + text.length
    rows.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    text += `${number} 0 obj\n${value}\nendobj\n`
  }
  const start = bytes.length + text.length
  text += `xref\n${rows.join('')}trailer\n<<${trailer}/Prev ${previous}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(text, 'latin1')])
}

const CACHE = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
const PYHANKO = join(CACHE, 'samverkan/pyhanko/bin/python')

/** Why pyHanko cannot be asked; nothing when it can. */
export function pyhankoMissing(): string | undefined {
  return existsSync(PYHANKO) ? undefined : 'pyHanko is missing: .ci/tools installs it where Python is'
}

/** Signs a field with pyHanko. */
export function signWithPyhanko(input: string, output: string, field: string, who: Identity): void {
  const { status, stderr } = run(PYHANKO, [
    join(import.meta.dirname, 'judge.py'),
    'sign',
    field,
    who.p12,
    input,
    output,
  ])
  if (status !== 0) throw new Error(stderr)
}

/** What pyHanko says of every signature in a file. */
export function askPyhanko(path: string, certificates: readonly string[]): unknown {
  const { stdout, stderr } = run(PYHANKO, [join(import.meta.dirname, 'judge.py'), path, ...certificates])
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

/** Writes a file and gives its path. */
export function written(folder: string, called: string, bytes: Uint8Array): string {
  const path = join(folder, called)
  writeFileSync(path, bytes)
  return path
}
