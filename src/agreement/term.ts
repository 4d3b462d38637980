import type { Agreement, SuperiorAgreement } from '../model/model.ts'

/** When something is in force. Dates are ISO dates, last days included. */
export interface Term {
  readonly from: string | undefined
  /** The last day that the document itself states; undefined when it has none. */
  readonly till: string | undefined
  /** The last day with the extensions that have been decided. */
  readonly end: string | undefined
}

/** An agreement's term. One that ends before it begins is a slip of the pen: nothing is measured by its last day. */
export function termOf({ manifest }: Agreement): Term {
  const { avtalstid, förlängningar = [] } = manifest.data
  const till = avtalstid.typ === 'bestämd' && !isBackwards(avtalstid) ? avtalstid.till : undefined
  return { from: avtalstid.från, till, end: latest([till, ...förlängningar.map((one) => one.till)]) }
}

/** Whether a term ends before it begins. */
export function isBackwards({ från, till }: { readonly från?: string; readonly till?: string }): boolean {
  return från !== undefined && till !== undefined && till < från
}

/** A superior agreement's term. */
export function superiorTermOf({ file }: SuperiorAgreement): Term {
  const { avtalstid, förlängningar = [] } = file.data
  return {
    from: avtalstid.från,
    till: avtalstid.till,
    end: avtalstid.till === undefined ? undefined : latest([avtalstid.till, ...förlängningar.map((one) => one.till)]),
  }
}

/** Whether a day lies in a term; a term without first or last day is open there. */
export function isInForce({ from, end }: Term, day: string): boolean {
  return (from === undefined || from <= day) && (end === undefined || day <= end)
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}
