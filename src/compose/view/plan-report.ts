import type { Rapport } from '../../model/format.ts'
import type { Writer } from '../markdown/writer.ts'
import { reached } from '../state.ts'
import { functions, list, text } from '../value.ts'

/** The answers of a plan's administrator for a period. */
export function report(data: Rapport, writer: Writer) {
  return {
    period: data.period,
    målet_nått: reached(data.målet_nått),
    kommentar: text(data.kommentar, writer),
    aktiviteter: list(data.aktiviteter, writer),
    möten: data.möten,
    datum: data.datum,
    av: functions(data.av, writer),
  }
}

const NAMES: Readonly<Record<string, string>> = {
  T1: 'tertial 1',
  T2: 'tertial 2',
  T3: 'tertial 3',
  VB: 'verksamhetsberättelse',
  H1: 'första halvåret',
  H2: 'andra halvåret',
}
const ASKED = ['T1', 'T2', 'VB']

/**
 * The answers in order of time. Each year that has an answer, or else the plan, has a row for both tertials and for
 * the annual report, so that a missing answer shows.
 */
export function answers(reports: readonly Rapport[], writer: Writer) {
  const years = new Set(reports.flatMap(({ period }) => /^(\d{4})-(?:T|VB)/.exec(period)?.[1] ?? []))
  const asked = reports.length === 0 ? ASKED : [...years].flatMap((year) => ASKED.map((part) => `${year}-${part}`))
  const unanswered = asked.filter((period) => reports.every((one) => one.period !== period))
  return [...reports, ...unanswered.map((period): Rapport => ({ period }))]
    .sort((one, other) => (one.period < other.period ? -1 : one.period > other.period ? 1 : 0))
    .map((one) => ({ ...report(one, writer), benämning: NAMES[one.period.slice(-2)] }))
}
