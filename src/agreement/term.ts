import type { Avtalstid } from '../model/format.ts'
import type { Agreement, SuperiorAgreement } from '../model/model.ts'
import { asDate } from '../swedish/date.ts'

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
  const { avtalstid, förlängningar } = manifest.data
  return term(avtalstid, isOpenEnded(avtalstid), förlängningar)
}

/** A superior agreement's term. Its format has no word for an open end: it states no last day. */
export function superiorTermOf({ file }: SuperiorAgreement): Term {
  const { avtalstid, förlängningar } = file.data
  return term(avtalstid, avtalstid.till === undefined, förlängningar)
}

/** Whether an agreement is in force until further notice. A last day beside that has no meaning. */
export function isOpenEnded({ typ }: Avtalstid): boolean {
  return typ === 'tillsvidare'
}

/** Whether a term ends before it begins. */
export function isBackwards({ från, till }: { readonly från?: string; readonly till?: string }): boolean {
  return från !== undefined && till !== undefined && till < från
}

/** Whether a day lies in a term; a term without first or last day is open there. */
export function isInForce({ from, end }: Term, day: string): boolean {
  return (from === undefined || from <= day) && (end === undefined || day <= end)
}

/** What is in force until further notice has no last day, and no extension gives it one. */
function term(
  stated: { readonly från?: string; readonly till?: string },
  openEnded: boolean,
  extensions: readonly { readonly till?: string }[] = [],
): Term {
  const from = asDate(stated.från)
  const till = openEnded || isBackwards(stated) ? undefined : asDate(stated.till)
  const days = [till, ...extensions.map((one) => asDate(one.till))].filter((day) => day !== undefined)
  return { from, till, end: openEnded ? undefined : days.sort().at(-1) }
}
