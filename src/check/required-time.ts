import type { Krav, Tidsavstand, Tidsgrans } from '../model/format.ts'
import type { Agreement } from '../model/model.ts'
import type { Span } from '../source.ts'
import { addDays, addMonths, asDate, monthsBefore } from '../swedish/date.ts'
import { type Period, statedPeriod } from '../swedish/period.ts'
import { listed } from '../swedish/suggest.ts'
import { type DataSubject, type Shortfall, subjectsOf } from './subjects.ts'
import { isSameItem, type ValueAt, valuesAt } from './values-at.ts'

/** A day that another is held to, and where it comes from. */
interface Bound {
  readonly day: Period
  /** What it is, in words. */
  readonly what: string
  /** Where it stands, when it is a value of the data. */
  readonly at?: ValueAt & { readonly span: Span }
}

/** The days of some data that come before or after what they must. What is open or in no calendar is not judged. */
export function outOfTime(subject: DataSubject, data: Krav, agreement: Agreement): Shortfall[] {
  const { uppgift = '', tid = {} } = data
  const sides = [
    { limit: tid.tidigast, isBroken: (day: Period, bound: Period) => day.till < bound.from, word: 'före' },
    { limit: tid.senast, isBroken: (day: Period, bound: Period) => day.from > bound.till, word: 'efter' },
  ]
  return valuesAt(subject.data, uppgift).flatMap(({ place, value }): Shortfall[] => {
    const day = dayOf(value)
    if (!day) return []
    const at = [...subject.place, ...place]
    return sides.flatMap(({ limit, isBroken, word }) => {
      const bounds = limit === undefined ? [] : boundsOf(limit, subject, agreement)
      const broken = bounds.find((bound) => isWithin(bound, place, limit) && isBroken(day, bound.day))
      if (!broken) return []
      const span = subject.file.span(at)
      const message = `«${uppgift}» ${String(value)} är ${word} ${broken.what}`
      const related = broken.at && [{ span: broken.at.span, message: 'här står den andra dagen' }]
      return [{ place: at, span, message, ...(related && { related }) }]
    })
  })
}

/** A value in a list is held to what stands in the same item. */
function isWithin({ at }: Bound, place: ValueAt['place'], limit: Tidsgrans | undefined): boolean {
  const isElsewhere = typeof limit === 'object' && limit.i !== undefined
  return at === undefined || isElsewhere || isSameItem(place, at.place)
}

function boundsOf(limit: Tidsgrans, subject: DataSubject, agreement: Agreement): Bound[] {
  const distance: Tidsavstand = typeof limit === 'string' ? {} : limit
  const path = typeof limit === 'string' ? limit : (limit.före ?? limit.efter ?? '')
  const fixed = asDate(path)
  const owner = distance.i === undefined ? subject : subjectsOf(agreement)[distance.i][0]
  if (fixed !== undefined) {
    const day = shifted({ from: fixed, till: fixed }, distance)
    return [{ day, what: inWords(day, distance, path) }]
  }
  if (!owner || !('file' in owner)) return []
  return valuesAt(owner.data, path).flatMap(({ place, value }): Bound[] => {
    const own = dayOf(value)
    if (!own) return []
    const day = shifted(own, distance)
    const at = { place, value, span: owner.file.span([...owner.place, ...place]) }
    return [{ day, what: inWords(day, distance, `${path} ${String(value)}`), at }]
  })
}

/** The days that a value may be: one day, or a month, quarter or year in words or numbers. */
function dayOf(value: unknown): Period | undefined {
  if (typeof value === 'number') return dayOf(String(value))
  if (typeof value !== 'string') return undefined
  const month = /^(\d{4})-(\d{2})$/.exec(value)
  const { from, till } = (month ? monthOf(value) : statedPeriod(value)) ?? {}
  return from === undefined || till === undefined ? undefined : { from, till }
}

function monthOf(written: string): Period | undefined {
  const from = asDate(`${written}-01`)
  return from === undefined ? undefined : { from, till: addDays(addMonths(from, 1), -1) }
}

function shifted({ from, till }: Period, distance: Tidsavstand): Period {
  return { from: shift(from, distance), till: shift(till, distance) }
}

function shift(day: string, { dagar = 0, veckor = 0, månader = 0, år = 0, före }: Tidsavstand): string {
  const days = dagar + 7 * veckor
  const months = månader + 12 * år
  const moved = före === undefined ? addMonths(day, months) : monthsBefore(day, months)
  return addDays(moved, före === undefined ? days : -days)
}

function inWords({ from, till }: Period, distance: Tidsavstand, what: string): string {
  const units = [
    [distance.år, 'år', 'år'],
    [distance.månader, 'månad', 'månader'],
    [distance.veckor, 'vecka', 'veckor'],
    [distance.dagar, 'dag', 'dagar'],
  ] as const
  const parts = units.flatMap(([count, one, many]) => (count ? [`${count} ${count === 1 ? one : many}`] : []))
  if (parts.length === 0) return what
  const day = from === till ? from : `${from}–${till}`
  return `${day}, ${listed(parts, 'och')} ${distance.före === undefined ? 'efter' : 'före'} ${what}`
}
