import type { Terminal } from './terminal.ts'

/** Progress on stderr: one line rewritten in place on a terminal, a plain line per step otherwise. */
export interface Progress {
  /** What is being done now; only shown on a terminal. */
  doing(text: string): void
  /** Something that is done; stays on the screen. */
  done(text: string): void
  /** Clears the line in place, before other output. */
  clear(): void
}

const CLEAR_LINE = '\r\u001b[2K'

/** Progress for a terminal; silent when `quiet`. */
export function progress(terminal: Terminal, quiet: boolean): Progress {
  let shown = false
  const clear = () => {
    if (shown) terminal.err(CLEAR_LINE)
    shown = false
  }
  return {
    doing(text) {
      if (quiet || !terminal.interactive) return
      clear()
      terminal.err(text.slice(0, terminal.width - 1))
      shown = true
    },
    done(text) {
      clear()
      if (!quiet) terminal.err(`${text}\n`)
    },
    clear,
  }
}
