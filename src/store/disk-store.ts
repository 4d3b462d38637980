import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '../host.ts'

/** Length of the hash that each entry begins with: SHA-256, in bytes. */
const HASH = 32

/**
 * Results on the disk, one file an entry below `folder`, for one build of the program. `program` names that build: what
 * another build remembered is not seen.
 *
 * An entry begins with the hash of the rest of it, so that a damaged or half-written one is no entry. It is written beside
 * its place and renamed: runs at the same time, and a kill at any moment, leave whole entries only. Nothing that goes
 * wrong with the disk is told of: the work is done again.
 */
export function diskStore(folder: string, program: string): Store {
  const fileOf = (key: string) => {
    const name = createHash('sha256').update(`${program}\n${key}`).digest('hex')
    return join(folder, name.slice(0, 2), name.slice(2))
  }
  return {
    get: (key) => {
      try {
        return wholeEntry(readFileSync(fileOf(key)))
      } catch {
        return undefined
      }
    },
    put: (key, bytes) => {
      const file = fileOf(key)
      const draft = `${file}.${randomUUID()}`
      try {
        mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
        writeFileSync(draft, Buffer.concat([hashOf(bytes), bytes]), { mode: 0o600 })
        renameSync(draft, file)
      } catch {
        discard(draft)
      }
    },
  }
}

/** Takes away everything that any build has remembered in `folder`. */
export function clearStore(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Takes away a file that was not wholly written. Where that fails too, nothing reads it: its name is no entry's. */
function discard(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch {}
}

function wholeEntry(file: Buffer): Uint8Array | undefined {
  const bytes = file.subarray(HASH)
  return file.length >= HASH && hashOf(bytes).equals(file.subarray(0, HASH)) ? bytes : undefined
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
