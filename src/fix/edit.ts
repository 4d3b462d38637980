import type { Diagnostic } from '../diagnostic.ts'

/** A text of a file, with what the findings know to be right put in the place of what is wrong. */
export function applyFixes(path: string, text: string, diagnostics: readonly Diagnostic[]): string {
  const fixes = diagnostics
    .flatMap(({ fix }) => (fix && fix.span.source.path === path && fix.span.source.text === text ? [fix] : []))
    .sort((a, b) => b.span.start - a.span.start)
  let fixed = text
  let before = Number.POSITIVE_INFINITY
  for (const { span, text: right } of fixes) {
    // Of two that overlap the later one waits for the next time.
    if (span.end > before) continue
    fixed = fixed.slice(0, span.start) + right + fixed.slice(span.end)
    before = span.start
  }
  return fixed
}
