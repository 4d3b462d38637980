import type { Agreement, Party } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { partiesIn } from './party-names.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** A registration or organisation number in a sentence, and whose it is said to be. */
export interface NumberStatement {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  readonly what: 'dnr' | 'orgnr'
  /** As it is written. */
  readonly number: string
  /** The party that it is said of; undefined where none is named beside it. */
  readonly party?: Party
  /** Whether it is called a number of that kind: "dnr KS 2023/1178". */
  readonly isLabelled: boolean
}

const ORGNR = /(?<![\d-])\d{6} ?[-–] ?\d{4}(?![\d-])/g
/** Letters, a year and a number, as registries write: "KS 2023/1187", "KS/2023:318", "A701.155/2023", "2018-001092". */
const DNR = latin(
  /(?<![\p{L}\d/:.-])(?:[A-ZÅÄÖ]{1,6}\d{0,4}(?:\.\d{1,6})*[ /-]?(?:\d{2,6}[/:.-]){0,2}\d{2,8}|\d{1,2}(?:\.\d{1,3}){1,3}\.?[ /-]\d{1,6}[/-]\d{2,4}|(?:19|20)\d\d[-/:]\d{3,8}(?![-/]))(?![\p{L}\d/:-])/gu,
)
const LABEL = /(?:dnr|diarienr|diarienummer(?:et|n)?|diarieför(?:t|d|s|da)|ärendenummer(?:et)?|ärendet)[^\d]{0,60}$/i
const ORG_LABEL = /org(?:anisations)?\.? ?(?:nummer|nr)/i

/** Every registration and organisation number that an agreement's texts name. */
export function numberStatements(agreement: Agreement): NumberStatement[] {
  const found: NumberStatement[] = []
  for (const sentence of sentencesIn(agreement)) {
    const { written, small, text } = sentence
    const key = text.place?.at(-1)
    if (!/\d{3}/.test(written) || key === 'dnr' || key === 'orgnr') continue
    const orgnr = [...written.matchAll(ORGNR)].filter(({ 0: one }) => Number(one[2]) >= 2)
    const dnr = [...written.matchAll(DNR)].filter(
      ({ 0: one, index }) => /\d[/:.-]\d|\d-\d/.test(one) && !orgnr.some((other) => other.index === index),
    )
    if (orgnr.length + dnr.length === 0) continue
    const parties = partiesIn(small, agreement)
    for (const [what, matches] of [
      ['orgnr', orgnr],
      ['dnr', dnr],
    ] as const) {
      for (const { 0: number, index: start } of matches) {
        const end = start + number.length
        const next = parties.find(
          (one) => one.start >= end && /^ (?:i|hos|för|vid) (?:den )?$/.test(written.slice(end, one.start)),
        )
        const last = parties.findLast((one) => one.end <= start && start - one.end < 80)
        const party = next?.party ?? last?.party
        const isLabelled = what === 'orgnr' ? ORG_LABEL.test(written) : LABEL.test(written.slice(0, start))
        found.push({ sentence, start, end, what, number, isLabelled, ...(party && { party }) })
      }
    }
  }
  return found
}
