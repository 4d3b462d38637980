import type { Diagnostic } from '../diagnostic.ts'
import type { Place, YamlFile } from '../model/model.ts'
import type { Span } from '../source.ts'

/**
 * Whether a place is empty because reading found a fault there and took the value out: then that fault is what the
 * user should be told of, and not that the value is missing.
 */
export function isLostInReading(file: YamlFile<unknown>, place: Place, before: readonly Diagnostic[]): boolean {
  const key = firstMissing(file.data, place)
  if (key === undefined) return false
  return before.some(({ span, code }) => {
    if (span?.source !== file.source || !takesOut(code)) return false
    const { text } = span.source
    const start = text.lastIndexOf('\n', span.start - 1) + 1
    const line = text.slice(start, (text.indexOf('\n', span.start) + 1 || text.length + 1) - 1)
    return line.replace(/^[\s-]*["']?/, '').replace(/["']?\s*:.*$/, '') === key || line.includes(`${key}:`)
  })
}

/** Whether reading took something out within a mapping or list: then it may be just what is missed there. */
export function isMarred(whole: Span, before: readonly Diagnostic[]): boolean {
  return before.some(({ code, span }) => {
    if (span?.source !== whole.source || !takesOut(code)) return false
    return span.start >= whole.start && span.end <= whole.end
  })
}

/** What breaks the format is left out of the data; other findings of reading leave it as it is. */
function takesOut(code: string): boolean {
  return code.startsWith('schema/') || code.startsWith('yaml/')
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
