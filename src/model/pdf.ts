import type { Binary } from '../source.ts'
import { binaryAt, type Reading, type Written } from './reading.ts'

/** A PDF that is to be inserted. Only its beginning is looked at here: `inspectInserts` looks at those that a bilaga shows. */
export function readPdf(reading: Reading, written: Written): Binary | undefined {
  const pdf = binaryAt(reading, written, ['pdf'])
  if (!pdf) return undefined
  if (new TextDecoder('latin1').decode(pdf.bytes.subarray(0, 5)) === '%PDF-') return pdf
  reading.found.push({
    code: 'pdf/trasig',
    severity: 'fel',
    message: `${written.path} är ingen PDF-fil`,
    span: written.span,
    hint: 'Öppna filen i en PDF-läsare och spara om den, eller peka ut rätt fil.',
  })
  return undefined
}
