import { agreement } from '../finish/agreement.ts'
import { make } from '../finish/print.ts'
import { changed, fieldNumbers, rootNumber } from './incremental.ts'
import { type Identity, identity, sign } from './sign.ts'

export const ANNA = 'underskrift_sdf_anna'
export const BO = 'underskrift_polis_bo'

export interface SignedFiles {
  readonly anna: Identity
  readonly bo: Identity
  readonly built: Uint8Array
  /** Signed by Anna; Bo's field is empty. */
  readonly once: Uint8Array
  readonly twice: Uint8Array
}

/** An agreement of six pages as it was built, with one signature, and with both. */
export async function signedFiles(folder: string): Promise<SignedFiles> {
  const anna = identity(folder, 'Anna Ek', 'Stadsdelsförvaltningen')
  const bo = identity(folder, 'Bo Al', 'Polisområdet')
  const built = (await make(agreement({ sections: 2, rows: 5 }))).artifact.bytes
  const once = await sign(built, ANNA, anna)
  return { anna, bo, built, once, twice: await sign(once, BO, bo) }
}

/** The file with a field changed in a later revision. */
export function fieldChanged(bytes: Uint8Array, called: string, change: (text: string) => string): Uint8Array {
  return changed(bytes, fieldNumbers(bytes, called).field, change)
}

/** The text of an object without a reference. */
export function without(number: number, text: string): string {
  return text.replace(new RegExp(`\\b${number} 0 R ?`), '')
}

/** The file with a field taken out of the form's list. */
export function offForm(bytes: Uint8Array, called: string, { field } = fieldNumbers(bytes, called)): Uint8Array {
  return changed(bytes, rootNumber(bytes), (text) => text.replace(/\/Fields \[[^\]]*\]/, (all) => without(field, all)))
}

/** The file with a field taken off its page. */
export function offPage(bytes: Uint8Array, called: string, { field, page } = fieldNumbers(bytes, called)): Uint8Array {
  return changed(bytes, page, (text) => text.replace(/\/Annots \[[^\]]*\]/, (all) => without(field, all)))
}
