import type { Diagnostic } from '../diagnostic.ts'
import type { Place, YamlFile } from '../model/model.ts'
import { type Span, startOfLine } from '../source.ts'

/**
 * Whether a place is empty because reading found a fault there and took the value out. The fault has been reported, so
 * that the value must not be reported as missing too.
 */
export function isLostInReading(file: YamlFile<unknown>, place: Place, before: readonly Diagnostic[]): boolean {
  const key = firstMissing(file.data, place)
  if (key === undefined) return false
  return before.some(({ span, code }) => {
    if (span?.source !== file.source || !takesOut(code)) return false
    const { text } = span.source
    const start = startOfLine(text, span.start)
    const line = text.slice(start, (text.indexOf('\n', span.start) + 1 || text.length + 1) - 1)
    return line.replace(/^[\s-]*["']?/, '').replace(/["']?\s*:.*$/, '') === key || line.includes(`${key}:`)
  })
}

/** Whether reading took a value out within a span: it may be the value that seems to be missing there. */
export function isMarred(whole: Span, before: readonly Diagnostic[]): boolean {
  return before.some(({ code, span }) => {
    if (span?.source !== whole.source || !takesOut(code)) return false
    return span.start >= whole.start && span.end <= whole.end
  })
}

/** Whether a finding of reading means that a value was left out of the data: only breaches of the format do. */
function takesOut(code: string): boolean {
  return code.startsWith('schema/') || code.startsWith('yaml/')
}

/** The first step of a place that is missing from the data, when that step is a key. */
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
