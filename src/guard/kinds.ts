import { type Hit, occurrences, type Squeezed } from './squeezed.ts'
import type { Secrets, Withheld } from './withheld.ts'

/** The kinds of what is withheld that stand in a text. */
export function kindsIn(text: Squeezed, { withheld, shown }: Secrets): Withheld['kind'][] {
  const open = shown.flatMap((word) => occurrences(text, word, /^[\s*_.'’-]{1,3}$/))
  const isOpen = ({ start, end }: Hit) => open.some((one) => one.start <= start && end <= one.end)
  return withheld
    .filter(({ spellings, gap }) => spellings.some((word) => occurrences(text, word, gap).some((hit) => !isOpen(hit))))
    .map(({ kind }) => kind)
}
