/** Finds personal data in running text: known names and values, e-mail addresses and Swedish phone numbers. */

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
const GAP = String.raw`(?:\s?[-–‑]\s?|\s|[*_]{1,2})?`
const AREA = String.raw`(?:0\s?8|0(?:1[013689]|2[01346]|3[1356]|4[0246]|54|6[03]|90))`
const AFTER = String.raw`(?![${LETTERS}\d]|[.:]\d|[-–]\d{4}(?!\d)|\/(?:19|20)\d\d)`
const BEFORE = String.raw`(?<![${LETTERS}\d.]|\d[-–:]|[${LETTERS}]-|(?:19|20)\d\d\/)`

/**
 * Swedish phone numbers by the shape of the national plan: 08 with 6–8 digits, two-digit areas with 5–8, mobile and
 * other 07 numbers with ten digits in all, other areas with 5–6; with +46 or 0046 any of them; without area code after
 * a word such as "telefon". Short public numbers (112, 114 14) are no one's own and do not match.
 */
const PHONE = [
  `(?=[+0])${BEFORE}(?:\\+\\s?4[5-9]|\\+\\s?358|00\\s?4[5-9])${GAP}(?:\\(0\\)${GAP})?[1-9](?:${GAP}\\d){6,9}${AFTER}`,
  `(?=[(0])${BEFORE}\\(?07\\d\\)?(?:${GAP}\\d){7}${AFTER}`,
  `(?=[(0])${BEFORE}\\(?${AREA}\\)?(?:${GAP}\\d){5,8}${AFTER}`,
  `(?=[(0])${BEFORE}\\(?0[1-9]\\d{2}\\)?(?:${GAP}\\d){5,6}${AFTER}`,
  `(?=\\d)(?<=(?<![${LETTERS}])(?:tfn|tel|telefon|telefonnummer|mobil|mobilnummer|växel)[.:]?[\\s*_]{0,3}(?:är\\s)?)\\d(?:${GAP}\\d){5,9}${AFTER}`,
].join('|')

const AT = String.raw`(?:@|\s?[([{]\s?(?:at|a|snabel-a)\s?[)\]}]\s?)`
const ADDRESS = String.raw`[${LETTERS}\d](?:[${LETTERS}\d._%+'-]{0,63}[${LETTERS}\d_])?${AT}[${LETTERS}\d-]+(?:\.[${LETTERS}\d-]+)+`
const EMAIL = `<(?:mailto:)?${ADDRESS}>|(?:mailto:)?${ADDRESS}`

/** A day written in numbers, or two times of day: shapes that a phone number shares. */
const DAY_OR_TIME =
  /^(?:[0-3]\d([-–/ ])[01]\d\1(?:19|20)\d\d(?!\d)|[01]\d[-–/ ](?:19|20)\d\d$|[0-2]\d ?[0-5]\d\s?[-–]\s?[0-2]\d ?[0-5]\d$)/

/** A finder of everything personal in a text. Stretches come in order and never overlap. */
export function finder(known: readonly Known[]): Finder {
  const words = known
    .flatMap((one) => patterns(one).map((pattern) => ({ pattern, kind: one.kind, length: one.value.length })))
    .sort((a, b) => b.length - a.length || Number(a.kind !== undefined) - Number(b.kind !== undefined))
  const kinds = [...words.map((word) => word.kind), 'e-postadress', 'telefonnummer'] as const
  // Most texts hold no digit and no address: they are searched for the known words alone, which is far quicker.
  const search = (mail: boolean, phone: boolean): RegExp => {
    const parts = [...words.map((word) => word.pattern), mail ? EMAIL : '(?!)', phone ? PHONE : '(?!)']
    return new RegExp(parts.map((part) => `(${part})`).join('|'), 'giu')
  }
  const searches = [search(false, false), search(false, true), search(true, false), search(true, true)]
  const mark = new RegExp(AT, 'iu')
  return (text) => {
    const found: Found[] = []
    const all = searches[(mark.test(text) ? 2 : 0) + (/\d/.test(text) ? 1 : 0)]
    if (all === undefined) return found
    for (const match of text.matchAll(all)) {
      const kind = kinds[match.findIndex((group, at) => at > 0 && group !== undefined) - 1]
      if (kind === undefined || (kind === 'telefonnummer' && DAY_OR_TIME.test(match[0].trim()))) continue
      found.push({ start: match.index, end: match.index + match[0].length, kind })
    }
    return found
  }
}

/** How a known value may be written: other spaces, emphasis between words, for names also genitive and "Ek, Anna". */
function patterns({ value, kind }: Known): string[] {
  const words = value.trim().split(/\s+/).map(escapePattern)
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

const NAME = /\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:von|van|af|de|del|der|la|el|bin|ibn)\s+)*\p{Lu}[\p{L}'’-]+)+/gu

/**
 * Full names in a value: two words or more that begin with a capital letter, also without the first of them, which may
 * be a title. A lone word is no full name.
 */
export function fullNames(value: string): string[] {
  return [...value.matchAll(NAME)].flatMap(([name]) => {
    const words = name.split(/\s+/)
    const starts = words.flatMap((word, index) => (/^\p{Lu}/u.test(word) ? index : []))
    return starts.slice(0, -1).map((start) => words.slice(start).join(' '))
  })
}
