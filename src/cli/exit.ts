import type { Terminal } from './terminal.ts'

/** Exit codes of every command. */
export const EXIT = {
  /** Done, and nothing found that stops it. */
  ok: 0,
  /** Findings stopped it. */
  findings: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** Something is missing on the machine: a browser, a permission. */
  environment: 3,
  /** The document could not be printed. */
  render: 4,
  /** The finished file is not what it should be. */
  verification: 5,
  /** A fault in samverkan itself. */
  bug: 70,
  /** Stopped by the user. */
  interrupted: 130,
} as const

/** Says that findings have stopped a command before it wrote anything. Gives the exit code. */
export function nothingWritten(terminal: Terminal): number {
  terminal.err('nothing was written\n')
  return EXIT.findings
}

/** Wrong usage or configuration: exit code 2. The message is English, as is the command line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
