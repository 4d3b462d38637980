import { type Hit, occurrences, type Squeezed } from './squeezed.ts'
import type { Secrets, Withheld } from './withheld.ts'

/** What is withheld and stands in a text all the same. */
export function withheldIn(text: Squeezed, { withheld, shown }: Secrets): Withheld[] {
  const open = shown.flatMap((word) => occurrences(text, word, /^[\s*_.'’-]{1,3}$/))
  const isOpen = ({ start, end }: Hit) => open.some((one) => one.start <= start && end <= one.end)
  return withheld.filter(({ spellings, gap }) =>
    spellings.some((word) => occurrences(text, word, gap).some((hit) => !isOpen(hit))),
  )
}
