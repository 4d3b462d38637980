import type { Result } from '../diagnostic.ts'
import { DamagedPdf } from '../pdf/objects.ts'
import { downgrades, refusal } from './insert/findings.ts'
import { pageForms } from './insert/page-form.ts'
import { openInsert } from './insert/source.ts'

/**
 * Says whether a PDF can be inserted, and what is given up if it is. Everything that will be needed of it is read, so
 * that nothing comes as a surprise later. Never throws, whatever the bytes are: the file is not ours.
 */
export function inspectInsert(path: string, bytes: Uint8Array): Result<{ readonly pages: number }> {
  try {
    const source = openInsert(bytes)
    const { forms, shortcomings } = pageForms(source)
    return { value: { pages: forms.length }, diagnostics: downgrades(path, shortcomings, source.signed) }
  } catch (error) {
    if (error instanceof DamagedPdf) return { value: undefined, diagnostics: [refusal(path, error)] }
    throw error
  }
}

/** How many pages a PDF has; none when it cannot be read. */
export function countPages(bytes: Uint8Array): number {
  try {
    return openInsert(bytes).pages.length
  } catch (error) {
    if (error instanceof DamagedPdf) return 0
    throw error
  }
}
