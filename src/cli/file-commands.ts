import { type Command, Option } from 'commander'
import type { VerifyCommandOptions } from './commands/verify.ts'
import type { Terminal } from './terminal.ts'

/** Adds the commands about finished files. What each needs is loaded when it runs. */
export function addFileCommands(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('verify')
    .description('say whether a PDF is the one that was built, who signed it and what has changed since')
    .argument('<file>', 'the PDF')
    .option('--against <folder>', 'build the agreement again, and compare')
    .addOption(
      new Option('--variant <name>', 'what --against builds (default: what the file name says)').choices([
        'signering',
        'utkast',
        'publik',
      ]),
    )
    .option('--standards', 'check the rules of PDF/UA and PDF/A that are most at risk')
    .option('--unsigned-ok', 'a field that nobody has signed yet is no fault')
    .option('--browser <path>', 'browser to build with')
    .option('--json', 'print the result on stdout as JSON')
    .action(async (file: string, options: VerifyCommandOptions) => {
      const { verifyCommand } = await import('./commands/verify.ts')
      done(await verifyCommand(file, options, terminal))
    })

  program
    .command('open')
    .description('write out the sources that a PDF (--standard a-3a) or its zip (--sidecar) brings with it')
    .argument('<file>', 'the PDF or zip')
    .option('-o, --output <dir>', 'folder to write to (default: the name of the file)')
    .action(async (file: string, options: { output?: string }) => {
      const { openCommand } = await import('./commands/open.ts')
      done(openCommand(file, options, terminal))
    })

  program
    .command('lock')
    .description('write samverkan.lock: what builds are made with, for build --frozen')
    .argument('[path...]', 'agreement folders, or folders of agreements (default: here)')
    .option('--browser <path>', 'browser to build with')
    .action(async (paths: string[], options: { browser?: string }) => {
      const { lockCommand } = await import('./commands/lock.ts')
      done(await lockCommand(paths, options, terminal))
    })
}
