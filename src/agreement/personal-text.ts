import { contactDetails, sameContact } from '../swedish/contact.ts'
import { seenText } from '../swedish/seen-text.ts'
import { titledNames } from '../swedish/titled-name.ts'

/**
 * Finds personal data in running text, as its reader sees it: known names and values, names beside titles, e-mail
 * addresses and Swedish phone numbers.
 */

/** What is left out of a public copy. */
export type Kind = 'namn' | 'telefonnummer' | 'e-postadress' | 'postadress' | 'kontaktuppgift' | 'avsnitt'

export interface Known {
  readonly value: string
  /** Undefined for what may be shown: it is found first, so that no part of it is taken for something else. */
  readonly kind: Kind | undefined
}

/** A stretch of a text, `end` not included. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly kind: Kind
}

export type Finder = (text: string) => readonly Found[]

/** Latin letters, as a stretch of a character class: a search for `\p{L}` without regard to case is slow to prepare. */
const LETTERS = 'A-Za-zÀ-ÖØ-öø-ɏ'
/**
 * A finder of everything personal in a text. Stretches come in order and never overlap. What is known to be shown is
 * found nowhere, however it is written; `organisations` are names that are nobody's.
 */
export function finder(known: readonly Known[], organisations: readonly string[] = []): Finder {
  const shown = new Set(known.flatMap(({ value, kind }) => (kind === undefined ? sameContact(value) : [])))
  const search = knownValues(known)
  return (written) => {
    const { text, placeOf } = seenText(written)
    const stretches = search(text)
    const names = titledNames(text, organisations).map(({ start, end }) => ({ start, end, kind: 'namn' as const }))
    const contacts = contactDetails(text).filter(({ start, end }) => !shown.has(sameContact(text.slice(start, end))))
    return apart([...stretches, ...names, ...contacts]).map(({ start, end, kind }) => ({
      start: placeOf(start),
      end: placeOf(end),
      kind,
    }))
  }
}

interface Stretch extends Omit<Found, 'kind'> {
  readonly kind: Kind | undefined
}

/**
 * What begins first counts. Of two that begin together what is shown counts, else the longer one; of one that begins in
 * another, what is left.
 */
function apart(stretches: readonly Stretch[]): Found[] {
  const found: Found[] = []
  let done = 0
  const inOrder = (a: Stretch, b: Stretch) =>
    a.start - b.start || Number(a.kind !== undefined) - Number(b.kind !== undefined) || b.end - a.end
  for (const { start, end, kind } of [...stretches].sort(inOrder)) {
    if (end <= done) continue
    if (kind !== undefined) found.push({ start: Math.max(start, done), end, kind })
    done = end
  }
  return found
}

/** Finds known values, of those that begin at one place the longest. Values are looked up by the word they begin with. */
function knownValues(known: readonly Known[]): (text: string) => Stretch[] {
  const byWord = new Map<string, { readonly pattern: RegExp; readonly kind: Kind | undefined }[]>()
  const inOrder = [...known].sort(
    (a, b) => b.value.length - a.value.length || Number(a.kind !== undefined) - Number(b.kind !== undefined),
  )
  for (const one of inOrder) {
    for (const { first, pattern } of patterns(one)) {
      const own = byWord.get(first) ?? []
      byWord.set(first, own)
      own.push({ pattern: new RegExp(pattern, 'iuy'), kind: one.kind })
    }
  }
  return (text) => {
    const found: Stretch[] = []
    let done = 0
    for (const { 0: word, index } of byWord.size === 0 ? [] : text.matchAll(WORD)) {
      if (index < done) continue
      for (const { pattern, kind } of byWord.get(word.toLowerCase()) ?? []) {
        pattern.lastIndex = index
        if (!pattern.test(text)) continue
        done = pattern.lastIndex
        found.push({ start: index, end: done, kind })
        break
      }
    }
    return found
  }
}

const WORD = new RegExp(`[${LETTERS}\\d]+`, 'g')

/**
 * How a known value may be written: other spaces, emphasis between words, for names also genitive and "Ek, Anna". Each with
 * the word that it begins with.
 */
function patterns({ value, kind }: Known): { readonly first: string; readonly pattern: string }[] {
  const words = seenText(value)
    .text.replace(new RegExp(`^[^${LETTERS}\\d]+`), '')
    .trim()
    .split(/\s+/)
  const after = `(?![${LETTERS}\\d])`
  const of = (first: string, pattern: string) => {
    const word = first.match(WORD)?.[0]
    return word === undefined ? [] : [{ first: word.toLowerCase(), pattern }]
  }
  const straight = words.map(escapePattern).join('[\\s*_]+')
  const ending = kind === undefined || kind === 'namn' ? 's?' : ''
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const found = of(first, `${straight}${ending}${after}`)
  if (kind !== 'namn' || words.length < 2) return found
  const front = words.slice(0, -1).map(escapePattern).join('\\s+')
  // Only where a line or an item begins: in "Bo Ek, Anna Berg" the same words belong to two persons.
  const turned = `(?<=(?:^|[\\n|:;(•–-])\\s*)${escapePattern(last)},\\s+${front}${after}`
  return [...found, ...of(last, turned)]
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
