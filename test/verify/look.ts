import { rmSync } from 'node:fs'
import { afterAll } from 'vitest'
import { samverkan, temporaryFolder } from '../run.ts'
import { written } from './sign.ts'

const folder = temporaryFolder('look')
afterAll(() => rmSync(folder, { recursive: true }))

/** What `verify --json` says of a field. */
export interface FieldSeen {
  readonly field: string
  readonly signed: boolean
  readonly lost: string | null
  readonly timestamp: boolean
  readonly fault: string | null
  readonly name: string | null
  readonly time: string | null
}

/** What the program that users run says of a file whose signing may still go on. */
export function look(bytes: Uint8Array, ...options: readonly string[]) {
  return lookStrictly(bytes, '--unsigned-ok', ...options)
}

/** What it says of a file that all should have signed. */
export function lookStrictly(bytes: Uint8Array, ...options: readonly string[]) {
  const { status, stdout, stderr } = samverkan(['verify', written(folder, 'prov.pdf', bytes), '--json', ...options])
  if (stdout === '') throw new Error(stderr)
  const { findings, signatures } = JSON.parse(stdout) as {
    readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string }[]
    readonly signatures: readonly FieldSeen[]
  }
  const codes = (level: string) =>
    findings.filter(({ severity }) => severity === level).map(({ code }) => code.replace('verifiera/', ''))
  const messages = findings.map(({ message }) => message).join('\n')
  return { status, codes: codes('fel'), warnings: codes('varning'), messages, signatures }
}

/** What it says in words. */
export function words(bytes: Uint8Array) {
  return samverkan(['verify', written(folder, 'prov.pdf', bytes), '--unsigned-ok'])
}
