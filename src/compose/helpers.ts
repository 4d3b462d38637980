import type { HelperOptions } from 'handlebars'

/** `{{#if (lika a b)}}`: whether two values are the same. */
function same(one: unknown, other: unknown): boolean {
  return one === other
}

/** `{{#if (något a b c)}}`: whether any of some values is there. */
function any(...values: unknown[]): boolean {
  return values.slice(0, -1).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
}

/** `{{ifyllt x}}`: the value, or a dash: an empty cell would be dropped from the table's structure. */
function orDash(value: unknown, _options: HelperOptions): unknown {
  return value === undefined || value === null || value === '' ? '–' : value
}

/** The helpers that templates may use beside Handlebars' own. */
export const HELPERS = { lika: same, något: any, ifyllt: orDash } as const

/** How templates are compiled: a value or a helper that is not there is a fault, not an empty place. */
export const TEMPLATE_OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
  preventIndent: true,
} as const
