import { Stream } from '../objects.ts'
import type { Pack, Shortcomings } from './adopt.ts'
import { pageForms } from './page-form.ts'
import { openInsert } from './source.ts'
import { type Unprinted, unprintedOf } from './unprinted.ts'

/** What is known of a PDF that can be inserted. */
export interface Insertable {
  readonly pages: number
  readonly shortcomings: Shortcomings
  readonly signed: boolean
  readonly unprinted: Unprinted
}

const NOTHING = new Uint8Array()

/** Content that is only read is not compressed again. */
const unpacked: Pack = (_, entries) => new Stream(entries, NOTHING)

/**
 * Reads all that inserting the pages of a PDF needs, so that nothing comes as a surprise when they are. Throws
 * DamagedPdf when they cannot be inserted, EncryptedPdf when a password is needed, and nothing else.
 */
export function inspectInsert(bytes: Uint8Array): Insertable {
  const source = openInsert(bytes)
  const { forms, shortcomings } = pageForms(source, unpacked)
  return { pages: forms.length, shortcomings, signed: source.signed, unprinted: unprintedOf(source) }
}
