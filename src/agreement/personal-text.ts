import { isFirstName } from '../swedish/common-names.ts'
import { contactDetails, sameContact } from '../swedish/contact.ts'
import { LATIN_LETTERS, latin, literal } from '../swedish/latin.ts'
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

/** A search for `\p{L}` without regard to case is slow to prepare. */
const LETTERS = LATIN_LETTERS
/**
 * A finder of everything personal in a text. Stretches come in order and never overlap. What is known to be shown is
 * found nowhere, however it is written; `organisations` are names that are nobody's.
 */
export function finder(known: readonly Known[], organisations: readonly string[] = []): Finder {
  const shown = new Set(known.flatMap(({ value, kind }) => (kind === undefined ? sameContact(value) : [])))
  const search = knownValues(known, organisations)
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
  readonly isWord?: boolean
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
  // A single word that may stand frees no name that goes on after it.
  const isPart = (one: Stretch) =>
    one.kind === undefined &&
    one.isWord &&
    stretches.some(({ kind, start, end }) => kind !== undefined && start === one.start && end > one.end)
  for (const { start, end, kind } of stretches.filter((one) => !isPart(one)).sort(inOrder)) {
    if (end <= done) continue
    if (kind !== undefined) found.push({ start: Math.max(start, done), end, kind })
    done = end
  }
  return found
}

/** Finds known values, of those that begin at one place the longest. Values are looked up by the word they begin with. */
function knownValues(known: readonly Known[], organisations: readonly string[]): (text: string) => Stretch[] {
  const byWord = new Map<
    string,
    { readonly pattern: RegExp; readonly kind: Kind | undefined; readonly turned: boolean }[]
  >()
  const inOrder = [...known].sort(
    (a, b) => b.value.length - a.value.length || Number(a.kind !== undefined) - Number(b.kind !== undefined),
  )
  for (const one of inOrder) {
    for (const { first, pattern, turned = false } of patterns(one)) {
      const own = byWord.get(first) ?? []
      byWord.set(first, own)
      own.push({ pattern: new RegExp(pattern, 'iuy'), kind: one.kind, turned })
    }
  }
  const alone = wordsOfNames(known, organisations)
  return (text) => {
    const found: Stretch[] = []
    let done = 0
    for (const { 0: word, index } of byWord.size === 0 ? [] : text.matchAll(WORD)) {
      if (index < done) continue
      const lower = word.toLowerCase()
      for (const { pattern, kind, turned } of byWord.get(lower) ?? []) {
        // In "Bo Ek, Anna Berg" the same words belong to two persons.
        if (turned && CAPITAL.test(word) && NAME_BEFORE.test(text.slice(Math.max(0, index - 30), index))) continue
        pattern.lastIndex = index
        if (!pattern.test(text)) continue
        done = pattern.lastIndex
        found.push({ start: index, end: done, kind, isWord: !/\s/.test(text.slice(index, done)) })
        break
      }
      if (index < done || !CAPITAL.test(word)) continue
      if (!alone.has(lower) && !alone.has(lower.replace(/s$/, ''))) continue
      done = index + word.length
      // An initial in front belongs to the name: "M. Lindfalk".
      const initials = INITIALS_BEFORE.exec(text.slice(Math.max(0, index - 12), index))?.[0].length ?? 0
      found.push({ start: index - initials, end: done, kind: 'namn' })
    }
    return found
  }
}

const WORD = new RegExp(`[${LETTERS}\\d]+`, 'g')
const CAPITAL = latin(/^\p{Lu}/u)
const INITIALS_BEFORE = latin(/(?<![\p{L}\d])(?:\p{Lu}\.? ?){1,3}$/u)

const NAME_BEFORE = latin(/\p{Lu}[\p{L}.'-]*\s$/u)

/** Shorter words of a name are words of the language too: "Ek", "Bo". */
const SHORTEST_ALONE = 4

/**
 * Words of known names that point at their bearers alone. A word that somebody who may be shown is called too, or an
 * organisation, points at nobody.
 */
function wordsOfNames(known: readonly Known[], organisations: readonly string[]): ReadonlySet<string> {
  const wordsIn = (values: readonly string[]) =>
    values.flatMap((value) => (value.match(WORD) ?? []).map((word) => word.toLowerCase()))
  const shown = new Set(
    wordsIn([...known.flatMap(({ value, kind }) => (kind === undefined ? value : [])), ...organisations]),
  )
  const names = known.flatMap(({ value, kind }) => (kind === 'namn' && /\s/.test(value) ? [value.split(/\s+/)] : []))
  const own = names.flatMap(([first = '', ...others]) => [
    ...wordsIn(others.filter((word) => CAPITAL.test(word))),
    ...wordsIn(isFirstName(first) ? [first] : []),
  ])
  return new Set(own.filter((word) => word.length >= SHORTEST_ALONE && !shown.has(word)))
}

/** How a value may be written: the word that it begins with, and what follows. */
interface Pattern {
  readonly first: string
  readonly pattern: string
  /** With the surname first. */
  readonly turned?: boolean
}

/** What may stand between the words of a name. */
const BETWEEN = `[\\s*_~/+.("“”'’)-]{1,4}`

/**
 * How a known value may be written: other spaces, emphasis between words, for names also genitive, other first names or
 * initials between, and "Ek, Anna". Each with the word that it begins with.
 */
function patterns({ value, kind }: Known): Pattern[] {
  const words = seenText(value)
    .text.replace(new RegExp(`^[^${LETTERS}\\d]+`), '')
    .trim()
    .split(/\s+/)
  const after = `(?![${LETTERS}\\d])`
  const of = (first: string, pattern: string) => {
    const word = first.match(WORD)?.[0]
    return word === undefined ? [] : [{ first: word.toLowerCase(), pattern }]
  }
  const straight = words.map(literal).join('[\\s*_]+')
  const ending = kind === undefined || kind === 'namn' ? 's?' : ''
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (kind !== 'namn' || words.length < 2) return of(first, `${straight}${ending}${after}`)
  const double = `(?:-[${LETTERS}]{2,30})?`
  const [given, own] = [first, last].map(literal)
  const within = `${given}${BETWEEN}(?:[${LETTERS}.]{1,20}${BETWEEN}){0,2}${own}${double}${ending}${after}`
  const turned = `${own}${ending}[\\s,_.*/+-]{1,4}${given}${after}`
  return [
    ...of(first, `${straight}${double}${ending}${after}`),
    ...of(first, within),
    ...of(last, turned).map((one) => ({ ...one, turned: true })),
  ]
}
