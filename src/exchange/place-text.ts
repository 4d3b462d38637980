import type { Place } from '../model/model.ts'

/**
 * A place as people write it: `tidsplan.påbörjas`, `mål[2].text` (counted from 1), and `åtgärder[orossamtal]` for an
 * item that has an id. A key with signs of its own is within quotation marks.
 */
export function placeText(place: readonly (string | number | { readonly id: string })[]): string {
  let text = ''
  for (const step of place) {
    if (typeof step === 'number') text += `[${step + 1}]`
    else if (typeof step === 'object') text += `[${step.id}]`
    else text += `${text === '' ? '' : '.'}${/^[^.[\]"\s]+$/.test(step) ? step : JSON.stringify(step)}`
  }
  return text
}

/** A step of a written place: a key, an index from 0, or the id of an item. */
export type Step = string | number | { readonly id: string }

/** The steps of a written place, or undefined when it is none. */
export function parsePlace(text: string): Step[] | undefined {
  const steps: Step[] = []
  const token = /\[(\d+)\]|\[([a-z0-9-]+)\]|(?:^|\.)(?:("(?:[^"\\]|\\.)*")|([^.[\]"\s]+))/y
  while (token.lastIndex < text.length) {
    const match = token.exec(text)
    if (!match) return undefined
    const [, index, id, quoted, key] = match
    if (index !== undefined) {
      if (Number(index) < 1) return undefined
      steps.push(Number(index) - 1)
    } else if (id !== undefined) steps.push({ id })
    else if (key !== undefined) steps.push(key)
    else {
      const name = unquote(quoted ?? '')
      if (name === undefined) return undefined
      steps.push(name)
    }
  }
  return steps
}

/** The place of steps in data; undefined when an item with such an id is not there. */
export function findPlace(steps: readonly Step[], data: unknown): Place | undefined {
  const place: (string | number)[] = []
  let value: unknown = data
  for (const step of steps) {
    let next: string | number
    if (typeof step === 'object') {
      const list: readonly unknown[] = Array.isArray(value) ? value : []
      const index = list.findIndex((item) => (item as { id?: unknown } | null)?.id === step.id)
      if (index < 0) return undefined
      next = index
    } else next = step
    place.push(next)
    value = (value as Record<string | number, unknown> | null | undefined)?.[next]
  }
  return place
}

/** The value at a place in data. */
export function valueAt(data: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    return (value as Record<string | number, unknown>)[step]
  }, data)
}

function unquote(text: string): string | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
