import type { Terminal } from '../terminal.ts'

/** What is written after the name of a command, without a dash before it. */
export interface Argument {
  /** What stands for it in the help, without brackets. */
  readonly name: string
  readonly text: string
  readonly required?: boolean
  /** Whether it may be written several times; only the last argument of a command may. */
  readonly many?: boolean
}

/** What is written with dashes before it. One that takes no value is a switch. */
export interface Option {
  /** The letter after a single dash. */
  readonly short?: string
  readonly text: string
  /** What stands for the value in the help, without brackets; missing for a switch. */
  readonly value?: string
  /** The only values that there are. */
  readonly choices?: readonly string[]
  /** Makes the value of what is written after `option`. Throws `UsageError`. */
  readonly parse?: (written: string, option: string) => unknown
  /** What is meant when the option is left out, as a user would write it. */
  readonly default?: string
  /** Whether the command refuses to do without it. */
  readonly required?: boolean
  /** Whether it may be written several times. */
  readonly repeat?: boolean
  /** An option that is repeated, which this one is written after and belongs to. */
  readonly follows?: string
  /** Options that it makes no sense with. */
  readonly conflicts?: readonly string[]
}

/** The options of a command by name in camel case: `asOf` is `--as-of`. */
export type Options = Readonly<Record<string, Option>>

/** How an option is written: `noCache` → `--no-cache`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

type One<O extends Option> = O extends { parse: (...written: never[]) => infer T }
  ? T
  : O extends { choices: readonly (infer C)[] }
    ? C
    : string

type OptionValue<O extends Option> = O extends { value: string }
  ? O extends { repeat: true }
    ? readonly One<O>[]
    : O extends { follows: string }
      ? readonly (One<O> | undefined)[]
      : O extends { default: string } | { required: true }
        ? One<O>
        : One<O> | undefined
  : boolean

/**
 * The values of options, by their names. An option that follows another has a value for each of that one's, undefined
 * where it was not written.
 */
export type OptionsOf<T extends Options> = { readonly [Name in keyof T]: OptionValue<T[Name]> }

type ArgumentValue<A extends Argument> = A extends { many: true }
  ? readonly string[]
  : A extends { required: true }
    ? string
    : string | undefined

/** The values of arguments, in their order. */
export type ArgumentsOf<T extends readonly Argument[]> = { readonly [At in keyof T]: ArgumentValue<T[At]> }

/** A command as the parser sees it. */
export interface Command {
  /** The name on the command line: two words when it belongs to a group. */
  readonly name: string
  /** One line, for the list of commands and the top of the command's own help. */
  readonly summary: string
  /** More about it, for its own help. */
  readonly description?: string
  readonly arguments: readonly Argument[]
  readonly options: Options
  /** Lines to copy, each with what it gives. */
  readonly examples: readonly (readonly [line: string, gives: string])[]
  /** Does the work, and gives the exit code. What the command needs is loaded here, when it runs. */
  readonly run: (
    args: readonly unknown[],
    options: Readonly<Record<string, unknown>>,
    terminal: Terminal,
  ) => Promise<number>
}

/** A command with the types of what it is given. */
interface TypedCommand<A extends readonly Argument[], O extends Options>
  extends Omit<Command, 'arguments' | 'options' | 'run'> {
  readonly arguments: A
  readonly options: O
  readonly run: (args: ArgumentsOf<A>, options: OptionsOf<O>, terminal: Terminal) => Promise<number>
}

/** An entry of the table. The parser makes of what is written exactly what `run` takes. */
export function command<const A extends readonly Argument[], O extends Options>(entry: TypedCommand<A, O>): Command {
  return entry as unknown as Command
}
