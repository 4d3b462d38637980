import type { Diagnostic } from '../diagnostic.ts'
import type { Place, YamlFile } from '../model/model.ts'

/**
 * Whether a place is empty because reading found a fault there and took the value out: then that fault is what the
 * user should be told of, and not that the value is missing.
 */
export function isLostInReading(file: YamlFile<unknown>, place: Place, before: readonly Diagnostic[]): boolean {
  const key = firstMissing(file.data, place)
  if (key === undefined) return false
  return before.some(({ span, code }) => {
    // What is wrong in a text's Markdown leaves the text where it is.
    if (span?.source !== file.source || code.startsWith('md/')) return false
    const { text } = span.source
    const start = text.lastIndexOf('\n', span.start - 1) + 1
    const line = text.slice(start, (text.indexOf('\n', span.start) + 1 || text.length + 1) - 1)
    return line.replace(/^[\s-]*["']?/, '').replace(/["']?\s*:.*$/, '') === key || line.includes(`${key}:`)
  })
}

/** The first step of a place that the data does not have, when it is a key. */
function firstMissing(data: unknown, place: Place): string | undefined {
  let value = data
  for (const step of place) {
    if (typeof value !== 'object' || value === null) return undefined
    const next = (value as Record<string | number, unknown>)[step]
    if (next === undefined) return typeof step === 'string' ? step : undefined
    value = next
  }
  return undefined
}
