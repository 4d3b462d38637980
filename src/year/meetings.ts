import { timesPerYear } from '../agreement/frequency.ts'
import { isTooShort } from '../agreement/meeting-time.ts'
import type { Agreement } from '../model/model.ts'
import { halfYears } from '../swedish/date.ts'
import type { YearEvent } from './event.ts'
import { yearsOf } from './years.ts'

/**
 * The steering group's meetings: those that are written down, and for each half-year without one (each year, when the
 * group meets once a year) the last day for it. The chair goes round where it alternates.
 */
export function meetings(agreement: Agreement, from: string, till: string, today: string): YearEvent[] {
  const group = agreement.manifest.data.styrgrupp
  if (!group) return []
  const name = group.namn ?? 'Styrgruppen'
  const yearly = timesPerYear(group.frekvens) === 1
  const written = (group.möten ?? []).filter(({ datum }) => datum >= from && datum <= till)
  const slots = periods(from, till, yearly).flatMap((slot) => {
    const own = written.filter(({ datum }) => datum >= slot.from && datum <= slot.till)
    if (own.length > 0) {
      return own.map(({ datum, ordförande }, index) => ({
        key: index === 0 ? slot.key : `${slot.key}-${index + 1}`,
        date: datum,
        chair: ordförande,
        planned: true,
      }))
    }
    return isTooShort(slot.from, slot.till)
      ? []
      : [{ key: slot.key, date: slot.till, chair: undefined, planned: false }]
  })
  slots.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const next = rotation(agreement)
  return slots.map(({ key, date, chair, planned }) => {
    const leads = next(chair)
    return {
      id: `${agreement.id}/styrgrupp/${key}`,
      kind: 'styrgrupp',
      row: `${agreement.id}/styrgrupp`,
      date,
      title: planned ? `${name} sammanträder` : `${name} ska ha sammanträtt`,
      text: planned ? 'Mötet är bestämt.' : `Sista dag för mötet ${periodName(key)}. Inget möte är antecknat.`,
      ...(leads !== undefined && { who: leads }),
      done: planned && date < today,
    }
  })
}

/** Gives the chair of one meeting after the other: the one that is written down, else whose turn it is. */
function rotation({ manifest }: Agreement): (written: string | undefined) => string | undefined {
  const chair = manifest.data.styrgrupp?.ordförande
  const functions: readonly string[] = chair?.funktioner ?? []
  let at = 0
  return (written) => {
    const leads = written ?? functions[at]
    if (chair?.ordning === 'alternerande' && functions.length > 0) {
      const known = leads === undefined ? -1 : functions.indexOf(leads)
      at = ((known >= 0 ? known : at) + 1) % functions.length
    }
    return leads
  }
}

/** Half-years or years that a term touches, clipped to it, with a key each: `2022-1`, `2022`. */
export function periods(from: string, till: string, yearly: boolean): { key: string; from: string; till: string }[] {
  if (yearly) return yearsOf(from, till).map((one) => ({ key: String(one.year), from: one.from, till: one.till }))
  return halfYears(from, till).map((half) => ({
    key: `${half.from.slice(0, 4)}-${half.from.slice(5, 7) === '01' ? 1 : 2}`,
    from: half.from < from ? from : half.from,
    till: half.till > till ? till : half.till,
  }))
}

/** "första halvåret 2022" for `2022-1`, "2022" for `2022`. */
export function periodName(key: string): string {
  const [year, half] = key.split('-')
  return half === undefined ? `år ${year}` : `${half === '1' ? 'första' : 'andra'} halvåret ${year}`
}
