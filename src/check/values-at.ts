import type { Place } from '../model/model.ts'

/** A value that a path leads to, and where it stands. */
export interface ValueAt {
  readonly place: Place
  readonly value: unknown
}

/**
 * The values that a path of keys leads to, `parter.undertecknare.mandat.datum`: through a list there is one for each of
 * its items. A list that the path ends with is one value. `undefined` stands where the last key is missing.
 */
export function valuesAt(data: unknown, path: string): ValueAt[] {
  let level: ValueAt[] = [{ place: [], value: data }]
  const steps = path.split('.')
  for (const [index, step] of steps.entries()) {
    level = level.flatMap(itemsOf).flatMap(({ place, value }) => {
      const next = isMapping(value) && Object.hasOwn(value, step) ? value[step] : undefined
      const isLast = index === steps.length - 1
      return next === undefined && !(isLast && isMapping(value)) ? [] : [{ place: [...place, step], value: next }]
    })
  }
  return level
}

/** Whether two values stand in the same item of every list that the ways to both go through. */
export function isSameItem(one: Place, other: Place): boolean {
  for (const [index, step] of one.entries()) {
    const own = other[index]
    if (step === own) continue
    return !(typeof step === 'number' && typeof own === 'number')
  }
  return true
}

function itemsOf(one: ValueAt): ValueAt[] {
  const { place, value } = one
  return Array.isArray(value) ? value.map((item: unknown, index) => ({ place: [...place, index], value: item })) : [one]
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
