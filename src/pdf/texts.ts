import { type Budget, decode } from './filters.ts'
import { DamagedPdf, Dict, Indirect, Name, resolve, Str, Stream, type Value } from './objects.ts'
import { Operations } from './operations.ts'
import { contentOf, pagesOf } from './pages.ts'
import { readPdf } from './reader.ts'
import { readToUnicode } from './to-unicode.ts'

/** More objects than this are not looked at: a document of a thousand pages has fewer. */
const MOST_OBJECTS = 500_000

/**
 * What a PDF says: the text of its pages and forms as far as its fonts tell, the strings of its objects (title, bookmarks,
 * notes, fields, alternative texts) and its metadata. Throws DamagedPdf when it cannot be read; an encrypted file says
 * nothing.
 */
export function textsOf(bytes: Uint8Array): string[] {
  const { trailer, catalog, budget } = readPdf(bytes)
  if (trailer.get('Encrypt')) return []
  const fonts = new Fonts(budget)
  const pages = pagesOf(catalog).map((page) => shown(contentOf(page, budget), page.resources, fonts))
  return [...pages, ...saidByObjects(trailer, budget, fonts)]
}

/** The names of a PDF, and the keys of its dictionaries: destinations can be called by them. */
export function namesOf(bytes: Uint8Array): string[] {
  const names: string[] = []
  for (const value of objectsIn(readPdf(bytes).trailer)) {
    if (value instanceof Name) names.push(utf8(value.text))
    const dict = value instanceof Stream ? value.dict : value
    if (dict instanceof Dict) names.push(...[...dict.entries.keys()].map(utf8))
  }
  return [...new Set(names)]
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The strings, the metadata and the attached files of all that the trailer leads to, and the text of forms. */
function saidByObjects(trailer: Dict, budget: Budget, fonts: Fonts): string[] {
  return [...objectsIn(trailer)].flatMap((value) => {
    if (value instanceof Str) return readings(value.bytes)
    return value instanceof Stream ? saidByStream(value, budget, fonts) : []
  })
}

/** All that the trailer leads to, each object once. */
function* objectsIn(trailer: Dict): Generator<ReturnType<typeof resolve>> {
  const queue: Value[] = [trailer]
  const seen = new Set<Value>()
  for (let next = 0; next < queue.length && next < MOST_OBJECTS; next++) {
    const reference = queue[next]
    if (reference instanceof Indirect && seen.has(reference)) continue
    if (reference instanceof Indirect) seen.add(reference)
    const value = read(reference)
    yield value
    if (Array.isArray(value)) queue.push(...value)
    else if (value instanceof Dict) queue.push(...value.entries.values())
    else if (value instanceof Stream) queue.push(...value.dict.entries.values())
  }
}

/** An object that cannot be read says nothing, whatever the others say. */
function read(reference: Value | undefined): ReturnType<typeof resolve> {
  try {
    return resolve(reference)
  } catch (error) {
    if (error instanceof DamagedPdf) return undefined
    throw error
  }
}

function saidByStream(stream: Stream, budget: Budget, fonts: Fonts): string[] {
  const { dict } = stream
  try {
    if (dict.name('Subtype') === 'Form') {
      return [shown(latin1(decode(stream, budget)), dict.dict('Resources') ?? new Dict(), fonts)]
    }
    const isText = dict.name('Type') === 'Metadata' || dict.name('Type') === 'EmbeddedFile'
    return isText ? [new TextDecoder().decode(decode(stream, budget))] : []
  } catch (error) {
    if (error instanceof DamagedPdf) return []
    throw error
  }
}

/** A string's bytes as UTF-16, which begins with its mark, or as one byte a character and as UTF-8 (7.9.2.2). */
function readings(bytes: string): string[] {
  if (bytes.startsWith('\xfe\xff') || bytes.startsWith('\xff\xfe')) {
    const units = Buffer.from(bytes.slice(2, 2 + ((bytes.length - 2) & ~1)), 'latin1')
    return [(bytes.startsWith('\xfe') ? units.swap16() : units).toString('utf16le')]
  }
  return /[\x80-\xff]/.test(bytes) ? [bytes, Buffer.from(bytes, 'latin1').toString('utf8')] : [bytes]
}

/** The text that a content stream shows, with a blank between what it places apart and a line's end where it goes down. */
function shown(content: string, resources: Dict, fonts: Fonts): string {
  const operations = new Operations(content)
  const named = resources.dict('Font')
  let font: Decoder = latin
  let text = ''
  while (operations.next()) {
    const { operator } = operations
    if (operator === 'Tf') {
      const [name] = operations.text().match(/(?<=\/)[^\s/]+/) ?? ['']
      font = fonts.of(named?.dict(name))
    } else if (operator === 'Td' || operator === 'TD') text += operations.numbers()[1] === 0 ? ' ' : '\n'
    else if (operator === 'T*') text += '\n'
    else if (operator === 'Tm' || operator === 'BT') text += ' '
    else if (operator === 'Tj' || operator === "'" || operator === '"' || operator === 'TJ') {
      if (operator === "'" || operator === '"') text += '\n'
      text += operations
        .operands()
        .flat()
        .map((part) => said(part as Value, font))
        .join('')
    }
  }
  return text
}

/** What a number moves back in thousandths of the font's size is a blank when it is as wide as one. */
function said(part: Value, font: Decoder): string {
  if (part instanceof Str) return font(part.bytes)
  return typeof part === 'number' && part < -180 ? ' ' : ''
}

type Decoder = (bytes: string) => string

const latin: Decoder = (bytes) => bytes

class Fonts {
  readonly #known = new Map<Dict, Decoder>()
  readonly #budget: Budget

  constructor(budget: Budget) {
    this.#budget = budget
  }

  of(font: Dict | undefined): Decoder {
    if (!font) return latin
    const known = this.#known.get(font) ?? this.#read(font)
    this.#known.set(font, known)
    return known
  }

  #read(font: Dict): Decoder {
    const map = font.stream('ToUnicode')
    const length = font.name('Subtype') === 'Type0' ? 2 : 1
    if (!map) return length === 1 ? latin : () => ''
    const unicode = readToUnicode(latin1(decode(map, this.#budget)))
    return (bytes) => {
      let text = ''
      for (let at = 0; at + length <= bytes.length; at += length) {
        const code = length === 1 ? bytes.charCodeAt(at) : (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1)
        text += unicode.get(code) ?? (length === 1 ? bytes.charAt(at) : '')
      }
      return text
    }
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
