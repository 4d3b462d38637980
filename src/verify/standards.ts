import type { Diagnostic } from '../diagnostic.ts'
import { DamagedPdf } from '../pdf/objects.ts'
import { readPdf } from '../pdf/reader.ts'
import { inspectCatalog } from './standards-catalog.ts'
import { inspectFonts } from './standards-fonts.ts'
import { inspectStructure } from './standards-tree.ts'
import { readStructure } from './structure.ts'

/** Writes down a rule that is broken. */
export type Broken = (code: string, clause: string, message: string) => void

/**
 * Checks the rules of PDF/UA-1 (ISO 14289-1) and PDF/A (ISO 19005) that a browser's output is known to break. A file
 * without a finding here may still break others: veraPDF checks them all.
 */
export function inspectStandards(bytes: Uint8Array, path: string): Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  const broken: Broken = (code, clause, message) => {
    const [document = '', place = ''] = clause.split(', ')
    const finding: Diagnostic = {
      code: `standard/${code}`,
      severity: 'fel',
      path,
      message,
      basis: { ground: 'form', document, place },
      hint: 'Har filen sparats om av ett annat program: bygg den på nytt. Annars är det ett fel i samverkan.',
    }
    if (!found.has(message)) found.set(message, finding)
  }
  try {
    const file = readPdf(bytes)
    const readable = readStructure(file)
    const claims = inspectCatalog(file, broken)
    inspectStructure(readable, broken)
    inspectFonts(readable.pages, claims.part, broken)
  } catch (error) {
    if (!(error instanceof DamagedPdf)) throw error
    broken('skadad', 'ISO 32000-1, 7.5', `filen kan inte läsas som en PDF-fil (${error.message})`)
  }
  return [...found.values()]
}
