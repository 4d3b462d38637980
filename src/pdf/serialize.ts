import { Dict, Indirect, Name, Str, type Value } from './objects.ts'
import { CHARACTER_CLASS } from './syntax.ts'

/** An object as text (ISO 32000-1, 7.3). `numberOf` gives the number of an indirect object; one without is null. */
export function serialize(value: Value, numberOf: (object: Indirect) => number | undefined): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return serializeNumber(value)
  if (value instanceof Name) return serializeName(value.text)
  if (value instanceof Str) return serializeString(value.bytes)
  if (value instanceof Indirect) {
    const number = numberOf(value)
    return number === undefined ? 'null' : `${number} 0 R`
  }
  if (Array.isArray(value)) return `[${value.map((each) => serialize(each, numberOf)).join(' ')}]`
  if (value instanceof Dict) return serializeDict(value, numberOf)
  throw new TypeError('a stream is always an indirect object')
}

/** At most five decimals and never an exponent: a hundred-thousandth of a point is nothing. */
export function serializeNumber(number: number): string {
  if (Number.isInteger(number)) return String(number)
  if (!Number.isFinite(number)) throw new RangeError(`${number} cannot stand in a PDF`)
  const text = number.toFixed(5).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}

function serializeDict(value: Dict, numberOf: (object: Indirect) => number | undefined): string {
  let text = '<<'
  for (const [key, entry] of value.entries) {
    const written = serialize(entry, numberOf)
    text += serializeName(key) + (/^[/[<(]/.test(written) ? '' : ' ') + written
  }
  return `${text}>>`
}

function serializeName(text: string): string {
  let written = '/'
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const plain = code > 0x20 && code < 0x7f && code !== 0x23 && CHARACTER_CLASS[code] === 0
    written += plain ? text[at] : `#${code.toString(16).padStart(2, '0')}`
  }
  return written
}

function serializeString(bytes: string): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`
}
