import { stem } from './stems.ts'
import { wordsOf } from './words.ts'

/** What a noun, an adjective or a verb in Swedish may have at its end besides what its first form has. */
const ENDING = /^(?:a[rst]?|arnas?|ade?|ats|de|en?s?|e[rst]|ers|ets|ernas?|n[as]?|nas|or|ors|ornas?|r|rnas?|s|te?|ts)$/

/**
 * Whether a text says some words, one after the other, inflected or not: "styrgruppen" says "styrgrupp". A word that ends
 * with a hyphen is the beginning of a word, and one that begins with a hyphen the end: "sekretess-", "-plan".
 */
export function saysWords(text: string, phrase: string): boolean {
  const wanted = phrase.split(/\s+/).flatMap(partsOf)
  if (wanted.length === 0) return false
  const words = wordsOf(text)
  return words.some((_, at) => wanted.every((part, next) => isWord(words[at + next], part)))
}

/** One word that is looked for, and whether more may stand before it or after it. */
interface Part {
  readonly word: string
  readonly before: boolean
  readonly after: boolean
}

function partsOf(written: string): Part[] {
  const words = wordsOf(written)
  return words.map((word, at) => ({
    word,
    before: at === 0 && written.startsWith('-'),
    after: at === words.length - 1 && written.endsWith('-'),
  }))
}

function isWord(word: string | undefined, { word: wanted, before, after }: Part): boolean {
  if (word === undefined) return false
  if (before && after) return word.includes(wanted)
  if (after) return word.startsWith(wanted)
  if (before) return endsWith(word, wanted)
  return isForm(word, wanted)
}

/** Whether a word ends with another, or with a form of it. */
function endsWith(word: string, wanted: string): boolean {
  const at = word.lastIndexOf(wanted)
  return at >= 0 && isForm(word.slice(at), wanted)
}

/** Whether a word is a form of another. */
function isForm(word: string, wanted: string): boolean {
  if (word === wanted) return true
  if (word.startsWith(wanted)) return ENDING.test(word.slice(wanted.length))
  if (word.length < 4 || wanted.length < 4) return false
  return stem(word) === stem(wanted) || (wanted.startsWith(word) && ENDING.test(wanted.slice(word.length)))
}
