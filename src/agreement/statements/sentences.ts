import type { Agreement } from '../../model/model.ts'
import { type Frequency, frequencies } from '../../swedish/frequency.ts'
import { sentencesOf } from '../../swedish/sentence.ts'
import { type Text, textsOf } from '../texts.ts'

/** A sentence of an agreement, and where it stands. */
export interface Sentence {
  readonly text: Text
  /** Where it begins in `text.text`. */
  readonly start: number
  /** As it is read: with plain blanks. */
  readonly written: string
  /** In small letters, which readers of Swedish look in. */
  readonly small: string
}

/** Every sentence of an agreement's own texts, Markdown and YAML alike, in the order of the document. */
export function sentencesIn(agreement: Agreement): readonly Sentence[] {
  const kept = known.get(agreement)
  if (kept) return kept
  const found = textsOf(agreement).flatMap((text) =>
    sentencesOf(text.text).map(({ sentence, start }) => {
      const written = sentence.replaceAll(/\s/g, ' ')
      return { text, start, written, small: written.toLowerCase() }
    }),
  )
  known.set(agreement, found)
  return found
}

const known = new WeakMap<Agreement, readonly Sentence[]>()

/** How often things happen, as a sentence states it: read once, since several readers ask. */
export function frequenciesIn(sentence: Sentence): readonly Frequency[] {
  const kept = times.get(sentence)
  if (kept) return kept
  const found = frequencies(sentence.small)
  times.set(sentence, found)
  return found
}

const times = new WeakMap<Sentence, readonly Frequency[]>()
