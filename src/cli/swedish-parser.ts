import { type Argument, Command, type Help, type Option } from 'commander'
import { UsageError } from './exit.ts'

/** Commander's headings, and the words of its usage line. */
const WORDS: Readonly<Record<string, string>> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Val:',
  'Commands:': 'Kommandon:',
}

/**
 * Commander in Swedish. It has no catalogue of messages: each is made in a method, which is replaced here. That none is
 * left in English is held by test/help.test.ts, which provokes all that can be provoked.
 */
export class SwedishParser extends Command {
  examples: readonly (readonly [line: string, gives: string])[] = []

  constructor(name?: string) {
    super(name)
    this.addHelpText('after', () => examplesText(this.examples))
  }

  /** The parser of the whole program. Its commands inherit how it helps. */
  static program(name: string): SwedishParser {
    return new SwedishParser(name)
      .helpOption('-h, --help', 'visa den här hjälpen')
      .helpCommand('help [kommando]', 'visar hjälpen för ett kommando')
      .configureHelp({
        styleTitle: (title) => WORDS[title] ?? title,
        commandUsage: (command) => `${pathOf(command)} ${usageOf(command)}`,
        subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(termOf)].join(' '),
        optionDescription: describe,
      })
  }

  override createCommand(name?: string): SwedishParser {
    return new SwedishParser(name)
  }

  // The methods below are commander's own, by which it reports wrong usage. Its types leave them out.

  missingArgument(name: string): never {
    throw this.#wrong(`argumentet <${name}> saknas`)
  }

  optionMissingArgument({ flags }: Option): never {
    throw this.#wrong(`${flags} saknar värde`)
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    throw this.#wrong(`${flags} måste anges`)
  }

  _conflictingOption(one: Option, other: Option): never {
    throw this.#wrong(`${one.long} kan inte användas tillsammans med ${other.long}`)
  }

  unknownOption(written: string): never {
    const known = this.createHelp()
      .visibleOptions(this)
      .flatMap(({ long }) => long ?? [])
    throw this.#wrong(`det finns inget val ${written}`, { written, known })
  }

  _excessArguments(given: readonly string[]): never {
    const most = this.registeredArguments.length
    throw this.#wrong(`${pathOf(this)} tar ${most === 0 ? 'inga' : `högst ${most}`} argument, inte ${given.length}`)
  }

  unknownCommand(): never {
    const [written = ''] = this.args
    const known = this.commands.map((command) => command.name())
    throw this.#wrong(`det finns inget kommando ${written}`, { written, known })
  }

  #wrong(message: string, unknown?: UsageError['unknown']): UsageError {
    return new UsageError(message, unknown, `${pathOf(this)} --help`)
  }
}

/** `samverkan browser install`. */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()
}

function usageOf(command: Command): string {
  const next = command.commands.length > 0 ? ['[kommando]'] : command.registeredArguments.map(termOf)
  return ['[val]', ...next].join(' ')
}

function termOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

/** What an option is for, the values that it takes, and the one that is meant when it is left out. */
function describe(this: Help, { description, argChoices, defaultValueDescription, mandatory }: Option): string {
  const about = [
    ...(argChoices ? [argChoices.join(', ')] : []),
    ...(defaultValueDescription === undefined ? [] : [`annars ${defaultValueDescription}`]),
    ...(mandatory ? ['måste anges'] : []),
  ]
  return about.length === 0 ? description : `${description} (${about.join('; ')})`
}

/** Each line with what it gives: beside it, or below it where not all of them have room. */
function examplesText(examples: SwedishParser['examples']): string {
  if (examples.length === 0) return ''
  const width = Math.max(...examples.map(([line]) => line.length))
  const fits = examples.every(([, gives]) => width + gives.length + 4 <= WIDTH)
  const rows = examples.map(([line, gives]) =>
    fits ? `  ${line.padEnd(width)}  ${gives}\n` : `  ${line}\n      ${gives}\n`,
  )
  return `\nExempel:\n${rows.join('')}`
}

/** Columns that a help takes at most; commander takes as many where there is no terminal. */
const WIDTH = 80
