import { Command, CommanderError, Option } from 'commander'
import { EnvironmentError, RenderError } from '../diagnostic.ts'
import { VERSION } from '../node/version.ts'
import { addCheckCommands } from './check-commands.ts'
import { EXIT, UsageError } from './exit.ts'
import { addFileCommands } from './file-commands.ts'
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
  const program = new Command('samverkan')
    .description('Compiles cooperation agreements from YAML and Markdown to PDFs ready to sign.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(samverkan --help lists the commands)')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .addHelpText('after', EXAMPLES)

  program
    .command('build')
    .description('render agreements to PDF')
    .argument('[path...]', 'agreement folders, or folders of agreements (default: here)')
    .option('-o, --output <dir>', 'folder for the PDFs', 'dist')
    .option('--format <list>', 'pdf, html or both, separated by a comma; html is one file for the web', 'pdf')
    .addOption(
      new Option('--variant <name>', 'what the PDF is for')
        .choices(['signering', 'utkast', 'publik'])
        .default('signering'),
    )
    .option('--as-of <date>', "today's date, as YYYY-MM-DD")
    .option('--jobs <n>', 'agreements printed at the same time')
    .option('--browser <path>', 'browser to print with')
    .addOption(
      new Option('--standard <level>', 'level of PDF/A; a-3a brings the sources with it')
        .choices(['a-1a', 'a-2a', 'a-2b', 'a-3a', 'none'])
        .default('a-2a'),
    )
    .option('--no-signature-fields', 'lines to sign on, but no fields for signing tools')
    .option('--sidecar', 'also a zip with the sources, the data and the build record')
    .option('--frozen', 'refuse when anything differs from samverkan.lock')
    .option('--keep-html <dir>', 'leave the HTML that is printed in a folder, for work on templates')
    .option('--json', 'print a summary on stdout as JSON')
    .option('-q, --quiet', 'no progress, only findings')
    .action(async (paths: string[], options: Record<string, string | boolean>) => {
      const { build } = await import('./commands/build.ts')
      code = await build(paths, options, terminal)
    })

  addCheckCommands(program, terminal, (exit) => {
    code = exit
  })

  addFileCommands(program, terminal, (exit) => {
    code = exit
  })

  program
    .command('doctor')
    .description('say what is missing on this machine and how to get it')
    .option('--browser <path>', 'browser to examine')
    .option('--json', 'print the result on stdout as JSON')
    .action(async (options: Record<string, string | boolean>) => {
      const { doctor } = await import('./commands/doctor.ts')
      code = await doctor(options, terminal)
    })

  program
    .command('clean')
    .description('ta bort det som är sparat från tidigare kontroller')
    .action(async () => {
      const { cleanCommand } = await import('./commands/clean.ts')
      code = cleanCommand(terminal)
    })

  program
    .command('calendar')
    .description('write the dates of agreements as a calendar (.ics)')
    .argument('[path...]', 'agreement folders, or folders of agreements (default: here)')
    .option('-o, --output <file>', 'file to write (default: stdout)')
    .option('--as-of <date>', "today's date, as YYYY-MM-DD")
    .action(async (paths: string[], options: Record<string, string | boolean>) => {
      const { calendarCommand } = await import('./commands/calendar.ts')
      code = await calendarCommand(paths, options, terminal)
    })

  program
    .command('status')
    .description('say where agreements stand: what is late, what comes in 90 days')
    .argument('[path...]', 'agreement folders, or folders of agreements (default: here)')
    .option('--as-of <date>', "today's date, as YYYY-MM-DD")
    .addOption(new Option('--fail-on <what>', 'exit with 1 when anything is late').choices(['late']))
    .option('--json', 'print the result on stdout as JSON')
    .action(async (paths: string[], options: Record<string, string | boolean>) => {
      const { statusCommand } = await import('./commands/status.ts')
      code = await statusCommand(paths, options, terminal)
    })

  program
    .command('init')
    .description('start a repository: one agreement that can be built, and settings for editors')
    .argument('[dir]', 'folder, made when it is not there (default: here)')
    .option('--id <name>', 'short name of the agreement and of its PDF (default: made of the name of the folder)')
    .action(async (path: string | undefined, options: { id?: string }) => {
      const { initCommand } = await import('./commands/init.ts')
      code = initCommand(path, options, terminal)
    })

  program
    .command('schema')
    .description('print the JSON Schemas of the YAML files, or write them to a folder')
    .argument('[name]', 'one of them, such as atgardsplan (default: all)')
    .option('-o, --output <dir>', 'folder for the files')
    .action(async (name: string | undefined, options: Record<string, string | boolean>) => {
      const { schemaCommand } = await import('./commands/schema.ts')
      code = schemaCommand(name, options, terminal)
    })

  program
    .command('report')
    .description('status reports on the lägesbild: one for each area, and one for all of them')
    .argument('[path...]', 'agreement folders, or folders of agreements (default: here)')
    .option('--period <month>', 'month of the report, as YYYY-MM')
    .option('--baseline <month>', 'month to compare with (default: what the report says)')
    .option('--new <month>', 'write the skeleton of the next report instead, with the last one as comments')
    .option('-o, --output <dir>', 'folder for the reports', 'dist')
    .option('--format <list>', 'pdf, html, xlsx, csv, json, separated by commas', 'pdf')
    .option('--as-of <date>', "today's date, as YYYY-MM-DD")
    .option('--browser <path>', 'browser to print with')
    .action(async (paths: string[], options: Record<string, string | boolean>) => {
      if (options.new !== undefined) {
        const { newReportCommand } = await import('./commands/report-new.ts')
        code = newReportCommand(paths, options, terminal)
        return
      }
      const { reportCommand } = await import('./commands/report.ts')
      code = await reportCommand(paths, options, terminal)
    })

  program
    .command('export')
    .description('write the plans of agreements as a register: a row for each plan, measure and sub-activity')
    .argument('[path...]', 'agreement folders, or folders of agreements (default: here)')
    .addOption(new Option('--format <name>', 'kind of file').choices(['xlsx', 'csv', 'json']).default('csv'))
    .option('-o, --output <file>', 'file to write (default: stdout)')
    .action(async (paths: string[], options: Record<string, string | boolean>) => {
      const { exportCommand } = await import('./commands/export.ts')
      code = await exportCommand(paths, options, terminal)
    })

  program
    .command('import')
    .description('read a workbook into YAML: a register into the plans it came from, a table into new files')
    .argument('<file>', 'workbook (.xlsx)')
    .addOption(
      new Option('--form <name>', 'how the workbook is laid out')
        .choices(['register', 'blankett', 'områdestabell', 'orsak-åtgärd', 'aktivitetsregister'])
        .makeOptionMandatory(),
    )
    .option('-o, --output <dir>', 'folder of the agreements to change, or of the new agreement (default: here)')
    .action(async (file: string, options: Record<string, string | boolean>) => {
      const { importCommand } = await import('./commands/import.ts')
      code = await importCommand(file, options, terminal)
    })

  const browser = program.command('browser').description('the browser that prints')
  browser
    .command('install')
    .description('get a browser where there is none; does nothing where there is one')
    .action(async () => {
      const { installBrowserCommand } = await import('./commands/browser.ts')
      code = await installBrowserCommand(terminal)
    })

  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    throw error
  }
  return code
}

