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
