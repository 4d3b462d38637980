/** The letters of Swedish and its neighbours, as stretches of a character class. */
const LETTERS: Readonly<Record<string, string>> = {
  L: 'A-Za-zÀ-ÖØ-öø-ɏ',
  Lu: 'A-ZÀ-ÖØ-ÞĄĆČĐĘĚĞİŁŃŇŐŘŚŞŠŢŤŮŰŹŻŽ',
  Ll: 'a-zß-öø-ÿąćčđęěğıłńňőřśşšţťůűźżž',
}

/** The letters of the Latin alphabet, as a stretch of a character class. */
export const LATIN_LETTERS: string = LETTERS.L ?? ''

/** A text as a piece of a pattern that matches just that text. */
export function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/**
 * A pattern whose `\p{L}`, `\p{Lu}` and `\p{Ll}` stand for the letters of the Latin alphabet alone. Those of every
 * script of the world are hundreds of stretches, and a pattern that holds them takes the engine long to prepare,
 * for each of some hundred patterns. Without them it needs no Unicode mode either, where small and capital
 * letters are looked for among all of them.
 */
export function latin(pattern: RegExp | string, flags?: string): RegExp {
  const [source, own] = typeof pattern === 'string' ? [pattern, flags] : [pattern.source, pattern.flags]
  let inClass = false
  const narrowed = source.replaceAll(/\\p\{(L[ul]?)\}|\\.|\[|\]/gsu, (part: string, name?: string) => {
    if (name !== undefined) return inClass ? (LETTERS[name] ?? part) : `[${LETTERS[name]}]`
    if (part === '[') inClass = true
    if (part === ']') inClass = false
    return part
  })
  return new RegExp(narrowed, own?.replace('u', ''))
}
