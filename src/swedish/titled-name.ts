import { isFirstName, isSurname } from './common-names.ts'
import { latin } from './latin.ts'
import { fullNames, mayBeFirstName } from './person-name.ts'
import { isRole } from './role.ts'

/** A name that stands beside what its bearer is. `end` is not included. */
export interface TitledName {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** What a person is called beside the functions that `isRole` knows. */
const TITLE = latin(
  /^(?:kontaktperson\p{L}*|fru|herr|dr|doktor\p{L}*|professor\p{L}*|lärar\p{L}*|elev\p{L}*|pojken|flickan|mannen|kvinnan|mamman|pappan|sjuksköterska\p{L}*|bibliotekarie\p{L}*|kyrkoherde\p{L}*|prästen?|imamen?|brandm\p{L}*|advokat\p{L}*|åklagar\p{L}*|vaktmästar\p{L}*|undertecknad|kontakt|ansvarig|deltagare|närvarande|frånvarande|text|foto|hälsning|hälsningar|familjen|makarna|syskonen|misstänkt\p{L}*|målsägande\p{L}*|vittnet?|ungdomen|gärningsman\p{L}*|butiksägar\p{L}*|ägaren|pensionär\p{L}*|föräldern|anmälaren|brottsoffret|grannen|hustrun?|maken?|makan|sonen?|dottern?|polisass\p{L}*|nämndem\p{L}*|politiker\p{L}*|kommunalråd\p{L}*|borgarråd\p{L}*)$/iu,
)

/** Words with capitals and initials: where a name may be. */
const CANDIDATE = latin(
  String.raw`(?<![\p{L}\d])\p{Lu}[\p{L}'’-]+(?:\s{1,3}(?:(?:von|van|af|de|del|der|la|el|al|bin|ibn)\s+)*\p{Lu}[\p{L}'’.-]*)+`,
  'gu',
)
/** A name of which the first part is initials. */
const INITIALS = latin(/(?<![\p{L}\d])(?:\p{Lu}\.\s?){1,4}\p{Lu}[\p{L}'’-]+/gu)
const WORD_BEFORE = latin(
  /([\p{L}-]{2,40})(?:\s(?:i|på|för|vid)\s\p{Lu}[\p{L}-]+)?(?:\s(?:är|var|blir|heter))?(?:[\s:]{1,3}|,\s{1,2}|\s[–-]\s|:\s?\p{L}{0,3}\s)$/u,
)
/** What stands after a name and says what its bearer is: "Anna Ek, kurator", "Anna Ek (kommunpolis)". */
const WORDS_AFTER = latin(/^\s?(?:[,(–-]|som|är)\s?((?:[\p{L}-]{2,40}[ ]?){1,3})/u)
/** A politician with the letters of a party: "Gella Nilsdal (M)". */
const PARTY_AFTER = /^\s?\((?:M|S|C|L|V|KD|MP|SD|-)\)/
/** What is called after somebody: "Ellen Keys park". */
const PLACE_AFTER = /^s?\s(?:gata|gränd|väg|park|torg|plats|plan|backe|stig|skola|stiftelse|museum|minne)/
/** What stands between one name and the next in a row of persons. */
const AND = /(?:,\s+|\s+(?:och|samt|respektive|eller|&)\s+|\/)$/
/** A single word with a capital after a title. */
const SINGLE_AFTER = latin(/(?<![\p{L}\d])\p{Lu}[\p{L}'’-]+(?![\p{L}\d])/gu)

/**
 * Names in a text that stand after a title or before one, in capitals too: "kommunpolis Anna Ek", "A. Ek (rektor)". A
 * title says that two words with capitals are a person and not a place or an organisation. `organisations` are names
 * that are nobody's.
 */
export function titledNames(text: string, organisations: readonly string[] = []): TitledName[] {
  const whole = [...text.matchAll(CANDIDATE)].flatMap(({ 0: run, index }) =>
    placed(fullNames(run, organisations), run, index),
  )
  const initials = [...text.matchAll(INITIALS)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    name,
  }))
  const inOrder = [...whole, ...initials.filter(({ start }) => !isWithin(start, whole))].sort(
    (a, b) => a.start - b.start,
  )
  const found: TitledName[] = []
  for (const { start, end, name } of inOrder) {
    const own = withoutTitle(name)
    const before = text.slice(Math.max(0, start - 12), start)
    const isNext = AND.test(before) && found.at(-1)?.end === start - (AND.exec(before)?.[0].length ?? 0)
    const isTitled =
      own !== name ||
      isNext ||
      isTitle(wordBefore(text, start)) ||
      isTitle(wordsAfter(text, end)) ||
      PARTY_AFTER.test(text.slice(end, end + 8)) ||
      isSomebody(own)
    if (isTitled && /\s|\./.test(own) && !PLACE_AFTER.test(text.slice(end, end + 12)))
      found.push({ start: end - own.length, end, name: own })
  }
  const single = singleNames(text, organisations, found)
  return single.length === 0 ? found : [...found, ...single].sort((a, b) => a.start - b.start)
}

/** Whether two words or more are somebody without a title: a first name that many have, and a word after it. */
function isSomebody(name: string): boolean {
  const words = name.split(/\s+/)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  // "T. Bergkvist".
  if (words.length === 2 && /^(?:\p{Lu}\.)+$/u.test(first)) return isSurname(last)
  return isFirstName(first) || (mayBeFirstName(first) && isSurname(last) && words.length === 2)
}

/** A surname or a first name alone right after a title: "Kommunpolis Berg". */
function singleNames(text: string, organisations: readonly string[], found: readonly TitledName[]): TitledName[] {
  const names: TitledName[] = []
  const nobodys = wordsOf(organisations)
  for (const { 0: name, index } of text.matchAll(SINGLE_AFTER)) {
    if ((!isFirstName(name) && !isSurname(name)) || nobodys.has(name) || isWithin(index, found)) continue
    const before = text.slice(Math.max(0, index - 52), index)
    const title = /([\p{L}-]{2,40})\s{1,2}$/u.exec(before)?.[1] ?? ''
    if (isTitle(title)) names.push({ start: index, end: index + name.length, name })
  }
  return names
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The words of names, split once for each list: every text of an agreement is read with the same. */
function wordsOf(organisations: readonly string[]): ReadonlySet<string> {
  const kept = known.get(organisations)
  if (kept) return kept
  const words = new Set(organisations.flatMap((one) => one.split(/\s+/)))
  known.set(organisations, words)
  return words
}

/** Letters that Swedish is not written with: a name of another script is nobody's function. */
const OTHER_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hangul}]{2,}(?:[\s-][\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hangul}]+)*/gu

/**
 * The names in a value that is to name a function: full names, initials with a surname, and single words that are first
 * names or surnames. What an organisation or a place is called there cannot be told from a name that few have.
 */
export function namesInFunction(value: string, organisations: readonly string[] = []): string[] {
  const isOrganisation = (name: string) => organisations.some((one) => one === value || one.split(/\s+/).includes(name))
  const single = [...value.matchAll(SINGLE_AFTER)]
    .map(({ 0: name }) => name)
    .filter((name) => (isFirstName(name) || isSurname(name)) && !isOrganisation(name) && !isRole(name))
  const initials = [...value.matchAll(INITIALS_LOOSE)]
    .map(({ 0: name }) => name)
    .filter((name) => !isOrganisation(name))
  return [...fullNames(value, organisations), ...initials, ...single, ...(value.match(OTHER_SCRIPT) ?? [])]
}

/** "Z. Budal", "Z Budal", "Maj L.", "Maj L". */
const INITIALS_LOOSE = latin(
  /(?<![\p{L}\d])(?:(?:\p{Lu}(?:\.\s?|\s)){1,3}\p{Lu}\p{Ll}[\p{L}'’-]+|\p{Lu}\p{Ll}+\s\p{Lu}\.?(?![\p{L}\d]))/gu,
)

/** Names of a run in their places, in order; their words stand apart as they are written. */
function placed(names: readonly string[], run: string, index: number): TitledName[] {
  const words = [...run.matchAll(/\S+/g)]
  let next = 0
  return names.flatMap((name) => {
    const own = name.split(' ')
    while (next < words.length && !own.every((word, at) => isWord(words[next + at]?.[0], word))) next++
    const [first, last] = [words[next], words[next + own.length - 1]]
    next += own.length
    if (!first || !last) return []
    const [start, end] = [first.index, last.index + (own.at(-1) ?? '').length]
    return [{ start: index + start, end: index + end, name: run.slice(start, end) }]
  })
}

/** Whether what is written is a word, with the point of a sentence or without. */
function isWord(written: string | undefined, word: string): boolean {
  return written === word || written === `${word}.`
}

/** Whether a place lies in one of some names that come in order. */
function isWithin(at: number, names: readonly TitledName[]): boolean {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return (names[low]?.start ?? Number.POSITIVE_INFINITY) <= at
}

/** A name without a title that is written as part of it: "Doktor Anna Ek". */
function withoutTitle(name: string): string {
  const [first = '', ...rest] = name.split(/\s+/)
  return TITLE.test(first) ? name.slice(name.indexOf(rest[0] ?? '', first.length)) : name
}

function isTitle(words: string): boolean {
  return isRole(words) || words.split(' ').some((word) => TITLE.test(word))
}

function wordBefore(text: string, start: number): string {
  return WORD_BEFORE.exec(text.slice(Math.max(0, start - 52), start))?.[1] ?? ''
}

function wordsAfter(text: string, end: number): string {
  return WORDS_AFTER.exec(text.slice(end, end + 130))?.[1]?.trim() ?? ''
}
