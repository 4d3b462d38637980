import { Dict, Indirect, Str, type Value } from '../pdf/objects.ts'
import type { PdfFile } from '../pdf/reader.ts'
import { type CmsVerdict, checkCms } from './cms.ts'
import type { Revision } from './revisions.ts'

/** A signature field, and what came of checking it. */
export interface CheckedField {
  /** `underskrift_kommun_anna`. */
  readonly field: string
  /** What the field is called for a reader: "Underskrift: Anna Ek, stadsdelsdirektör, för …". */
  readonly label: string
  /** Missing for a field that nobody has signed. */
  readonly signature: CheckedSignature | undefined
}

export interface CheckedSignature extends CmsVerdict {
  /** The place, from 0, of the revision that the signature covers whole; nothing when it leaves something out. */
  readonly revision: number | undefined
}

const KINDS = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached'])
const MAX_FIELDS = 1000

/** All signature fields in the form's order, each checked. */
export async function checkFields(bytes: Uint8Array, revisions: readonly Revision[]): Promise<CheckedField[]> {
  const latest = revisions.at(-1)
  const fields = latest ? signatureFields(latest.file) : []
  return Promise.all(
    fields.map(async (field) => {
      const value = field.dict('V')
      return {
        field: field.text('T') ?? '',
        label: field.text('TU') ?? field.text('T') ?? '',
        signature: value && (await checkSignature(bytes, value, revisions)),
      }
    }),
  )
}

function signatureFields({ catalog }: PdfFile): Dict[] {
  const fields: Dict[] = []
  const seen = new Set<Dict>()
  const visit = (value: Value): void => {
    const field = value instanceof Indirect ? value.value : value
    if (!(field instanceof Dict) || seen.has(field) || seen.size > MAX_FIELDS) return
    seen.add(field)
    if (field.name('FT') === 'Sig') fields.push(field)
    for (const kid of field.array('Kids') ?? []) visit(kid)
  }
  for (const each of catalog.dict('AcroForm')?.array('Fields') ?? []) visit(each)
  return fields
}

async function checkSignature(
  bytes: Uint8Array,
  value: Dict,
  revisions: readonly Revision[],
): Promise<CheckedSignature> {
  const contents = value.get('Contents')
  const nothing = { signer: undefined, time: undefined, revision: undefined }
  if (!(contents instanceof Str)) return { ...nothing, fault: 'underskriften saknar innehåll' }
  if (!KINDS.has(value.name('SubFilter') ?? '')) return { ...nothing, fault: 'underskriften är av ett okänt slag' }
  const range = rangeOf(bytes, value, contents)
  if (!range) return { ...nothing, fault: 'underskriften säger inte rätt vad den täcker' }
  const [before, after, end] = range
  const signed = Buffer.concat([bytes.subarray(0, before), bytes.subarray(after, end)])
  const verdict = await checkCms(Buffer.from(contents.bytes, 'latin1'), signed)
  const covered = revisions.findIndex((revision) => Math.abs(revision.end - end) <= 2)
  const revision = covered < 0 ? undefined : covered
  const fault = verdict.fault ?? (covered < 0 ? 'underskriften täcker inte hela filen' : undefined)
  return { ...verdict, fault, revision }
}

/**
 * The signed bytes (ISO 32000-1, 12.8.1): from the start to `before`, and from `after` to `end`. All that may be left
 * out is the signature's own hexadecimal string.
 */
function rangeOf(bytes: Uint8Array, value: Dict, contents: Str): readonly [number, number, number] | undefined {
  const [start, before = 0, after = 0, length = 0, ...more] = value.numbers('ByteRange') ?? []
  const end = after + length
  if (start !== 0 || more.length > 0 || !(before > 0 && after > before && length > 0 && end <= bytes.length)) return
  const gap = Buffer.from(bytes.subarray(before, after)).toString('latin1')
  const digits = /^<([0-9a-fA-F]*)>$/.exec(gap)?.[1]
  if (digits === undefined || !Buffer.from(digits, 'hex').equals(Buffer.from(contents.bytes, 'latin1'))) return
  return [before, after, end]
}
