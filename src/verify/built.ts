import { identify } from '../pdf/writer.ts'

/**
 * Whether not a byte has changed since the file was built: its identifier is a hash of all the rest (see `identify`).
 * This finds accidents and careless changes. Who wants to deceive can write a new identifier: only a signature, or a
 * build from the sources, stands against that.
 */
export function isAsBuilt(original: Uint8Array): boolean {
  const bytes = Buffer.from(original)
  const at = bytes.lastIndexOf('/ID[<', undefined, 'latin1')
  const found = /^\/ID\[<([0-9A-F]{32})> <\1>\]/.exec(bytes.subarray(Math.max(0, at), at + 80).toString('latin1'))
  const id = found?.[1]
  if (!id) return false
  const zeros = '0'.repeat(id.length)
  bytes.write(`/ID[<${zeros}> <${zeros}>]`, at, 'latin1')
  return identify(bytes) === id
}
