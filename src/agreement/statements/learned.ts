import type { Agreement } from '../../model/model.ts'
import { type Answer, answerOf, type Question } from '../../swedish/learned/reader.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** A value that a sentence states, and what a reader takes it for. */
export interface Learned<Value> {
  readonly sentence: Sentence
  /** The sentence before it in the same text. */
  readonly before: Sentence | undefined
  readonly value: Value
  readonly label: string
  readonly certainty: number
}

interface Place {
  readonly start: number
  readonly end: number
}

/** A sentence with more values than this is a list, of which no single value is told. */
const MOST = 30

/** Every value of one kind in an agreement's sentences, with what the reader of a question takes it for; `annat` is left out. */
export function* learnedValues<Value extends Place>(
  agreement: Agreement,
  question: Question,
  valuesIn: (sentence: Sentence) => readonly Value[],
  may: (sentence: Sentence, before: Sentence | undefined) => boolean,
): Generator<Learned<Value>> {
  let last: Sentence | undefined
  for (const sentence of sentencesIn(agreement)) {
    const before = last?.text === sentence.text ? last : undefined
    last = sentence
    if (!may(sentence, before)) continue
    const values = valuesIn(sentence).slice(0, MOST)
    for (const value of values) {
      const { label, certainty } = valueIn(question, sentence, value, before)
      if (label !== 'annat') yield { sentence, before, value, label, certainty }
    }
  }
}

/** What the reader of a question takes a value in a sentence for. */
export function valueIn(
  question: Question,
  { small }: Sentence,
  { start, end }: Place,
  before: Sentence | undefined,
): Answer {
  return answerOf(question, {
    left: small.slice(0, start),
    value: small.slice(start, end),
    right: small.slice(end),
    ...(before ? { before: before.small } : {}),
  })
}

/** Every sentence that a reader of whole sentences takes for something else than `annat`. */
export function* learnedSentences(
  agreement: Agreement,
  question: Question,
  may: (sentence: Sentence) => boolean,
): Generator<Answer & { readonly sentence: Sentence }> {
  for (const sentence of sentencesIn(agreement)) {
    if (!may(sentence)) continue
    const { label, certainty } = answerOf(question, { left: sentence.small })
    if (label !== 'annat') yield { sentence, label, certainty }
  }
}

interface Stated extends Place {
  readonly sentence: Sentence
}

/** What patterns found and what a reader adds to it: of words that a pattern has read, the reader is not asked. */
export function joined<Statement extends Stated>(
  found: readonly Statement[],
  learned: readonly Statement[],
): Statement[] {
  const read = new Map<Sentence, Statement[]>()
  for (const one of found) {
    const known = read.get(one.sentence)
    if (known) known.push(one)
    else read.set(one.sentence, [one])
  }
  const isRead = (one: Statement) =>
    (read.get(one.sentence) ?? []).some((known) => known.start < one.end && one.start < known.end)
  return [...found, ...learned.filter((one) => !isRead(one))]
}
