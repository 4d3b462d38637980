import { createHash } from 'node:crypto'
import type { Variant } from '../document.ts'
import { mediaType } from '../file-name.ts'
import type { Attachment } from '../finish/attachments.ts'
import type {
  Atgardsplan,
  Bilagepost,
  Kommunikationsplan,
  Overavtal,
  Samverkansoverenskommelse,
  Uppfoljningsplan,
} from '../model/format.ts'
import type { Agreement, Party } from '../model/model.ts'
import type { Binary, Source } from '../source.ts'

/** What is written down of a build, for whoever opens the file in twenty years. */
export interface BuildFacts {
  /** Name and version of the program. */
  readonly creator: string
  readonly browser: string
  readonly variant: Variant
  readonly standard: string
  readonly signatureFields: boolean
}

/** Folder inside the PDF or the zip that holds what no author wrote. */
export const RECORD_FOLDER = 'samverkan'

/**
 * The files that a finished agreement brings with it: its sources, the same as data (`samverkan/modell.json`), and how
 * it was built (`samverkan/bygge.json`). Only files that the agreement uses; sorted by path.
 */
export function recordFiles(
  agreement: Agreement,
  files: ReadonlyMap<string, Source | Binary>,
  facts: BuildFacts,
): Attachment[] {
  const sources = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  const hashes = Object.fromEntries(sources.map((file) => [file.path, sha256(bytesOf(file))]))
  const record = {
    version: 1,
    program: facts.creator,
    webbläsare: facts.browser,
    variant: facts.variant,
    standard: facts.standard,
    underskriftsfält: facts.signatureFields,
    överenskommelse: agreement.folder,
    källor: hashes,
  }
  return [
    ...sources.map(
      (file): Attachment => ({
        path: file.path,
        type: mediaType(file.path),
        bytes: bytesOf(file),
        relationship: 'Source',
        description: 'Källa som dokumentet är byggt av',
      }),
    ),
    json('modell.json', agreementData(agreement), 'Alternative', 'Överenskommelsens uppgifter som data'),
    json('bygge.json', record, 'Supplement', 'Hur dokumentet byggdes, med kontrollsummor av källorna'),
  ]
}

function json(
  called: string,
  value: unknown,
  relationship: Attachment['relationship'],
  description: string,
): Attachment {
  const bytes = Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
  return { path: `${RECORD_FOLDER}/${called}`, type: 'application/json', bytes, relationship, description }
}

/** All data of an agreement, without the places that it stands in: `samverkan/modell.json`. */
export interface AgreementData {
  /** Of the form of these data. */
  readonly version: 1
  readonly id: string
  readonly parter: readonly Party[]
  readonly överenskommelse: Samverkansoverenskommelse
  readonly åtgärdsplaner: readonly (Atgardsplan & { readonly id: string; readonly nummer: string | number })[]
  readonly överavtal: Overavtal | null
  readonly bilagor: readonly (Bilagepost & {
    readonly id: string
    readonly innehåll: Uppfoljningsplan | Kommunikationsplan | null
  })[]
}

/** The data of an agreement. */
export function agreementData(agreement: Agreement): AgreementData {
  return {
    version: 1,
    id: agreement.id,
    parter: agreement.parter,
    överenskommelse: agreement.manifest.data,
    åtgärdsplaner: agreement.planer.map((plan) => ({ id: plan.id, nummer: plan.nummer, ...plan.file.data })),
    överavtal: agreement.överavtal?.file.data ?? null,
    bilagor: agreement.bilagor.map(({ id, data, content }) => ({
      id,
      ...data,
      innehåll: content && 'file' in content ? content.file.data : null,
    })),
  }
}

/** The bytes of a source: text is kept as it was read, in UTF-8. */
function bytesOf(file: Source | Binary): Uint8Array {
  return 'text' in file ? Buffer.from(file.text) : file.bytes
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
