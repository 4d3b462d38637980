import type { Diagnostic } from '../diagnostic.ts'
import { type Position, position } from '../source.ts'

/** A finding with its place as people count. Without a span line and column are missing. */
export interface Placed {
  readonly diagnostic: Diagnostic
  /** From the repository's root; empty when the finding has no file. */
  readonly path: string
  readonly position: Position | undefined
}

/** Findings in the order they are shown: by path, line, column and code. What is said twice is kept once. */
export function sortFindings(diagnostics: readonly Diagnostic[]): Placed[] {
  const placed = diagnostics.map((diagnostic) => ({
    diagnostic,
    path: diagnostic.span?.source.path ?? diagnostic.path ?? '',
    position: diagnostic.span && position(diagnostic.span.source, diagnostic.span.start),
  }))
  const kept = new Map<string, Placed>()
  for (const one of placed.sort(compare)) {
    const { code, message } = one.diagnostic
    const key = JSON.stringify([one.path, one.position?.line, one.position?.column, code, message])
    if (!kept.has(key)) kept.set(key, one)
  }
  return [...kept.values()]
}

function compare(a: Placed, b: Placed): number {
  return (
    compareText(a.path, b.path) ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    compareText(a.diagnostic.code, b.diagnostic.code) ||
    compareText(a.diagnostic.message, b.diagnostic.message)
  )
}

/** By code unit, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
