import { didYouMean, listed } from '../swedish/suggest.ts'

/** What a path leads to, or why it leads nowhere, in words for a finding. */
export type Reached =
  | { readonly value: unknown; readonly message?: undefined }
  | { readonly message: string; readonly hint: string }

/** Other names of keys, as people call them. */
const ALSO: Readonly<Record<string, string>> = {
  organisationsnummer: 'orgnr',
  diarienummer: 'dnr',
  områden: 'prioriterade_områden',
}

/**
 * Follows a path of keys through data: `parter.sdn.orgnr`. An item of a list is named by its `id`, else by its number from
 * one.
 */
export function follow(root: unknown, path: string): Reached {
  let value = root
  const walked: string[] = []
  for (const step of path.split('.')) {
    const next = stepInto(value, step)
    if (next === undefined) {
      const known = keysOf(value)
      const where = walked.length === 0 ? '' : ` under ${walked.join('.')}`
      return {
        message: `uppgiften «${path}» finns inte: «${step}» står inte${where}${didYouMean(step, known)}`,
        hint:
          known.length > 0 ? `Där finns ${listed(known.slice(0, 12), 'och')}.` : 'Det har inga uppgifter under sig.',
      }
    }
    walked.push(step)
    value = next
  }
  return { value }
}

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) {
    const own = value.find(
      (item: unknown) => typeof item === 'object' && item !== null && 'id' in item && item.id === step,
    )
    return own ?? (/^[1-9]\d?$/.test(step) ? value[Number(step) - 1] : undefined)
  }
  if (typeof value !== 'object' || value === null) return undefined
  const key = [step, ALSO[step]].find((one) => one !== undefined && Object.hasOwn(value, one))
  return key === undefined ? undefined : (value as Readonly<Record<string, unknown>>)[key]
}

/** The names that a path can go on with. */
export function keysOf(value: unknown): string[] {
  if (Array.isArray(value))
    return value.map((item: unknown, index) =>
      typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(index + 1),
    )
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