const EXAMPLES = `
Examples:
  samverkan check examples                                 what is missing or wrong, where, and what to write
  samverkan build examples/rinkeby-kista                   a PDF to sign: dist/rinkeby-kista.pdf
  samverkan build --variant utkast avtal/                  drafts of every agreement in avtal/
  samverkan doctor                                         is everything in place?

Exit codes: 0 done, 1 findings stopped it, 2 wrong usage, 3 environment (no browser), 4 printing failed, 5 not the file it should be, 70 bug, 130 interrupted
`

/** Tells of an error that ended the run. A user's mistake gets what to do; a bug says that it is one. */
async function report(error: unknown, terminal: Terminal): Promise<number> {
  if (error instanceof UsageError) return say(terminal, `samverkan: ${error.message}`, EXIT.usage)
  if (error instanceof EnvironmentError) {
    return say(terminal, `samverkan: ${error.message}${error.hint ? `\n${error.hint}` : ''}`, EXIT.environment)
  }
  if (error instanceof RenderError) return say(terminal, `samverkan: ${error.message}`, EXIT.render)
  const { writeBugReport } = await import('./bug-report.ts')
  return say(terminal, writeBugReport(error), EXIT.bug)
}

function say(terminal: Terminal, text: string, code: number): number {
  terminal.err(`${text}\n`)
  return code
}
