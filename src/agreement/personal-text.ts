import { contactDetails, sameContact } from '../swedish/contact.ts'
import { seenText } from '../swedish/seen-text.ts'
import { titledNames } from '../swedish/titled-name.ts'

/**
 * Finds personal data in running text, as its reader sees it: known names and values, names beside titles, e-mail
 * addresses and Swedish phone numbers.
 */

export type Kind = 'namn' | 'telefonnummer' | 'e-postadress' | 'postadress' | 'kontaktuppgift'

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
  const words = known
    .flatMap((one) => patterns(one).map((pattern) => ({ pattern, kind: one.kind, length: one.value.length })))
    .sort((a, b) => b.length - a.length || Number(a.kind !== undefined) - Number(b.kind !== undefined))
  const search =
    words.length === 0 ? undefined : new RegExp(words.map(({ pattern }) => `(${pattern})`).join('|'), 'giu')
  return (written) => {
    const { text, placeOf } = seenText(written)
    const stretches = [...(search ? text.matchAll(search) : [])].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: words[match.findIndex((group, at) => at > 0 && group !== undefined) - 1]?.kind,
    }))
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

/** How a known value may be written: other spaces, emphasis between words, for names also genitive and "Ek, Anna". */
function patterns({ value, kind }: Known): string[] {
  const words = seenText(value).text.trim().split(/\s+/).map(escapePattern)
  // The first letter is looked for before what stands in front of it: that lets the engine skip the rest quickly.
  const from = (word = '') => `(?=${/^\\?./u.exec(word)?.[0] ?? ''})`
  const alone = (pattern: string) => `${from(words[0])}(?<![${LETTERS}\\d])${pattern}(?![${LETTERS}\\d])`
  const straight = words.join('[\\s*_]+')
  if (kind !== 'namn') return [alone(kind === undefined ? `${straight}s?` : straight)]
  const last = words.at(-1) ?? ''
  const turned = `${last},\\s+${words.slice(0, -1).join('\\s+')}`
  // Only where a line or an item begins: in "Bo Ek, Anna Berg" the same words belong to two persons.
  return [alone(`${straight}s?`), `${from(last)}(?<=(?:^|[\\n|:;(•–-])\\s*)${turned}(?![${LETTERS}\\d])`]
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
