import { DamagedPdf } from '../pdf/objects.ts'
import { type PdfFile, readPdf } from '../pdf/reader.ts'

/** The file as it was each time that it was saved: what is added later leaves the bytes before it as they were. */
export interface Revision {
  /** Bytes from the start of the file. */
  readonly end: number
  /** Whether it leaves out a revision whose bytes lie between the one before and itself, and what was signed there. */
  readonly skips: boolean
  readonly file: PdfFile
}

const MAX_REVISIONS = 100
/** How a revision ends. */
const END = /startxref\s+\d+\s+%%EOF/

/**
 * The revisions of a PDF (ISO 32000-1, 7.5.6), the one that was built first. Throws DamagedPdf for a file that cannot be
 * read or whose revisions do not follow each other.
 */
export function revisionsOf(bytes: Uint8Array): Revision[] {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const latest = readPdf(bytes)
  if (latest.sections.length > MAX_REVISIONS) throw new DamagedPdf('the file has been saved too many times')
  const starts = [...latest.sections].reverse()
  const ends = starts.map((start) => endAfter(source, start))
  if (ends.some((end, index) => index > 0 && end <= (ends[index - 1] ?? 0))) {
    throw new DamagedPdf('the revisions of the file lie inside each other')
  }
  return ends.map((end, index) => {
    const between = source.toString('latin1', index === 0 ? 0 : ends[index - 1], index === 0 ? 0 : starts[index])
    return { end, skips: END.test(between), file: readPdf(bytes.subarray(0, end)) }
  })
}

/** The place after `%%EOF` and its line end. */
function endAfter(source: Buffer, start: number): number {
  const mark = source.indexOf('%%EOF', start, 'latin1')
  if (mark < 0) throw new DamagedPdf('the end of the file is missing')
  let end = mark + '%%EOF'.length
  if (source[end] === 13) end++
  if (source[end] === 10) end++
  return end
}
