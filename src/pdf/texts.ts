import { type Budget, decode } from './filters.ts'
import { appearanceOf } from './insert/appearance.ts'
import { DamagedPdf, Dict, Indirect, Name, resolve, Str, Stream, type Value } from './objects.ts'
import { contentOf, type PageObject, pagesOf } from './pages.ts'
import { readPdf } from './reader.ts'
import { ShownText } from './shown-text.ts'

/** More annotations than this on a page are read each for itself. */
const MOST_ON_TOP = 2000

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
  const shown = new ShownText(budget)
  const pages = pagesOf(catalog).flatMap((page) => [
    shown.ofContent(contentOf(page, budget), page.resources),
    onTopOf(page, shown),
  ])
  return [...pages, ...saidByObjects(trailer, budget, shown)]
}

/** What fields and other annotations show on a page, one after the other: a number may be written in two fields. */
function onTopOf(page: PageObject, shown: ShownText): string {
  const texts = (page.dict.array('Annots') ?? []).slice(0, MOST_ON_TOP).flatMap((one) => {
    const annotation = read(one)
    const appearance = annotation instanceof Dict ? appearanceOf(annotation) : undefined
    return appearance instanceof Stream ? [shown.ofDrawn(appearance).trim()] : []
  })
  return texts.join(' ')
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
function saidByObjects(trailer: Dict, budget: Budget, shown: ShownText): string[] {
  return [...objectsIn(trailer)].flatMap((value) => {
    if (value instanceof Str) return readings(value.bytes)
    return value instanceof Stream ? saidByStream(value, budget, shown) : []
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

function saidByStream(stream: Stream, budget: Budget, shown: ShownText): string[] {
  const { dict } = stream
  if (dict.name('Subtype') === 'Form') return unlessDamaged(() => shown.ofForm(stream))
  const isText = dict.name('Type') === 'Metadata' || dict.name('Type') === 'EmbeddedFile'
  return isText ? unlessDamaged(() => new TextDecoder().decode(decode(stream, budget))) : []
}

/** What cannot be read says nothing, whatever the rest says. */
function unlessDamaged(said: () => string): string[] {
  try {
    return [said()]
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
