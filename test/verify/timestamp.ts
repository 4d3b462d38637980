import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { run } from '../run.ts'
import { type Identity, identity } from './sign.ts'

/** Somebody who says what time it is: a certificate for nothing else (RFC 3161, 2.3). */
export function authority(folder: string): Identity {
  return identity(folder, 'Tidsstämpel', 'Norrängen', '-addext', 'extendedKeyUsage=critical,timeStamping')
}

/** A token by openssl for what has this hash, in hexadecimal. */
export function token(folder: string, who: Identity, hash: string, algorithm = 'sha256'): Uint8Array {
  const file = (called: string) => join(folder, called)
  writeFileSync(file('serial'), '01\n')
  const section = {
    ...{ serial: file('serial'), signer_cert: who.certificate, signer_key: who.key, certs: who.certificate },
    ...{ crypto_device: 'builtin', signer_digest: 'sha256', default_policy: '1.2.3.4.1', digests: 'sha1, sha256' },
  }
  const lines = Object.entries(section).map(([key, value]) => `${key} = ${value}`)
  writeFileSync(file('clock.cnf'), `[clock]\n${lines.join('\n')}\n`)
  openssl('-query', '-digest', hash, `-${algorithm}`, '-cert', '-out', file('question'))
  const settings = ['-config', file('clock.cnf'), '-section', 'clock']
  openssl('-reply', '-queryfile', file('question'), ...settings, '-token_out', '-out', file('answer'))
  return readFileSync(file('answer'))
}

function openssl(...parameters: readonly string[]): void {
  const { status, stderr } = run('openssl', ['ts', ...parameters])
  if (status !== 0) throw new Error(stderr)
}

/** Adds a time stamp of the whole file, in a field of its own or in one that is there. */
export async function stamped(folder: string, bytes: Uint8Array, who: Identity, fieldName?: string) {
  const pdf = await PDF.load(bytes)
  const timestampAuthority = {
    timestamp: async (digest: Uint8Array) => token(folder, who, Buffer.from(digest).toString('hex')),
  }
  return (await pdf.addTimestamp({ timestampAuthority, ...(fieldName && { fieldName }) })).bytes
}
