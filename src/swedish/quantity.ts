import { latin } from './latin.ts'

/** Numbers that are written in words, up to twelve in both genders and some more. */
const WORDS: Readonly<Record<string, number>> = {
  en: 1,
  ett: 1,
  två: 2,
  båda: 2,
  bägge: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
  tretton: 13,
  fjorton: 14,
  femton: 15,
  sexton: 16,
  sjutton: 17,
  arton: 18,
  nitton: 19,
  tjugo: 20,
  trettio: 30,
  fyrtio: 40,
  femtio: 50,
  sextio: 60,
  hundra: 100,
  sjuttio: 70,
  åttio: 80,
  nittio: 90,
  'ett halvdussin': 6,
  halvdussin: 6,
  dussin: 12,
}

/** A number as a piece of a pattern: digits in groups, with decimals, or a word. It matches small letters. */
export const NUMBER: string = `(?:\\d{1,3}(?:[ \\u00a0.]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?|${Object.keys(WORDS).join('|')})`

/** Words that stand for a number and do not count: nobody says "båda veckor sedan". */
const NO_COUNT = /^(?:båda|bägge|.*dussin)$/

/** The words from one number to another, as pieces of a pattern with bars between. They are in small letters. */
export function numberWords(from: number, to: number): string {
  return Object.entries(WORDS)
    .filter(([word, value]) => value >= from && value <= to && !NO_COUNT.test(word))
    .map(([word]) => word)
    .join('|')
}

/** The number that a match of `NUMBER` states; undefined for what is none. */
export function numberOf(written: string): number | undefined {
  const word = WORDS[written.trim()]
  if (word !== undefined) return word
  const digits = written.replaceAll(/[\s.](?=\d{3})/g, '').replace(',', '.')
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : undefined
}

/** A length of time that a sentence states. */
export interface StatedLength {
  readonly start: number
  readonly end: number
  /** In months; weeks and days as parts of one. */
  readonly months: number
  readonly text: string
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^halvår/, 6],
  [/^kvartal/, 3],
  [/^år/, 12],
  [/^mån/, 1],
  [/^veck/, 7 / 30.4375],
  [/^dag/, 1 / 30.4375],
]

const LENGTH = latin(
  `(?<!\\p{L})(?:(?<half>ett halvår|ett halvt år|halvår(?:et)?)|(?<and>${NUMBER}) och (?:ett )?halvt år|(?<count>${NUMBER})(?: \\(\\w{1,6}\\))?(?: hela| kalender)? ?-?(?<unit>år|månad(?:er)?|mån(?=\\.|s? )|veck(?:a|or)|dag(?:ar)?|halvår|kvartal)(?:s|ers|ors|ars)?(?!\\p{L}))`,
  'g',
)

/** Every length of time in a sentence in small letters: "tre år", "ett och ett halvt år", "sex månaders", "2 veckor". */
export function lengthsIn(small: string): StatedLength[] {
  if (!/år|månad|veck|dag|kvartal/.test(small)) return []
  const found: StatedLength[] = []
  for (const one of singleLengthsIn(small)) {
    const last = found.at(-1)
    // "två år och fyra månader" is one length.
    const joins =
      last !== undefined && small.slice(last.end, one.start) === ' och ' && last.months >= 12 && one.months < 12
    if (joins)
      found[found.length - 1] = {
        start: last.start,
        end: one.end,
        months: last.months + one.months,
        text: small.slice(last.start, one.end),
      }
    else found.push(one)
  }
  return found
}

function singleLengthsIn(small: string): StatedLength[] {
  return [...small.matchAll(LENGTH)].flatMap((match) => {
    const { half, and, count, unit = '' } = match.groups ?? {}
    const at = { start: match.index, end: match.index + match[0].length, text: match[0] }
    if (half !== undefined) return [{ ...at, months: 6 }]
    if (and !== undefined) return [{ ...at, months: 12 * (numberOf(and) ?? 0) + 6 }]
    const each = UNITS.find(([pattern]) => pattern.test(unit))?.[1]
    const times = numberOf(count ?? '')
    return each === undefined || times === undefined ? [] : [{ ...at, months: each * times }]
  })
}

/** A length of time as it is said: "tre år", "18 månader". */
export function inLength(months: number): string {
  if (months % 12 === 0) return `${inWords(months / 12)} år`
  return months === 1 ? 'en månad' : `${inWords(months)} månader`
}

/** A count as it is written in running text: in words up to twelve, of the gender that `år` and `plan` do not share. */
export function inWords(count: number): string {
  if (count === 1) return 'ett'
  return (
    Object.entries(WORDS).find(([word, value]) => value === count && count <= 12 && word !== 'båda')?.[0] ??
    String(count)
  )
}

/** Ordinal numbers in words, from the first. */
export const ORDINALS: readonly string[] = [
  'första',
  'andra',
  'tredje',
  'fjärde',
  'femte',
  'sjätte',
  'sjunde',
  'åttonde',
  'nionde',
  'tionde',
  'elfte',
  'tolfte',
  'trettonde',
  'fjortonde',
  'femtonde',
]
