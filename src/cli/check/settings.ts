import { relative, resolve } from 'node:path'
import type { Severity } from '../../diagnostic.ts'
import type { Variant } from '../../document.ts'
import { repeatedPath } from '../../file-name.ts'
import { resultsFolder } from '../../node/results.ts'
import { dateOption } from '../date-option.ts'
import { UsageError } from '../exit.ts'
import type { Terminal } from '../terminal.ts'

const FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

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

/** Options as the command line gives them; formats and files in the order they were written. */
export interface CheckOptions {
  readonly [name: string]: unknown
  readonly format?: readonly WrittenOutput[]
}

/** A format being written on the command line: `-o` gives the last one its file. */
export interface WrittenOutput {
  readonly format: string
  file?: string
}

const BASELINE = 'samverkan-baseline.json'

/** Settings out of the options. Throws `UsageError`. */
export function settingsOf(options: CheckOptions, terminal: Terminal): CheckSettings {
  const file = (value: unknown) => resolve(terminal.cwd, String(value))
  const outputs = (options.format ?? []).map(({ format, file: path }): Output => {
    const known = FORMATS.find((one) => one === format)
    if (!known) throw new UsageError(`--format takes ${FORMATS.join(', ')}, not "${format}"`)
    return { format: known, file: path === undefined ? undefined : file(path) }
  })
  const printed = outputs.filter((one) => one.file === undefined && one.format !== 'text')
  if (printed.length > 1) throw new UsageError('only one format can go to stdout: give the others a file with -o')
  const baseline =
    options.baseline === undefined && !options.writeBaseline ? undefined : file(options.baseline ?? BASELINE)
  const files = [...outputs.flatMap((one) => one.file ?? []), ...(baseline === undefined ? [] : [baseline])]
  const twice = repeatedPath(files)
  if (twice !== undefined) throw new UsageError(`${relative(terminal.cwd, twice)} would be written twice`)
  return {
    today: dateOption(options.asOf as string | undefined) ?? terminal.today,
    variant: options.variant as Variant,
    failOn: options.failOn as Severity,
    outputs: outputs.length > 0 ? outputs : [{ format: 'text', file: undefined }],
    baseline,
    writeBaseline: options.writeBaseline === true,
    onlyChanged: options.onlyChanged === undefined ? undefined : String(options.onlyChanged),
    fix: options.fix === true,
    diff: options.diff === true,
    quiet: options.quiet === true,
    cache: options.cache === false ? undefined : resultsFolder(terminal.environment),
  }
}
