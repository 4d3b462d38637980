import type { Agreement, SuperiorAgreement } from '../model/model.ts'
import { asDate } from '../swedish/date.ts'

/** From when to when an agreement is in force. */
export interface Term {
  /** First day, when it is said. */
  readonly from?: string
  /** Last day, extensions included; none when it is open-ended. */
  readonly till?: string
}

/** The term of an agreement with its latest extension. */
export function termOf({ manifest: { data } }: Agreement): Term {
  const { typ, från, till } = data.avtalstid
  const last = typ === 'tillsvidare' ? undefined : latest([till, ...(data.förlängningar ?? []).map((one) => one.till)])
  return { ...(från !== undefined && { from: från }), ...(last !== undefined && { till: last }) }
}

/** The term of a superior agreement with its latest extension. */
export function superiorTerm({ file: { data } }: SuperiorAgreement): Term {
  const till = latest([data.avtalstid.till, ...(data.förlängningar ?? []).map((one) => one.till)])
  return { from: data.avtalstid.från, ...(till !== undefined && { till }) }
}

/** The years (from 1 January to 31 December) that a period touches, each clipped to the period. */
export function yearsOf(from: string, till: string): { year: number; from: string; till: string }[] {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Math.max(0, Number(till.slice(0, 4)) - first + 1) }, (_, index) => {
    const year = String(first + index).padStart(4, '0')
    const [start, end] = [`${year}-01-01`, `${year}-12-31`]
    return { year: first + index, from: start < from ? from : start, till: end > till ? till : end }
  })
}

function latest(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .flatMap((date) => asDate(date) ?? [])
    .sort()
    .at(-1)
}
