import { latin } from './latin.ts'
import { fullNames } from './person-name.ts'
import { isRole } from './role.ts'

/** A name that stands beside what its bearer is. `end` is not included. */
export interface TitledName {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** What a person is called beside the functions that `isRole` knows. */
const TITLE = latin(
  /^(?:kontaktperson\p{L}*|fru|herr|dr|doktor\p{L}*|professor\p{L}*|lärar\p{L}*|elev\p{L}*|pojken|flickan|mannen|kvinnan|mamman|pappan|sjuksköterska\p{L}*|bibliotekarie\p{L}*|kyrkoherde\p{L}*|prästen?|imamen?|brandm\p{L}*|advokat\p{L}*|åklagar\p{L}*|vaktmästar\p{L}*|undertecknad|nämndem\p{L}*|politiker\p{L}*|kommunalråd\p{L}*|borgarråd\p{L}*)$/iu,
)

/** Words with capitals and initials: where a name may be. */
const CANDIDATE = latin(
  String.raw`(?<![\p{L}\d])\p{Lu}[\p{L}'’-]+(?:\s{1,3}(?:(?:von|van|af|de|del|der|la|el|al|bin|ibn)\s+)*\p{Lu}[\p{L}'’.-]*)+`,
  'gu',
)
/** A name of which the first part is initials. */
const INITIALS = latin(/(?<![\p{L}\d])(?:\p{Lu}\.\s?){1,4}\p{Lu}[\p{L}'’-]+/gu)
const WORD_BEFORE = latin(/([\p{L}-]{2,40})(?:\s(?:är|var|blir|heter))?[\s:]{1,3}$/u)
/** What stands after a name and says what its bearer is: "Anna Ek, kurator", "Anna Ek (kommunpolis)". */
const WORDS_AFTER = latin(/^\s?(?:[,(–-]|som|är)\s?((?:[\p{L}-]{2,40}[ ]?){1,3})/u)

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
  return [...whole, ...initials.filter(({ start }) => !isWithin(start, whole))].flatMap(({ start, end, name }) => {
    const own = withoutTitle(name)
    const isTitled = own !== name || isTitle(wordBefore(text, start)) || isTitle(wordsAfter(text, end))
    return isTitled && /\s|\./.test(own) ? [{ start: end - own.length, end, name: own }] : []
  })
}

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
