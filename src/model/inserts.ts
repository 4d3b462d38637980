import { type Insertable, inspectInsert } from '../pdf/insert/inspect.ts'
import { EncryptedPdf } from '../pdf/insert/source.ts'
import { DamagedPdf } from '../pdf/objects.ts'
import type { Binary, Span } from '../source.ts'
import type { Samverkansoverenskommelse } from './format.ts'
import { refusal, told, type Unreadable } from './insert-findings.ts'
import type { Bilaga, YamlFile } from './model.ts'
import type { Reading } from './reading.ts'

/** A PDF that is inserted, and the place that names it. */
interface Named {
  readonly pdf: Binary | undefined
  readonly span: Span
}

/**
 * Inspects every PDF that the bilagor insert: their own, and those of the superior agreement where it is one of them.
 * What cannot be inserted, and what the document gives up to have it, are findings at the place that names the file.
 * Gives the pages of those that can, by path.
 */
export function inspectInserts(
  { found }: Pick<Reading, 'found'>,
  manifest: YamlFile<Samverkansoverenskommelse>,
  bilagor: readonly Bilaga[],
): ReadonlyMap<string, number> {
  const pages = new Map<string, number>()
  const seen = new Set<string>()
  for (const { pdf, span } of bilagor.flatMap((bilaga, index) => insertsOf(bilaga, manifest, index))) {
    if (!pdf || seen.has(pdf.path)) continue
    seen.add(pdf.path)
    const inspected = inspect(pdf)
    if (typeof inspected === 'string' || inspected.pages === 0) {
      found.push({ ...refusal(pdf.path, typeof inspected === 'string' ? inspected : 'tom'), span })
      continue
    }
    pages.set(pdf.path, inspected.pages)
    for (const one of told(pdf.path, inspected)) found.push({ ...one, span })
  }
  return pages
}

function insertsOf({ content }: Bilaga, manifest: YamlFile<unknown>, index: number): Named[] {
  if (content?.sort === 'pdf') return [{ pdf: content.pdf, span: manifest.span(['bilagor', index, 'källa']) }]
  if (content?.sort !== 'överavtal') return []
  const { file, pdf, bilagor } = content.superior
  const own = bilagor.map((one, at) => ({ pdf: one.pdf, span: file.span(['bilagor', at, 'pdf']) }))
  return [{ pdf, span: file.span(['pdf']) }, ...own]
}

type Inspected = Insertable | Unreadable

/** A superior agreement's file is the same for many agreements, and is inspected once. */
const known = new WeakMap<Binary, Inspected>()

/** Never throws, whatever the bytes are: the file is not ours. */
function inspect(pdf: Binary): Inspected {
  let inspected = known.get(pdf)
  try {
    inspected ??= inspectInsert(pdf.bytes)
  } catch (error) {
    if (!(error instanceof DamagedPdf)) throw error
    inspected = error instanceof EncryptedPdf ? 'krypterad' : 'skadad'
  }
  known.set(pdf, inspected)
  return inspected
}
