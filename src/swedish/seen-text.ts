import { digitOf } from './digit-groups.ts'
import { decoded, WRITTEN } from './written-character.ts'

/** A text as its reader sees it. */
export interface SeenText {
  readonly text: string
  /** Where a character of the seen text stands in the written one. At the end of the text: the end. */
  placeOf(at: number): number
}

/** Texts in which every character is seen as it is written. */
const PLAIN = /^[\t\n\r -$'-[\]-~\u00a1-\u00ac\u00ae-\u02ff–—’‘“”„…•]*$/
const PIECE = new RegExp(`${WRITTEN}|[^]`, 'gu')

/** Letters of other scripts that nobody can tell from Latin ones. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Array.from('АВЕЅІЈКМНОРСТХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΧο', (char, at) => [
    char,
    'ABESIJKMHOPCTXaesijopcyxABEZHIKMNOPTXo'.charAt(at),
  ]),
)

/**
 * A text as it is seen: without characters that take no room, with one kind of blank and of hyphen, wide and other
 * variants of letters and digits as the plain ones (Unicode, NFKC), and what is written by an entity, a percent sign or
 * an escape as the character that it stands for. Line ends stay.
 */
export function seenText(written: string): SeenText {
  if (PLAIN.test(written)) return { text: written, placeOf: (at) => at }
  const seen: string[] = []
  const places: number[] = []
  for (const { 0: piece, index } of written.matchAll(PIECE)) {
    const char = decoded(piece)
    // A mark belongs to the letter before it.
    const joined = IS_MARK.test(char) ? ((seen.at(-1) ?? '') + char).normalize('NFC') : ''
    if (joined.length === 1 && seen.length > 0) {
      seen[seen.length - 1] = joined
      continue
    }
    for (const unit of plainOf(char).split('')) {
      seen.push(unit)
      places.push(index)
    }
  }
  return { text: seen.join(''), placeOf: (at) => places[at] ?? written.length }
}

const IS_MARK = /^\p{M}$/u

function plainOf(char: string): string {
  if (/^[\n\r\x20-\x7e\u00c0-\u02ff–]$/.test(char)) return char
  if (/^[\p{Zs}\t\u115f\u1160\u2028\u2029\u2800\u3164\uffa0]$/u.test(char)) return ' '
  if (/^[\p{Cf}\p{Cc}\p{Variation_Selector}]$/u.test(char) || char === '\u034f') return ''
  if (char !== '—' && /^[\p{Pd}\u2043\u2212\u02d7\u2796]$/u.test(char)) return '-'
  if (/^\p{Nd}$/u.test(char)) return digitOf(char) ?? char
  return LOOKALIKES.get(char) ?? char.normalize('NFKC')
}
