import { type Command, Option } from 'commander'
import type { CheckOptions, WrittenOutput } from './check/settings.ts'
import { UsageError } from './exit.ts'
import type { Terminal } from './terminal.ts'

/** Adds `check`, `rules` and `explain`. What each command needs is loaded when it runs. */
export function addCheckCommands(program: Command, terminal: Terminal, done: (code: number) => void): void {
  // `-o` belongs to the `--format` before it, so the two are collected together.
  const outputs: WrittenOutput[] = []
  program
    .command('check')
    .description('say what is missing or wrong in agreements, where, and what to write instead')
    .argument('[path...]', 'agreement folders, or folders of agreements (default: here)')
    .option('--format <name>', 'text, json, sarif, github, gitlab, junit or markdown; may be repeated', (format) => {
      outputs.push({ format })
      return outputs
    })
    .option('-o, --output <file>', 'file for the format before it', (file: string) => {
      const last = outputs.at(-1)
      if (!last || last.file !== undefined) throw new UsageError('-o comes after the --format that it is the file of')
      last.file = file
      return file
    })
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on')
        .choices(['fel', 'varning', 'info'])
        .default('fel'),
    )
    .addOption(
      new Option('--variant <name>', 'what the document is for')
        .choices(['signering', 'utkast', 'publik'])
        .default('signering'),
    )
    .option('--as-of <date>', "today's date, as YYYY-MM-DD")
    .option('--baseline <file>', 'leave out the findings that this file knows')
    .option('--write-baseline', 'make the findings of now known (default file: samverkan-baseline.json)')
    .option('--only-changed <ref>', 'only agreements that have changed since this branch or commit')
    .option('--watch', 'check again after every change')
    .option('--fix', 'mend what cannot be meant otherwise')
    .option('--diff', 'show what --fix changes; without --fix nothing is written')
    .option('--no-cache', 'check everything anew, and remember nothing')
    .option('-q, --quiet', 'no progress, only findings')
    .action(async (paths: string[], options: CheckOptions) => {
      const { checkCommand } = await import('./commands/check.ts')
      done(await checkCommand(paths, options, terminal))
    })

  program
    .command('rules')
    .description('list what the profiles of an agreement require')
    .argument('[path]', 'an agreement folder; every profile and rule when missing')
    .option('--json', 'print the list as JSON')
    .action(async (path: string | undefined, options: { json?: boolean }) => {
      const { rulesCommand } = await import('./commands/rules.ts')
      done(await rulesCommand(path, options, terminal))
    })

  program
    .command('explain')
    .description('say what a code means: the clause, why, a good and a bad example')
    .argument('<code>', 'the code of a finding, such as plan-finansiering')
    .action(async (code: string) => {
      const { explainCommand } = await import('./commands/explain.ts')
      done(await explainCommand(code, terminal))
    })
}
