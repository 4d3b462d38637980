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
}
