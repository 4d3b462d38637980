import { type Dict, Str } from '../pdf/objects.ts'
import { type CmsKind, type CmsVerdict, checkCms } from './cms.ts'
import { signatureFields } from './form-fields.ts'
import { pdfDate } from './pdf-date.ts'
import type { Revision } from './revisions.ts'

/** A signature field, and what came of checking it. */
export interface CheckedField {
  /** `underskrift_kommun_anna`. */
  readonly field: string
  /** What the field is called for a reader: "Underskrift: Anna Ek, stadsdelsdirektör, för …". */
  readonly label: string
  /** Missing for a field that nobody has signed. */
  readonly signature: CheckedSignature | undefined
  /** What a later revision has taken away: the field itself, or the signature that stood in it. */
  readonly lost: 'field' | 'signature' | undefined
}

export interface CheckedSignature extends CmsVerdict {
  /** The place, from 0, of the revision that the signature covers whole; nothing when it leaves something out. */
  readonly revision: number | undefined
  /** Whether it says when the file was there, and not that somebody agrees. */
  readonly timestamp: boolean
}

/** The kinds of signature that are read (ISO 32000-2, 12.8.3). */
const KINDS: Readonly<Record<string, CmsKind>> = {
  'adbe.pkcs7.detached': 'signature',
  'ETSI.CAdES.detached': 'signature',
  'ETSI.RFC3161': 'timestamp',
}

/**
 * All signature fields that the form has or has had, in its order, each checked: also a field that a later revision has
 * taken away is told of.
 */
export async function checkFields(bytes: Uint8Array, revisions: readonly Revision[]): Promise<CheckedField[]> {
  const states = revisions.map(({ file }) => signatureFields(file))
  const latest = states.at(-1) ?? []
  const names = new Set(latest.map(({ name }) => name))
  const gone = new Map<string, CheckedField>()
  for (const { name, label } of states.flat()) {
    if (!names.has(name)) gone.set(name, { field: name, label, signature: undefined, lost: 'field' })
  }
  const built = new Set(states[0]?.map(({ name }) => name))
  const signedOnce = new Set(states.flat().flatMap(({ name, value }) => (value ? [name] : [])))
  const present = latest.map(async ({ name, label, value }): Promise<CheckedField> => {
    const shared = latest.filter((other) => value && contentsOf(other.value) === contentsOf(value)).length > 1
    return {
      field: name,
      label,
      signature: value && (await checkSignature(bytes, value, revisions, { shared, built: built.has(name) })),
      lost: !value && signedOnce.has(name) ? 'signature' : undefined,
    }
  })
  return [...(await Promise.all(present)), ...gone.values()]
}

function contentsOf(value: Dict | undefined): string | undefined {
  const contents = value?.get('Contents')
  return contents instanceof Str ? contents.bytes : undefined
}

async function checkSignature(
  bytes: Uint8Array,
  value: Dict,
  revisions: readonly Revision[],
  field: { readonly shared: boolean; readonly built: boolean },
): Promise<CheckedSignature> {
  const contents = value.get('Contents')
  const kind = KINDS[value.name('SubFilter') ?? '']
  const timestamp = kind === 'timestamp'
  const nothing = { signer: undefined, time: undefined, revision: undefined, timestamp }
  if (!(contents instanceof Str)) return { ...nothing, fault: 'underskriften saknar innehåll' }
  if (!kind) return { ...nothing, fault: 'underskriften är av ett okänt slag' }
  const range = rangeOf(bytes, value, contents)
  if (!range) return { ...nothing, fault: 'underskriften säger inte rätt vad den täcker' }
  const [before, after, end] = range
  const signed = Buffer.concat([bytes.subarray(0, before), bytes.subarray(after, end)])
  const verdict = await checkCms(kind, Buffer.from(contents.bytes, 'latin1'), signed)
  const covered = revisions.findIndex((revision) => Math.abs(revision.end - end) <= 2)
  const revision = covered < 0 ? undefined : covered
  const fault =
    verdict.fault ??
    (covered < 0 ? 'underskriften täcker inte hela filen' : undefined) ??
    (timestamp && field.built ? 'en tidsstämpel är ingen underskrift' : undefined) ??
    (field.shared ? 'samma underskrift står i flera fält' : undefined)
  // PAdES puts the time beside the signature, in what it covers, instead of into it (ETSI EN 319 142-1, 5.3).
  const time = verdict.time ?? pdfDate(value.text('M') ?? '')
  return { ...verdict, time, fault, revision, timestamp }
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
