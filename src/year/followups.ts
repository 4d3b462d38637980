import { timesPerYear } from '../agreement/frequency.ts'
import type { Agreement, Plan } from '../model/model.ts'
import type { YearEvent } from './event.ts'
import { yearsOf } from './years.ts'

/** A period that plans are followed up for. */
export interface FollowUpPeriod {
  /** `2022-T1`, `2022-VB`, `2022-1`: as in the plans' `uppföljning`. */
  readonly key: string
  readonly name: string
  /** Last day for the answers. */
  readonly date: string
}

const TERTIALS = [
  { part: 'T1', day: '04-30', name: 'Tertial 1' },
  { part: 'T2', day: '08-31', name: 'Tertial 2' },
  { part: 'VB', day: '12-31', name: 'Årsrapport' },
] as const
const HALVES = [
  { part: 'H1', day: '06-30', name: 'Första halvåret' },
  { part: 'VB', day: '12-31', name: 'Årsrapport' },
] as const
const YEAR = [{ part: 'VB', day: '12-31', name: 'Årsrapport' }] as const

/** When the plans are followed up: each tertial, unless the follow-up plan says half-year or year. */
export function followUpPeriods(agreement: Agreement, from: string, till: string): FollowUpPeriod[] {
  const times = frequencyOf(agreement)
  const parts = times === 2 ? HALVES : times === 1 ? YEAR : TERTIALS
  return yearsOf(from, till)
    .flatMap(({ year }) =>
      parts.map(({ part, day, name }) => ({
        key: `${year}-${part}`,
        name: `${name} ${year}`,
        date: `${String(year).padStart(4, '0')}-${day}`,
      })),
    )
    .filter(({ date }) => date >= from && date <= till)
}

/** Plans that have answered for a period. */
export function answered(planer: readonly Plan[], period: FollowUpPeriod): Plan[] {
  return planer.filter((plan) =>
    (plan.file.data.uppföljning ?? []).some(
      (one) => samePeriod(one.period, period.key) && (one.målet_nått !== undefined || one.aktiviteter !== undefined),
    ),
  )
}

/** One event a period: the last day to answer the questions of every plan. */
export function followUps(agreement: Agreement, from: string, till: string): YearEvent[] {
  const { planer } = agreement
  if (planer.length === 0) return []
  return followUpPeriods(agreement, from, till).map((period) => {
    const done = answered(planer, period)
    const missing = planer.filter((plan) => !done.includes(plan)).map((plan) => plan.nummer)
    return {
      id: `${agreement.id}/uppföljning/${period.key}`,
      kind: 'uppföljning',
      row: `${agreement.id}/uppföljning`,
      date: period.date,
      title: `${period.name}: uppföljning av åtgärdsplanerna`,
      text:
        missing.length === 0
          ? `Alla ${planer.length} planer har svarat.`
          : `${done.length} av ${planer.length} planer har svarat. Svar saknas från plan ${missing.join(', ')}.`,
      done: missing.length === 0,
    }
  })
}

function frequencyOf({ bilagor }: Agreement): number | undefined {
  for (const { content } of bilagor) {
    if (content?.sort !== 'uppföljningsplan') continue
    const object = content.file.data.objekt.find((one) => one.sort === 'åtgärdsplaner')
    return timesPerYear(object?.frekvens)
  }
  return undefined
}

/** "2022-T1", "T1 2022" and "tertial 1 2022" are the same period; a year alone, or "helår", is the annual report. */
function samePeriod(written: string, key: string): boolean {
  const [year = '', part = ''] = key.split('-')
  if (!written.includes(year)) return false
  const rest = written.replace(year, '').toLowerCase()
  if (/t(ertial)?\s*1/.test(rest)) return part === 'T1'
  if (/t(ertial)?\s*2/.test(rest)) return part === 'T2'
  if (/(h|halvår\w*)\s*1|första halv/.test(rest)) return part === 'H1'
  return part === 'VB'
}
