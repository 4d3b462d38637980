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

const GAP = String.raw`(?:\s?[-–‑]\s?|\s|[*_]{1,2})?`
const AREA = String.raw`(?:0\s?8|0(?:1[013689]|2[01346]|3[1356]|4[0246]|54|6[03]|90))`
const AFTER = String.raw`(?![\p{L}\d]|[.:]\d|[-–]\d{4}(?!\d)|\/(?:19|20)\d\d)`
const BEFORE = String.raw`(?<![\p{L}\d.]|\d[-–:]|\p{L}-|(?:19|20)\d\d\/)`

/**
 * Swedish phone numbers by the shape of the national plan: 08 with 6–8 digits, two-digit areas with 5–8, mobile and
 * other 07 numbers with ten digits in all, other areas with 5–6; with +46 or 0046 any of them; without area code after
 * a word such as "telefon". Short public numbers (112, 114 14) are no one's own and do not match.
 */
const PHONE = [
  `${BEFORE}(?:\\+\\s?4[5-9]|\\+\\s?358|00\\s?4[5-9])${GAP}(?:\\(0\\)${GAP})?[1-9](?:${GAP}\\d){6,9}${AFTER}`,
  `${BEFORE}\\(?07\\d\\)?(?:${GAP}\\d){7}${AFTER}`,
  `${BEFORE}\\(?${AREA}\\)?(?:${GAP}\\d){5,8}${AFTER}`,
  `${BEFORE}\\(?0[1-9]\\d{2}\\)?(?:${GAP}\\d){5,6}${AFTER}`,
  `(?<=(?<!\\p{L})(?:tfn|tel|telefon|telefonnummer|mobil|mobilnummer|växel)[.:]?[\\s*_]{0,3}(?:är\\s)?)\\d(?:${GAP}\\d){5,9}${AFTER}`,
].join('|')

const AT = String.raw`(?:@|\s?[([{]\s?(?:at|a|snabel-a)\s?[)\]}]\s?)`
const ADDRESS = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_])?${AT}[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`
const EMAIL = `<(?:mailto:)?${ADDRESS}>|(?:mailto:)?${ADDRESS}`

/** A day written in numbers, or two times of day: shapes that a phone number shares. */
const DAY_OR_TIME =
  /^(?:[0-3]\d([-–/ ])[01]\d\1(?:19|20)\d\d(?!\d)|[01]\d[-–/ ](?:19|20)\d\d$|[0-2]\d ?[0-5]\d\s?[-–]\s?[0-2]\d ?[0-5]\d$)/

/** A finder of everything personal in a text. Stretches come in order and never overlap. */
export function finder(known: readonly Known[]): Finder {
  const words = known
    .flatMap((one) => patterns(one).map((pattern) => ({ pattern, kind: one.kind, length: one.value.length })))
    .sort((a, b) => b.length - a.length || Number(a.kind !== undefined) - Number(b.kind !== undefined))
  const parts = [...words.map((word) => word.pattern), EMAIL, PHONE]
  const all = new RegExp(parts.map((part, index) => `(?<k${index}>${part})`).join('|'), 'giu')
  return (text) => {
    const found: Found[] = []
    for (const match of text.matchAll(all)) {
      const index = parts.findIndex((_, at) => match.groups?.[`k${at}`] !== undefined)
      const kind = index < words.length ? words[index]?.kind : index === words.length ? 'e-postadress' : 'telefonnummer'
      if (kind === undefined || (kind === 'telefonnummer' && DAY_OR_TIME.test(match[0].trim()))) continue
      found.push({ start: match.index, end: match.index + match[0].length, kind })
    }
    return found
  }
}

/** How a known value may be written: other spaces, emphasis between words, for names also genitive and "Ek, Anna". */
function patterns({ value, kind }: Known): string[] {
  const words = value.trim().split(/\s+/).map(escapePattern)
  const alone = (pattern: string) => `(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`
  const straight = words.join('[\\s*_]+')
  if (kind !== 'namn') return [alone(straight)]
  const last = words.at(-1) ?? ''
  const turned = `${last},\\s+${words.slice(0, -1).join('\\s+')}`
  // Only where a line or an item begins: in "Bo Ek, Anna Berg" the same words belong to two persons.
  return [alone(`${straight}s?`), `(?<=(?:^|[\\n|:;(•–-])\\s*)${turned}(?![\\p{L}\\d])`]
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
