import { CommanderError } from 'commander'
import { EnvironmentError, RenderError } from '../diagnostic.ts'
import { VERSION } from '../node/version.ts'
import { EXIT, UsageError } from './exit.ts'
import { addCommands, type Parsing } from './parser.ts'
import { SwedishParser } from './swedish-parser.ts'
import { COMMANDS, GROUPS } from './table/commands.ts'
import { processTerminal, type Terminal } from './terminal.ts'

/** Signals that end a run: from the keyboard, from another program, from a terminal that is closed. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs the program and gives its exit code. Every way out passes here. */
export async function main(argv: readonly string[]): Promise<number> {
  const interrupt = new AbortController()
  const stop = () => interrupt.abort()
  for (const signal of ENDING) process.once(signal, stop)
  process.stdout.on('error', ignoreClosedPipe)
  process.stderr.on('error', ignoreClosedPipe)
  const terminal = processTerminal(interrupt.signal)
  try {
    return await run(argv, terminal)
  } catch (error) {
    return interrupt.signal.aborted ? EXIT.interrupted : await report(error, terminal)
  } finally {
    for (const signal of ENDING) process.off(signal, stop)
  }
}

/** A reader that has gone (`samverkan … | head`) is no fault of ours. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = EXIT.ok
  const program = SwedishParser.program('samverkan')
    .description('Gör samverkansöverenskommelser i YAML och Markdown till PDF-filer att skriva under.')
    .version(VERSION, '-V, --version', 'visa programmets version')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .addHelpText('after', EXIT_CODES)
  program.examples = EXAMPLES
  const run: Parsing['run'] = async (command, args, options) => {
    code = await command.run(args, options, terminal)
  }
  addCommands(program, { commands: COMMANDS, groups: GROUPS, run })
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    // Help or the version has been shown: asked for, or since no command was given.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    throw error
  }
  return code
}

const EXAMPLES: SwedishParser['examples'] = [
  ['samverkan init norrby', 'en ny mapp med en överenskommelse att fylla i'],
  ['samverkan check avtal', 'vad som saknas eller är fel, var, och vad som ska stå'],
  ['samverkan build avtal/norrby', 'en PDF att skriva under: dist/norrby.pdf'],
  ['samverkan build --variant utkast avtal', 'utkast av alla överenskommelser i mappen avtal'],
  ['samverkan doctor', 'är allt på plats?'],
]

const EXIT_CODES = `Slutkoder:
    0  klart
    1  fynd hindrade
    2  fel i det som skrevs på kommandoraden
    3  något saknas på datorn
    4  utskriften misslyckades
    5  filen är inte vad den ska vara
   70  fel i samverkan självt
  130  avbrutet`

/** Tells of an error that ended the run. A user's mistake gets what to do; a bug says that it is one. */
async function report(error: unknown, terminal: Terminal): Promise<number> {
  if (error instanceof UsageError) return say(terminal, await usageText(error), EXIT.usage)
  if (error instanceof EnvironmentError) {
    return say(terminal, `samverkan: ${error.message}${error.hint ? `\n${error.hint}` : ''}`, EXIT.environment)
  }
  if (error instanceof RenderError) return say(terminal, `samverkan: ${error.message}`, EXIT.render)
  const { writeBugReport } = await import('./bug-report.ts')
  return say(terminal, writeBugReport(error), EXIT.bug)
}

/** What is wrong with what was written, and the help that says how to write it. */
async function usageText({ message, unknown, help }: UsageError): Promise<string> {
  const question = unknown && (await import('../swedish/suggest.ts')).didYouMean(unknown.written, unknown.known)
  const where = help === undefined ? '' : `\nSe \`${help}\`.`
  return `samverkan: ${message}${question ?? ''}${where}`
}

function say(terminal: Terminal, text: string, code: number): number {
  terminal.err(`${text}\n`)
  return code
}
