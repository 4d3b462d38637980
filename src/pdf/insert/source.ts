import { DamagedPdf, Dict, Name, resolve, type Value } from '../objects.ts'
import { type PageObject, pagesOf } from '../pages.ts'
import { type PdfFile, readPdf } from '../reader.ts'

/** A PDF whose pages are to be inserted. */
export interface InsertSource {
  readonly file: PdfFile
  readonly pages: readonly PageObject[]
  /** Whether someone has signed it: a signature does not survive that pages are moved. */
  readonly signed: boolean
}

/** A PDF that needs a password, or pretends to. */
export class EncryptedPdf extends DamagedPdf {}

/** Opens a PDF for insertion. Throws DamagedPdf when it cannot be read, EncryptedPdf when it may not be. */
export function openInsert(bytes: Uint8Array): InsertSource {
  const file = readPdf(bytes)
  if (file.trailer.get('Encrypt')) throw new EncryptedPdf('the file is encrypted')
  return { file, pages: pagesOf(file.catalog), signed: isSigned(file.catalog) }
}

const MAX_FIELDS = 10_000

/** Whether a signature field of the form has a value (ISO 32000-1, 12.7.4.5). */
function isSigned(catalog: Dict): boolean {
  const form = catalog.dict('AcroForm')
  if (((form?.number('SigFlags') ?? 0) & 1) === 1) return true
  const queue: Value[] = [...(form?.array('Fields') ?? [])]
  const seen = new Set<Value>()
  for (let next = 0; next < queue.length && next < MAX_FIELDS; next++) {
    const field = resolve(queue[next])
    if (!(field instanceof Dict) || seen.has(field)) continue
    seen.add(field)
    const type = field.get('FT')
    if (type instanceof Name && type.text === 'Sig' && field.get('V')) return true
    queue.push(...(field.array('Kids') ?? []))
  }
  return false
}
