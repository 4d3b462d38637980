import { latin } from './latin.ts'
import { ORDINALS } from './quantity.ts'
import { BY_NUMBER, isInForceOn, STATUTES, type Statute } from './statutes.ts'

/** A law that a sentence names: by name, by number or by both. */
export interface NamedStatute {
  readonly start: number
  readonly end: number
  /** Its number as written. */
  readonly number?: string
  /** Those that go by the name; several where a new law has taken over the name of an old one. */
  readonly called: readonly Statute[]
}

const NAMES = new Map<string, Statute[]>()
for (const one of STATUTES) {
  for (const name of one.names.split(/\|(?![^(]*\))/)) NAMES.set(name, [...(NAMES.get(name) ?? []), one])
}
const BY_NAME = latin([...NAMES.keys()].map((name) => `(${name})`).join('|'), 'g')
const BY_NAMES = [...NAMES.values()]
const NUMBER = /(?<![\d:/-])((?:1[89]|20)\d\d:\d{1,4}|2016\/679)(?![\d:/-])/g
/** What stands before a number that is a law's. */
const LAW_BEFORE = /(?:lag(?:en)?|förordning(?:en)?|sfs|balk(?:en)?)\s*\(?$/

/** The laws that a sentence names, in order. `sentence` is in small letters. */
export function statutesIn(sentence: string): NamedStatute[] {
  if (!MAY_NAME.test(sentence)) return []
  const found: NamedStatute[] = []
  // "1980 års lag om ordningsvakter"
  for (const match of sentence.matchAll(/(?<!\d)((?:19|20)\d\d) års lag om ([a-zåäö]+)/g)) {
    const known = STATUTES.find(
      ({ number, title }) => number.startsWith(`${match[1]}:`) && title.includes(match[2] ?? ''),
    )
    const at = { start: match.index, end: match.index + match[0].length }
    if (known) found.push({ ...at, number: known.number, called: [known] })
  }
  for (const match of sentence.matchAll(BY_NAME)) {
    if (found.some((one) => one.start <= match.index && match.index < one.end)) continue
    const called = BY_NAMES[match.slice(1).findIndex((group) => group !== undefined)] ?? []
    const inside = /\((\d{4}:\d{1,4})\)/.exec(match[0])?.[1]
    const end = match.index + match[0].length
    const after = /^,? (?:sfs )?\(?((?:1[89]|20)\d\d:\d{1,4})\)?/.exec(sentence.slice(end))
    const number = inside ?? after?.[1]
    found.push({ start: match.index, end: end + (after?.[0].length ?? 0), called, ...(number && { number }) })
  }
  for (const match of sentence.matchAll(NUMBER)) {
    const [, number = ''] = match
    const end = match.index + match[0].length
    if (found.some((one) => one.start <= match.index && end <= one.end + 1)) continue
    const known = BY_NUMBER.get(number)
    if (!known && !LAW_BEFORE.test(sentence.slice(0, match.index))) continue
    const before = LAW_BEFORE.exec(sentence.slice(0, match.index))?.[0].length ?? 0
    found.push({ start: match.index - before, end, number, called: known ? [known] : [] })
  }
  return found.sort((a, b) => a.start - b.start)
}

const MAY_NAME = /lag|balk|lvu|lvm|förordning|gdpr|regeringsform|konvention|osl|sfs|(?<![a-zåäö])pul(?![a-zåäö])/

/** The law that is meant: by its number, else the one of that name that is in force on the day. */
export function statuteOf({ number, called }: NamedStatute, day: string): Statute | undefined {
  if (number !== undefined) return BY_NUMBER.get(number)
  return called.find((one) => isInForceOn(one, day)) ?? called[0]
}

/** A section, a chapter or an article that a sentence refers to. */
export interface Provision {
  readonly start: number
  readonly end: number
  readonly chapter?: number
  readonly section?: number
  readonly article?: number
}

const PROVISION =
  /(?<![\d§] ?|\d[.:,-])(?:(?<chapter>\d{1,2}) kap(?:\.|itlet)?(?: (?<section>\d{1,3})(?: ?[a-z])? ?(?:[–-] ?\d{1,3} ?|(?:, \d{1,3})* och \d{1,3} )?§)?|(?<alone>\d{1,3})(?: ?[a-z])? ?(?:[–-] ?(?<to>\d{1,3}) ?|(?:, \d{1,3})* och (?<and>\d{1,3}) )?§)|art(?:ikel|\.) (?<article>\d{1,3})/g

/** Sections in words: "sjunde paragrafen". */
const IN_WORDS = new RegExp(`(?<![a-zåäö])(${ORDINALS.join('|')}) paragrafen|paragraf(?:en)? (\\d{1,3})(?!\\d)`, 'g')

/** Every section, chapter and article that a sentence refers to, the last of several. `sentence` is in small letters. */
export function provisionsIn(sentence: string): Provision[] {
  const inWords = [...sentence.matchAll(IN_WORDS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    section: match[1] === undefined ? Number(match[2]) : ORDINALS.indexOf(match[1]) + 1,
  }))
  const inDigits = [...sentence.matchAll(PROVISION)].map((match) => {
    const { chapter, section, alone, to, and, article } = match.groups ?? {}
    const last = section ?? to ?? and ?? alone
    return {
      start: match.index,
      end: match.index + match[0].length,
      ...(chapter !== undefined && { chapter: Number(chapter) }),
      ...(last !== undefined && { section: Number(last) }),
      ...(article !== undefined && { article: Number(article) }),
    }
  })
  return [...inDigits, ...inWords].sort((one, other) => one.start - other.start)
}
