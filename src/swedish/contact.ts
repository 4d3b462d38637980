import { latin } from './latin.ts'

/** A way to reach somebody, found in a text. */
export interface ContactDetail {
  readonly start: number
  readonly end: number
  readonly kind: 'telefonnummer' | 'e-postadress'
}

const EMAIL = latin(/[\p{L}\d][\p{L}\d._%+-]*@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu)
/** Mobile numbers, and numbers with the code of a place before a hyphen or a blank. */
const PHONE = latin(
  /(?<![\p{L}\d.,/-])(?:(?:\+46|0046) ?(?:\(0\))? ?[1-9]\d?(?:[ -]?\d){6,8}|07[02369]\d?[ -]?\d{1,3}(?:[ -]?\d){4,6}|0(?:8|[1-9]\d{1,2})[- ]\d{1,3}(?: ?\d{2,3}){1,3})(?![\d-]|[.:]\d)/gu,
)

/** E-mail addresses and phone numbers in a text. Short public numbers such as 112 and 114 14 are nobody's own. */
export function contactDetails(text: string): ContactDetail[] {
  const of = (pattern: RegExp, kind: ContactDetail['kind']) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }))
  const mails = text.includes('@') ? of(EMAIL, 'e-postadress') : []
  const phones = /\d/.test(text) ? of(PHONE, 'telefonnummer') : []
  return [...mails, ...phones.filter(({ start, end }) => digits(text.slice(start, end)) >= 8)]
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

function digits(text: string): number {
  return text.replaceAll(/\D/g, '').length
}
