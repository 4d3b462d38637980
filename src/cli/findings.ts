import { join, relative } from 'node:path'
import { blanked } from '../check/blanked.ts'
import { type Diagnostic, isGraver, type Severity } from '../diagnostic.ts'
import { renderFindings } from '../findings/text.ts'
import type { Failure } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** Findings of a run, by the repository whose paths they use. */
export class Findings {
  readonly #byRoot = new Map<string, Diagnostic[]>()
  #failure: number | undefined

  /** Adds what was found in the repository at `root`, an absolute path. */
  add(root: string, diagnostics: readonly Diagnostic[]): void {
    // Whatever stage they come from, what they repeat has been taken out before they are shown.
    const plain = blanked(diagnostics)
    const list = this.#byRoot.get(root)
    if (list) list.push(...plain)
    else this.#byRoot.set(root, [...plain])
  }

  /** Adds why an agreement in the repository at `root` could not be finished. */
  addFailure(root: string, { finding, exit }: Failure): void {
    this.add(root, [finding])
    this.#failure = Math.max(this.#failure ?? 0, exit)
  }

  /** The exit code that what could not be finished demands, a bug before all else; none when all was. */
  get failure(): number | undefined {
    return this.#failure
  }

  /** What was found, by the absolute path of the repository. */
  get byRoot(): ReadonlyMap<string, readonly Diagnostic[]> {
    return this.#byRoot
  }

  get hasErrors(): boolean {
    return this.hasAny('fel')
  }

  /** Whether anything was found of a severity or graver. */
  hasAny(severity: Severity): boolean {
    return [...this.#byRoot.values()].some((list) => list.some((one) => !isGraver(severity, one.severity)))
  }

  /**
   * Shows them to a person, on stderr. Paths are written from the current folder, so that they can be opened.
   * What is only worth knowing is left to `samverkan check` when something else is asked for.
   */
  show(terminal: Terminal, which: 'all' | 'to mend' = 'all'): void {
    for (const [root, diagnostics] of this.#byRoot) {
      const shown = which === 'all' ? diagnostics : diagnostics.filter(({ severity }) => severity !== 'info')
      const text = renderFindings(shown, {
        color: terminal.color,
        width: terminal.width,
        relative: (path) => relative(terminal.cwd, join(root, path)) || '.',
      })
      if (text !== '') terminal.err(text)
    }
  }
}
