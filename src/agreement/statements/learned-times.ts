import type { Agreement } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { lengthsIn } from '../../swedish/quantity.ts'
import { datesIn } from '../../swedish/stated-dates.ts'
import { agreementText } from '../clauses.ts'
import { isOfAnother } from './another.ts'
import { type Learned, learnedSentences, learnedValues } from './learned.ts'
import type { NoticeStatement } from './notices.ts'
import type { Sentence } from './sentences.ts'
import type { TermStatement } from './terms.ts'

/** A time in a sentence: days, years or a length. */
interface Time {
  readonly start: number
  readonly end: number
  readonly from?: string
  readonly till?: string
  readonly months?: number
  /** Years by their numbers alone. */
  readonly isYears?: boolean
}

/** How sure the reader must be of a time before anything is said of it. */
const SURE = 0.8

/** What sentences say of the agreement's term, as a reader that was taught takes them. */
export function learnedTerms(agreement: Agreement): TermStatement[] {
  return timesOf(agreement).flatMap((one): TermStatement[] => {
    const { sentence, value, label } = one
    const { start, end, from, till, months } = value
    const at = { sentence, start, end }
    if (months !== undefined) return label === 'längd' && months >= 2 ? [{ ...at, what: 'length', months }] : []
    if (from === undefined || till === undefined) return []
    if (label === 'gäller' && value.isYears)
      return [{ ...at, what: 'years', from: from.slice(0, 4), till: till.slice(0, 4) }]
    if (label === 'gäller_till') return [{ ...at, what: 'last', from, till }]
    return label === 'gäller_från' ? [{ ...at, what: 'first', from, till }] : []
  })
}

/** What sentences say of notice, extension and the time to confer, as readers that were taught take them. */
export function learnedNotices(agreement: Agreement): NoticeStatement[] {
  const times = timesOf(agreement).flatMap(({ sentence, value, label }): NoticeStatement[] => {
    const { start, end, months } = value
    const what = WHAT[label]
    return what === undefined || months === undefined ? [] : [{ sentence, start, end, what, months }]
  })
  const wholes = [
    ...learnedSentences(
      agreement,
      'giltighet',
      (sentence) => GOES_ON.test(sentence.small) && isOfAgreement(agreement, sentence, undefined),
    ),
  ]
  return [
    ...times,
    ...wholes.flatMap(({ sentence, label, certainty }): NoticeStatement[] => {
      const what = SENTENCE[label]
      if (what === undefined || certainty < 0.95) return []
      return [{ sentence, start: 0, end: sentence.small.length, what }]
    }),
  ]
}

/** A sentence on notice or extension has a word of either; what is denied is no extension of itself. */
const GOES_ON = latin(
  /(?<!(?:ingen|inte|ej|utan) (?:\p{L}{1,20} )?)(?:förläng|förny|fortsätt|fortlöp|vidare|rullar|uppsäg|säg|frånträd|lämna|avslut|avbryt|upphör|kliva|ur )/u,
)

const WHAT: Readonly<Record<string, 'notice' | 'extension' | 'consultation'>> = {
  uppsägningstid: 'notice',
  förlängning: 'extension',
  besked: 'consultation',
}

const SENTENCE: Readonly<Record<string, NoticeStatement['what']>> = {
  förlängs_av_sig_själv: 'automatic',
  uppsägning_finns: 'possible',
  uppsägning_saknas: 'impossible',
}

const read = new WeakMap<Agreement, readonly Learned<Time>[]>()

function timesOf(agreement: Agreement): readonly Learned<Time>[] {
  const kept = read.get(agreement)
  if (kept) return kept
  const found = [
    ...learnedValues(agreement, 'tid', timesIn, (sentence, before) => isOfAgreement(agreement, sentence, before)),
  ].filter(
    ({ certainty, value, sentence }) =>
      certainty >= SURE && !ABOUT.test(sentence.small.slice(Math.max(0, value.start - 24), value.start)),
  )
  read.set(agreement, found)
  return found
}

/** A time that is not stated to the day says nothing that the data could not. */
const ABOUT = latin(
  /(?<!\p{L})(?:drygt|knappt|nästan|omkring|ungefär|cirka|ca|runt|nära|några|högst|som mest|mer än|minst|första|senaste|i god tid) (?:\p{L}+ )?$/u,
)

const YEARS = /(?<![\d-])(20\d\d)(?:(?:, 20\d\d)*(?: och | till och med | till | ?[–—-] ?|\/)(20\d\d))?(?![\d-])/g

function timesIn({ small }: Sentence): Time[] {
  const found: Time[] = [...datesIn(small), ...lengthsIn(small)]
  for (const match of small.matchAll(YEARS)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (found.some((other) => start < other.end && other.start < end)) continue
    found.push({ start, end, from: `${match[1]}-01-01`, till: `${match[2] ?? match[1]}-12-31`, isYears: true })
  }
  return found
}

/** In texts about the state of things and in plans, only what names the agreement is about it. */
const NAMES_IT = latin(
  /(?<!\p{L})(?:samverkans)?(?:överenskommelse(?:n|ns)?|avtal(?:et|ets)?|löfte(?:t|na)?)(?!\p{L})/u,
)

function isOfAgreement(agreement: Agreement, sentence: Sentence, before: Sentence | undefined): boolean {
  if (isOfAnother(sentence.small)) return false
  if (sentence.text.span.source === agreementText(agreement)?.source) return true
  const { place } = sentence.text
  return place?.[0] === 'syfte' || NAMES_IT.test(sentence.small) || NAMES_IT.test(before?.small ?? '')
}
