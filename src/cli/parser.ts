import { Argument as ParsedArgument, Option as ParsedOption } from 'commander'
import { UsageError } from './exit.ts'
import type { SwedishParser } from './swedish-parser.ts'
import { type Argument, type Command, flagOf, type Option } from './table/entry.ts'

/** What the parser is made for: the table, and who runs the command that it finds. */
export interface Parsing {
  readonly commands: readonly Command[]
  /** The words of each group of commands. */
  readonly groups: Readonly<Record<string, string>>
  readonly run: (
    command: Command,
    args: readonly unknown[],
    options: Readonly<Record<string, unknown>>,
  ) => Promise<void>
}

/** Gives commander the commands of the table. */
export function addCommands(program: SwedishParser, { commands, groups, run }: Parsing): void {
  const parents = new Map<string, SwedishParser>()
  for (const entry of commands) {
    const words = entry.name.split(' ')
    const [group = '', name = group] = words
    let parent = program
    if (words.length > 1) {
      parent = parents.get(group) ?? program.command(group).description(groups[group] ?? '')
      parents.set(group, parent)
    }
    const parser = parent.command(name).summary(entry.summary).description(descriptionOf(entry))
    parser.examples = entry.examples
    for (const argument of entry.arguments) parser.addArgument(argumentOf(argument))
    for (const [key, option] of Object.entries(entry.options)) parser.addOption(optionOf(key, option, parser))
    parser.action(async (...given: unknown[]) => {
      await run(entry, given.slice(0, entry.arguments.length), valuesOf(entry, parser.opts()))
    })
  }
}

function descriptionOf({ summary, description }: Command): string {
  const sentence = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`
  return description === undefined ? sentence : `${sentence} ${description}`
}

function argumentOf({ name, text, required, many }: Argument): ParsedArgument {
  const whole = many ? `${name}...` : name
  return new ParsedArgument(required ? `<${whole}>` : `[${whole}]`, text)
}

function optionOf(key: string, option: Option, parser: SwedishParser): ParsedOption {
  const { short, value, text, choices, default: byDefault, required, repeat, follows, conflicts } = option
  const flag = flagOf(key)
  const flags = [...(short === undefined ? [] : [`-${short}`]), flag].join(', ')
  const parsed = new ParsedOption(value === undefined ? flags : `${flags} <${value}>`, text)
  if (choices) parsed.argChoices = [...choices]
  if (required) parsed.makeOptionMandatory()
  if (conflicts) parsed.conflicts([...conflicts])
  if (value === undefined) return parsed
  const read = (written: string) => readValue(written, flag, option)
  if (byDefault !== undefined) parsed.default(read(byDefault), byDefault)
  return parsed.argParser((written: string, before: unknown) => {
    if (repeat) return [...((before as unknown[] | undefined) ?? []), read(written)]
    if (follows !== undefined) return addFollowing(before, read(written), flag, { follows, parser })
    return read(written)
  })
}

function readValue(written: string, flag: string, { parse, choices }: Option): unknown {
  if (parse) return parse(written, flag)
  if (!choices || choices.includes(written)) return written
  throw new UsageError(`${flag} tar ${choices.join(', ')}, inte «${written}»`, { written, known: choices })
}

/** Puts the value of an option beside the value that it was written after. */
function addFollowing(
  before: unknown,
  value: unknown,
  flag: string,
  { follows, parser }: { readonly follows: string; readonly parser: SwedishParser },
): unknown[] {
  const values = [...((before as unknown[] | undefined) ?? [])]
  const count = ((parser.getOptionValue(follows) as unknown[] | undefined) ?? []).length
  if (count === 0 || values[count - 1] !== undefined) {
    throw new UsageError(`${flag} står efter det ${flagOf(follows)} som den hör till`)
  }
  values[count - 1] = value
  return values
}

/** The values as `OptionsOf` has them: a switch is a truth value, and so is one that begins with `no`. */
function valuesOf({ options }: Command, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const values = Object.entries(options).map(([key, { value, repeat, follows }]) => {
    const positive = /^no([A-Z])(.*)$/.exec(key)
    if (positive) return [key, given[`${positive[1]?.toLowerCase()}${positive[2]}`] === false]
    if (value === undefined) return [key, given[key] === true]
    return [key, given[key] ?? (repeat || follows !== undefined ? [] : undefined)]
  })
  return Object.fromEntries(values)
}
