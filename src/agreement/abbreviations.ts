import { latin } from '../swedish/latin.ts'
import { placeholdersIn } from '../swedish/placeholder.ts'
import type { Text } from './texts.ts'

/** Abbreviations that need no explanation in Swedish public writing. */
const KNOWN = new Set(
  'AB KB HB EU FN TV IT VD PM PDF SMS GPS OK ID DNA USA NATO SVT SR BUP SFS OSL SOU GDPR KL PBL LVU LVM SOL AI WC QR'.split(
    ' ',
  ),
)
/** Places that hold numbers and short codes, not prose. */
const CODES = new Set(['dnr', 'punkt', 'nummer', 'förkortning', 'betydelse', 'postadress', 'orgnr', 'version'])
/** Keys that hold somebody who acts: a rule of its own looks at those. */
export const ACTORS = new Set([
  'samverkanspartner',
  'arbetsgrupp',
  'strategisk_ledning',
  'operativ_ledning',
  'vem',
  'genomförande',
])

const ABBREVIATION = latin(/(?<![\p{L}\d./-])(\p{Lu}{2,6})(?![\p{L}\d/]|-\p{Lu}| ?\d|\.\d)/gu)

/** The abbreviations in a text, each with where it stands. A text in capitals has none. */
export function abbreviationsIn({ text, place }: Text): readonly { readonly name: string; readonly at: number }[] {
  if (CODES.has(String(place?.at(-1))) || place?.some((step) => ACTORS.has(String(step)))) return []
  if (!/[A-ZÅÄÖÜÉ]{2}/.test(text)) return []
  const found = [...text.matchAll(ABBREVIATION)]
    .map((match) => ({ name: match[1] ?? '', at: match.index }))
    .filter(({ name }) => !KNOWN.has(name) && !/^[IVX]+$/.test(name))
  if (found.length === 0) return found
  const letters = text.match(LETTER) ?? []
  const capitals = text.match(CAPITAL) ?? []
  if (letters.length > 8 && capitals.length > letters.length * 0.6) return []
  const shouted = [...text.matchAll(SHOUTED)]
  // Three words in capitals after each other are no abbreviations but somebody who shouts.
  const others = shouted.map(({ index, 0: run }) => ({ start: index, end: index + run.length }))
  // Nor is "TODO": it is to be taken away, not explained.
  for (const one of placeholdersIn(text)) if (one.kind === 'mark' || one.kind === 'shout') others.push(one)
  return found.filter(({ at }) => !others.some(({ start, end }) => at >= start && at < end))
}

const LETTER = latin(/\p{L}/gu)
const CAPITAL = latin(/\p{Lu}/gu)
const SHOUTED = latin(/(?:\p{Lu}{2,}[ ?!]+){2,}\p{Lu}{2,}/gu)

/**
 * What a text says that an abbreviation stands for: "BRÅ (Brottsförebyggande rådet)", "Brottsförebyggande rådet (BRÅ)",
 * "MYS, Myndigheter i samverkan", "MBU Människan bakom uniformen"; undefined when it says nothing.
 */
export function expansionOf(name: string, text: string): string | undefined {
  const behind = behindName(name, text)
  if (behind !== undefined && fits(name, behind.split(/ +/))) return behind.trim().toLowerCase()
  const bracket = text.indexOf(`(${name})`)
  const before = bracket < 0 ? undefined : BEFORE.exec(text.slice(0, bracket))?.[1]?.trim()
  if (before === undefined) return undefined
  const words = before.split(/ +/)
  const start = words.findIndex((_, index) => fits(name, words.slice(index)))
  return (start < 0 ? before : words.slice(start).join(' ')).toLowerCase()
}

/** The words behind a name, where some stand behind it. */
function behindName(name: string, text: string): string | undefined {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const words = LETTER_AT_END.test(text.slice(0, at)) ? null : BEHIND.exec(text.slice(at + name.length))
    if (words) return words[1]
  }
  return undefined
}

const LETTER_AT_END = latin(/\p{L}$/u)
const BEHIND = latin(/^(?:,| –| -)? ?\(?(\p{L}[\p{L} -]{4,60})/u)
const BEFORE = latin(/(?<![\p{L}-])((?:\p{L}[\p{L}-]* ){1,6})$/u)

/** Whether words begin as the letters of an abbreviation do: the first letters at least. */
function fits(name: string, words: readonly string[]): boolean {
  const [first = '', ...rest] = [...name.toLowerCase()]
  const initials = words.map((word) => word.charAt(0).toLowerCase())
  if (initials[0] !== first) return false
  return rest.length === 0 || initials.slice(1).includes(rest.at(-1) ?? '') || (words[0]?.length ?? 0) > name.length + 4
}
