import { readers } from '../../../lib/readers.mjs'
import { type Asked, featuresOf } from './features.ts'

/** What a reader has been taught to tell: each has a file of sentences in `sentences/`. */
export type Question = keyof typeof readers

/** What a reader takes something for. */
export interface Answer {
  readonly label: string
  /** How sure it is, from 0 to 1. */
  readonly certainty: number
}

interface Reader {
  readonly labels: readonly string[]
  readonly weights: Int8Array
  readonly scale: number
}

/**
 * What a value in a sentence is, or what a sentence says, in the labels that the reader was taught. The labels are those of
 * `sentences/<question>.jsonl`; `annat` is everything that is none of the others.
 */
export function answerOf(question: Question, asked: Asked): Answer {
  const { labels, weights, scale } = readerOf(question)
  const { at, weight } = featuresOf(asked)
  const sums = new Float64Array(labels.length)
  const count = labels.length
  for (let index = 0; index < at.length; index++) {
    const row = (at[index] as number) * count
    const by = weight[index] as number
    for (let label = 0; label < count; label++) (sums[label] as number) += (weights[row + label] as number) * by
  }
  const most = Math.max(...sums)
  const shares = [...sums].map((sum) => Math.exp((sum - most) * scale))
  const all = shares.reduce((total, share) => total + share, 0)
  const best = sums.indexOf(most)
  return { label: labels[best] ?? 'annat', certainty: (shares[best] ?? 0) / all }
}

const opened = new Map<Question, Reader>()

function readerOf(question: Question): Reader {
  const known = opened.get(question)
  if (known) return known
  const { labels, weights, scale } = readers[question]
  const reader = { labels, scale, weights: new Int8Array(Buffer.from(weights, 'base64')) }
  opened.set(question, reader)
  return reader
}
