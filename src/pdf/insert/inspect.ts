import { Stream } from '../objects.ts'
import type { Pack, Shortcomings } from './adopt.ts'
import type { Lost } from './annotations.ts'
import type { Layers } from './layers.ts'
import { pageForms } from './page-form.ts'
import { openInsert } from './source.ts'

/** What is known of a PDF that can be inserted. */
export interface Insertable {
  readonly pages: number
  readonly shortcomings: Shortcomings
  readonly signed: boolean
  /** What does not come along, for each page. */
  readonly lost: readonly ReadonlySet<Lost>[]
  readonly layers: Layers
  /** Whether its pages only say that another program is needed to show what is filled in (XFA; 7.7.2, NeedsRendering). */
  readonly isShell: boolean
  /** Whether other files lie in it (7.11.4), which do not come along. */
  readonly hasFiles: boolean
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
  const { forms, ...rest } = pageForms(source, unpacked)
  const { catalog } = source.file
  const isShell = catalog.get('NeedsRendering') === true
  const files = catalog.dict('Names')?.dict('EmbeddedFiles')
  const hasFiles = [files?.array('Names'), files?.array('Kids'), catalog.array('AF')].some(
    (list) => (list?.length ?? 0) > 0,
  )
  return { pages: forms.length, signed: source.signed, isShell, hasFiles, ...rest }
}
