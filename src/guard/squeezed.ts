import { seenText } from '../swedish/seen-text.ts'

/** The letters and digits of a text, small, and where each stands in the text as it is seen. */
export interface Squeezed {
  readonly seen: string
  readonly letters: string
  readonly places: readonly number[]
}

export function squeezed(text: string): Squeezed {
  const { text: seen } = seenText(text)
  const letters: string[] = []
  const places: number[] = []
  for (let at = 0; at < seen.length; at++) {
    const unit = seen.charAt(at)
    if (!LETTER.test(unit)) continue
    const small = unit.toLowerCase()
    letters.push(small.length === 1 ? small : unit)
    places.push(at)
  }
  return { seen, letters: letters.join(''), places }
}

const LETTER = /[\p{L}\p{N}]/u

/** A stretch of a text as it is seen; `end` is not included. */
export interface Hit {
  readonly start: number
  readonly end: number
}

/**
 * Where the letters of a word or a phrase stand in a text as whole words. Between two letters there may be what `gap`
 * matches: blanks, a hyphen at a line's end, the points of a telephone number.
 */
export function occurrences({ seen, letters, places }: Squeezed, word: string, gap: RegExp): Hit[] {
  const hits: Hit[] = []
  for (let from = letters.indexOf(word); word !== '' && from >= 0; from = letters.indexOf(word, from + 1)) {
    const own = places.slice(from, from + word.length)
    const [start = 0, last = 0] = [own[0], own.at(-1)]
    if (LETTER.test(seen.charAt(start - 1)) || LETTER.test(seen.charAt(last + 1))) continue
    const isTogether = own.every((place, at) => {
      const before = at === 0 ? place - 1 : (own[at - 1] ?? 0)
      return place === before + 1 || gap.test(seen.slice(before + 1, place))
    })
    if (isTogether) hits.push({ start, end: last + 1 })
  }
  return hits
}
