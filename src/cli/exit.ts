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
  terminal.err('Inget är skrivet.\n')
  return EXIT.findings
}

/** A word that the program does not know, among those that it does. */
export interface UnknownWord {
  readonly written: string
  readonly known: readonly string[]
}

/** Wrong usage or configuration: exit code 2. The message is Swedish. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** The word that was wrong: the user is asked whether a known one that is near was meant. */
  readonly unknown: UnknownWord | undefined
  /** The line that shows how the command is used. */
  readonly help: string | undefined

  constructor(message: string, unknown?: UnknownWord, help?: string) {
    super(message)
    this.unknown = unknown
    this.help = help
  }
}
