import { withoutPersonalNumbers } from '../swedish/personal-number.ts'

/** The terminal as the commands see it; `main` makes one from the process. */
export interface Terminal {
  /** Results for machines or pipes: stdout. No personal number is printed in full, there or on stderr. */
  out(text: string): void
  /** Findings and progress for people: stderr. */
  err(text: string): void
  readonly cwd: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Whether stderr is a terminal that can rewrite its last line. */
  readonly interactive: boolean
  readonly color: boolean
  /** Columns of stderr, at least 60. */
  readonly width: number
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal
  /** The day of the run as ISO date. */
  readonly today: string
}

/** Makes the terminal of this process. The clock is read here and nowhere else. */
export function processTerminal(signal: AbortSignal): Terminal {
  const environment = process.env
  const interactive = Boolean(process.stderr.isTTY) && environment.TERM !== 'dumb' && !environment.CI
  return {
    out: (text) => void process.stdout.write(withoutPersonalNumbers(text)),
    err: (text) => void process.stderr.write(withoutPersonalNumbers(text)),
    cwd: process.cwd(),
    environment,
    interactive,
    color: wantsColor(environment, Boolean(process.stderr.isTTY)),
    width: Math.max(60, process.stderr.columns ?? 100),
    signal,
    today: localDate(new Date()),
  }
}

/** `NO_COLOR` wins over `FORCE_COLOR`, which wins over the terminal (no-color.org). */
function wantsColor(environment: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  if (environment.NO_COLOR) return false
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0'
  return terminal && environment.TERM !== 'dumb'
}

function localDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
