import { latin } from './latin.ts'
import { seenText } from './seen-text.ts'

/** A way to reach somebody, found in a text. `end` is not included. */
export interface ContactDetail {
  readonly start: number
  readonly end: number
  readonly kind: 'telefonnummer' | 'e-postadress' | 'postadress'
}

const GAP = String.raw`[*_]{0,2}(?:\s?[-–]\s?|\s)?[*_]{0,2}`
/** Points and strokes part a number's groups, too, but not those of a day or a time: three digits follow the area. */
const POINT = String.raw`[*_]{0,2}(?:\s?[-–./]\s?|\s)?[*_]{0,2}`
const AREA = String.raw`(?:0\s?8|0(?:1[013689]|2[01346]|3[1356]|4[0246]|54|6[03]|90))`
const AFTER = String.raw`(?![\p{L}\d]|[.:]\d|[-–]\d{4}(?!\d)|\/(?:19|20)\d\d)`
const BEFORE = String.raw`(?<![\p{L}\d]|\d[-–:.]|[\p{L}]-|(?:19|20)\d\d\/)`

/**
 * Swedish phone numbers by the shape of the national plan: 08 with 6–8 digits, two-digit areas with 5–8, mobile and
 * other 07 numbers with ten digits in all, other areas with 5–6; with +46 or 0046 any of them; without area code after
 * a word such as "telefon". Short public numbers (112, 114 14) are no one's own and do not match.
 */
const PHONE = latin(
  [
    `(?=[+0])${BEFORE}(?:\\+\\s?4[5-9]|\\+\\s?358|00\\s?4[5-9])${GAP}(?:\\(0\\)${GAP})?[1-9](?:${GAP}\\d){6,9}${AFTER}`,
    `(?=[(0])${BEFORE}\\(?0\\s?7\\s?\\d\\)?(?:${POINT}\\d){7}${AFTER}`,
    `(?=[(0])${BEFORE}\\(?${AREA}\\)?(?:${GAP}\\d){5,8}${AFTER}`,
    `(?=0)${BEFORE}${AREA}\\s?[./]\\s?\\d{3}(?:${POINT}\\d){2,5}${AFTER}`,
    `(?=[(0])${BEFORE}\\(?0[1-9]\\d{2}\\)?(?:${GAP}\\d){5,6}${AFTER}`,
    `(?=0)${BEFORE}0[1-9]\\d{2}\\s?/\\s?\\d{5,6}${AFTER}`,
    `(?=\\d)(?<=(?<![\\p{L}])(?:tfn|tel|telefon|telefonnummer|mobil|mobilnummer|växel|ring|ringa|sms|sms:a|nås på)[.:]?[\\s*_]{0,3}(?:är\\s|mig\\s|oss\\s|på\\s)?)\\d(?:${GAP}\\d){5,9}${AFTER}`,
  ].join('|'),
  'giu',
)

/** What is written instead of the sign of an e-mail address. Between brackets its one letter will do. */
const AT_WORDS = ['at', 'snabel-?a']
const AT_SIGN = String.raw`(?:\s?@\s?|\s?[([{]\s?(?:${AT_WORDS.join('|')}|a|@)\s?[)\]}]\s?|\s(?:${AT_WORDS.join('|')})\s)`
const DOT = String.raw`(?:\.|\s?[([{]\s?(?:dot|punkt)\s?[)\]}]\s?|\spunkt\s)`
const ADDRESS = String.raw`[\p{L}\d](?:[\p{L}\d._%+'-]{0,63}[\p{L}\d_])?${AT_SIGN}[\p{L}\d-]+(?:${DOT}[\p{L}\d-]+)+`
const EMAIL = latin(`<(?:mailto:)?${ADDRESS}>|(?:mailto:)?${ADDRESS}`, 'giu')
const AT = new RegExp(AT_SIGN, 'i')

const STREET = String.raw`\p{Lu}[\p{L}-]*\s?(?:gatan|gata|vägen|väg|gränd|gränden|gången|stigen|backen|allén|torget|torg|stråket|leden|svängen|slingan|ringen|kajen|plan|plats)\s\d{1,3}(?:\s?[A-Za-z](?![\p{L}\d]))?`
/** Somebody's home: a street and a number with a postal code or a flat, or after a word that says that one lives there. */
const HOME = latin(
  [
    `${STREET},?\\s(?:lgh\\s\\d{3,4},?\\s?)?\\d{3}\\s?\\d{2}\\s\\p{Lu}\\p{L}+`,
    `${STREET},?\\slgh\\s\\d{3,4}`,
    `(?<=(?:bor|bodde|bosatt|boende|hemma|skriven|folkbokförd|hemadress|adress|c\\/o)\\s?:?\\s(?:på|i|är|vid)?\\s?)${STREET}`,
    `c\\/o\\s\\p{Lu}\\p{L}+(?:,\\s[\\p{L}\\d ]{2,40})?,?\\s\\d{3}\\s?\\d{2}\\s\\p{Lu}\\p{L}+`,
  ].join('|'),
  'gu',
)

