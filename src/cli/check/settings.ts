import { relative, resolve } from 'node:path'
import type { Severity } from '../../diagnostic.ts'
import type { Variant } from '../../document.ts'
import { repeatedPath } from '../../file-name.ts'
import { resultsFolder } from '../../node/results.ts'
import { UsageError } from '../exit.ts'
import type { CheckOptions } from '../table/check.ts'
import type { Terminal } from '../terminal.ts'

export type Format = CheckOptions['format'][number]

/** A format and where it goes: a file, else the terminal. */
export interface Output {
  readonly format: Format
  readonly file: string | undefined
}

/** What `samverkan check` is told. Paths are absolute. */
export interface CheckSettings {
  readonly today: string
  readonly variant: Variant
  readonly failOn: Severity
  readonly outputs: readonly Output[]
  readonly baseline: string | undefined
  readonly writeBaseline: boolean
  readonly onlyChanged: string | undefined
  readonly fix: boolean
  readonly diff: boolean
  readonly quiet: boolean
  /** Folder of remembered results; none are kept when missing. */
  readonly cache: string | undefined
}

/** The file of known findings when none is named. */
export const BASELINE = 'samverkan-baseline.json'

/** Settings out of the options. Throws `UsageError`. */
export function settingsOf(options: CheckOptions, terminal: Terminal): CheckSettings {
  const file = (path: string) => resolve(terminal.cwd, path)
  const outputs = options.format.map((format, at): Output => {
    const path = options.output[at]
    return { format, file: path === undefined ? undefined : file(path) }
  })
  const printed = outputs.filter((one) => one.file === undefined && one.format !== 'text')
  if (printed.length > 1) throw new UsageError('bara ett format kan skrivas på standard ut: ge de andra en fil med -o')
  const baseline =
    options.baseline === undefined && !options.writeBaseline ? undefined : file(options.baseline ?? BASELINE)
  const files = [...outputs.flatMap((one) => one.file ?? []), ...(baseline === undefined ? [] : [baseline])]
  const twice = repeatedPath(files)
  if (twice !== undefined) throw new UsageError(`${relative(terminal.cwd, twice)} skulle skrivas två gånger`)
  return {
    today: options.asOf ?? terminal.today,
    variant: options.variant,
    failOn: options.failOn,
    outputs: outputs.length > 0 ? outputs : [{ format: 'text', file: undefined }],
    baseline,
    writeBaseline: options.writeBaseline,
    onlyChanged: options.onlyChanged,
    fix: options.fix,
    diff: options.diff,
    quiet: options.quiet,
    cache: options.noCache ? undefined : resultsFolder(terminal.environment),
  }
}
