import type { Standard } from '../finish/standard.ts'
import { decode } from '../pdf/filters.ts'
import { pdfDate } from './pdf-date.ts'
import { revisionsOf } from './revisions.ts'

/** How a file was built, as far as the file says: what is needed to build it again. */
export interface Recorded {
  readonly standard: Standard
  readonly signatureFields: boolean
  /** The only time in the file, in seconds since 1970. */
  readonly epoch: number | undefined
}

/** Reads how a file was built. Throws DamagedPdf. */
export function recordedIn(bytes: Uint8Array): Recorded {
  const file = revisionsOf(bytes)[0]?.file
  const metadata = file?.catalog.stream('Metadata')
  const xmp = file && metadata ? Buffer.from(decode(metadata, file.budget)).toString('utf8') : ''
  const [, part, level] = /<pdfaid:part>([123])<\/pdfaid:part><pdfaid:conformance>([AB])</.exec(xmp) ?? []
  const created = pdfDate(file?.trailer.dict('Info')?.text('CreationDate') ?? '')
  return {
    standard: part && level ? (`a-${part}${level.toLowerCase()}` as Standard) : 'none',
    signatureFields: file?.catalog.dict('AcroForm') !== undefined,
    epoch: created && created.getTime() / 1000,
  }
}