/** A day written in numbers, or two times of day: shapes that a phone number shares. */
const DAY_OR_TIME =
  /^(?:[0-3]\d([-–/ ])[01]\d\1(?:19|20)\d\d(?!\d)|[01]\d[-–/ ](?:19|20)\d\d$|[0-2]\d ?[0-5]\d\s?[-–]\s?[0-2]\d ?[0-5]\d$)/

/**
 * E-mail addresses, also with the sign in words, phone numbers, and addresses of homes in a text as its reader sees it, in
 * order and never overlapping.
 */
export function contactDetails(written: string): ContactDetail[] {
  const { text, placeOf } = seenText(written)
  return detailsIn(text).map(({ kind, start, end }) => ({ kind, start: placeOf(start), end: placeOf(end) }))
}

function detailsIn(text: string): ContactDetail[] {
  const of = (pattern: RegExp, kind: ContactDetail['kind']) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }))
  const mails = AT.test(text) ? of(EMAIL, 'e-postadress') : []
  const phones = /\d/.test(text) ? of(PHONE, 'telefonnummer') : []
  const numbers = phones.filter(
    ({ start, end }) =>
      !DAY_OR_TIME.test(text.slice(start, end).trim()) && !mails.some((mail) => start < mail.end && mail.start < end),
  )
  const homes = /\d/.test(text) ? of(HOME, 'postadress') : []
  const others = [...mails, ...numbers].filter(
    (one) => !homes.some(({ start, end }) => start < one.end && one.start < end),
  )
  return [...others, ...homes].sort((a, b) => a.start - b.start)
}

/**
 * A phone number or an address as all ways of writing it have it: the digits from the area code on, or small letters
 * with the sign. Whoever compares others finds their letters and digits.
 */
export function sameContact(written: string): string {
  const { text } = seenText(written)
  const plain = text.toLowerCase().replace(SCHEME_BEFORE, '')
  const address = plain.replace(AT, '@')
  if (address.includes('@')) return address.replaceAll(/[<>\s]/g, '').replace(/\?.*$/, '')
  if (/\p{L}{3}/u.test(plain)) return plain.replaceAll(/[^\p{L}\d]/gu, '')
  return dialled(plain).replace(/^(?:\+|00)46/, '0')
}

/** What is dialled for a phone number as it is written: "+46 (0)8-508 00 000" has no nought behind the country. */
export function dialled(number: string): string {
  return number.replaceAll(/\(0\)/g, '').replaceAll(/[^+\d]/g, '')
}

/** The digits of a phone number, or the letters of an address, in each way of writing it. `same` is of `sameContact`. */
export function contactSpellings(same: string): string[] {
  const [local = '', domain] = same.split('@')
  if (domain !== undefined) return [same, ...['a', ...AT_WORDS].map((word) => local + word.replace('-?', '') + domain)]
  return /^0\d+$/.test(same) ? [same, `46${same.slice(1)}`, `46${same}`] : [same]
}

/** The schemes of links that reach somebody. */
export const CONTACT_SCHEMES = 'mailto|tel|sms|callto'
const SCHEME_BEFORE = new RegExp(`^\\W*(?:${CONTACT_SCHEMES}):`)

/** Numbers that belong to everyone. */
const PUBLIC_NUMBERS = /^(?:112|114\s?14|113\s?13|1177)$/

/** Whether a value is a number that belongs to everyone: 112, 114 14, 113 13 and 1177. */
export function isPublicNumber(value: string): boolean {
  return PUBLIC_NUMBERS.test(seenText(value).text.trim())
}

/** Whether an address is somebody's own, and not that of a function: it holds the name. */
export function isPersonalAddress(address: string, name: string): boolean {
  const local = plain(address.split('@')[0] ?? '')
  const words = plain(name)
    .split(/[^a-z]+/)
    .filter((word) => word.length >= 3)
  return words.some((word) => local.split(/[^a-z]+/).includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
