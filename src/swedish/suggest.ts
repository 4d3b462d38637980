import { distance } from 'fastest-levenshtein'

/** The word among `words` that somebody who wrote `written` most likely meant; undefined when none is near. */
export function nearest(written: string, words: Iterable<string>): string | undefined {
  const wanted = foldWord(written)
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 0.5
  for (const word of words) {
    const away = distance(wanted, foldWord(word))
    if (away < least) {
      best = word
      least = away
    }
  }
  return best
}

/** A question to add to a message, or nothing. */
export function didYouMean(written: string, words: Iterable<string>): string {
  const word = nearest(written, words)
  return word === undefined ? '' : ` – menade du «${word}»?`
}

/** Whether two words differ in nothing but case, diacritics and separators. */
export function isSameWord(one: string, other: string): boolean {
  return foldWord(one) === foldWord(other)
}

/** What differs only in case, diacritics and separators is the same word to a person, and folds to the same. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
}

/** A short name out of any text: lower case a–z, digits and hyphens. `undefined` when nothing is left. */
export function slug(text: string): string | undefined {
  const name = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return name === '' ? undefined : name
}

/** Words as `a, b eller c`. */
export function listed(words: readonly string[], last = 'eller'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** Whether a number is another with one digit wrong, or with two that have changed places. */
export function isSlip(one: string, other: string): boolean {
  if (one.length < 5 || Math.abs(one.length - other.length) > 1) return false
  if (distance(one, other) === 1) return true
  return (
    one.length === other.length && distance(one, other) === 2 && [...one].sort().join('') === [...other].sort().join('')
  )
}
