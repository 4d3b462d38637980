import { relative } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { renderFindings } from '../findings/text.ts'
import type { Terminal } from './terminal.ts'

/** Shows findings to a person, on stderr. Paths are written from the current folder, so that they can be opened. */
export function showFindings(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  if (diagnostics.length === 0) return
  terminal.err(
    renderFindings(diagnostics, {
      color: terminal.color,
      width: terminal.width,
      relative: (path) => relative(terminal.cwd, path) || '.',
    }),
  )
}
