import { latin } from '../../swedish/latin.ts'
import type { Sentence } from './sentences.ts'

/** A reference that is written by hand, and leads nowhere or to something else than is said. */
export interface LostReference {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  readonly message: string
  readonly hint?: string
}

/** Behind a reference: that it is to something in another document. */
export const ELSEWHERE =
  /^[^.;]{0,12}(?:i|till|av|från|ur|på) (?!(?:denna |den här |vår )?(?:samverkans)?(?:överenskommelse|avtal|lägesbild|bilaga|dokument|text))/
/** Before it: another document, whose numbers they can be. */
export const OTHER_DOCUMENT = latin(
  /(?:rapport|program|budget|strategi|policy|verksamhetsplan|mätning|undersökning|enkät|handbok|protokoll|promemoria|överavtal|samverkansavtal)(?!\p{L}*bilaga)/u,
)

/** The references of a kind that somebody has typed; one that the program prints has no number in the source. */
export function* typed(
  { text, small }: Sentence,
  pattern: RegExp,
): Generator<{ number: number; start: number; end: number; after: string }> {
  const { source, start, end } = text.span
  const written = source.text.slice(start, end).toLowerCase().replaceAll(/\s+/g, ' ')
  for (const match of small.matchAll(pattern)) {
    const at = { start: match.index, end: match.index + match[0].length }
    const after = small.slice(at.end)
    const known = written.includes(match[0])
    if (!known || ELSEWHERE.test(after) || OTHER_DOCUMENT.test(small.slice(Math.max(0, at.start - 200), at.start)))
      continue
    yield { ...at, number: Number(match[1]), after }
  }
}
