import { createHash } from 'node:crypto'
import { Dict, type Indirect, Str, Stream, type Value } from '../pdf/objects.ts'
import { serialize } from '../pdf/serialize.ts'

/**
 * A hash of a value and of all that it refers to: the same for the same content, whatever numbers its objects have and
 * in whatever order its keys stand. What is `known` (a page, an annotation) is only named, not looked into.
 */
export function fingerprint(value: Value, known: ReadonlyMap<Indirect, number>): string {
  const hash = createHash('sha256')
  const numbers = new Map<Indirect, number>()
  const numberOf = (object: Indirect): number => {
    const number = known.get(object) ?? numbers.get(object) ?? numbers.size + 1
    if (!known.has(object)) numbers.set(object, number)
    return number
  }
  const add = (each: Value): void => {
    if (!(each instanceof Stream)) hash.update(`${serialize(ordered(each), numberOf)}\n`)
    else {
      const entries = each.dict.copy()
      entries.delete('Length')
      hash.update(`${serialize(ordered(entries), numberOf)}${each.data.length}\n`).update(each.data)
    }
  }
  add(value)
  // A map gives also what is added to it while it is gone through.
  for (const object of numbers.keys()) add(object.value)
  return hash.digest('hex')
}

/** PDFDocEncoding from 0x80 to 0xA0, where it is not Latin-1 (ISO 32000-1, annex D). */
const DOCUMENT_CODES = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u009f€'

/** The value with the keys of its dictionaries in alphabetical order, and its strings in one encoding. */
function ordered(value: Value): Value {
  if (Array.isArray(value)) return value.map(ordered)
  if (value instanceof Str) return oneEncoding(value)
  if (!(value instanceof Dict)) return value
  const entries = [...value.entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Dict(new Map(entries.map(([key, entry]) => [key, ordered(entry)])))
}

/** A tool that writes a field anew may spell its name in the other of the two encodings (7.9.2.2). */
function oneEncoding(value: Str): Str {
  const wide = Buffer.from(value.bytes, 'latin1')
  if (value.bytes.startsWith('\xfe\xff') && wide.length % 2 === 0) {
    return new Str(escapeWide(wide.swap16().toString('utf16le', 2)))
  }
  return new Str(
    escapeWide(value.bytes.replace(/[\x80-\xa0]/g, (one) => DOCUMENT_CODES[one.charCodeAt(0) - 0x80] ?? one)),
  )
}

/** A string may hold only what fits into bytes. */
function escapeWide(text: string): string {
  return text.replace(/[^\0-\xff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)};`)
}
