import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Diagnostic, Result } from '../../diagnostic.ts'
import { visibleLines } from '../../findings/visible.ts'
import { unifiedDiff } from '../../fix/diff.ts'
import { decode } from '../../load/decode.ts'
import { repositoryRoot } from '../../load/load.ts'
import { isSkipped, REPOSITORY } from '../../load/names.ts'
import { extension, within } from '../../load/paths.ts'
import { type Lifted, migrate } from '../../migrate/migrate.ts'
import type { Texts } from '../../migrate/steps.ts'
import { newerFormat } from '../../model/format-version.ts'
import { readYaml } from '../../model/yaml-file.ts'
import { nodeHost } from '../../node/node-host.ts'
import { EXIT, nothingWritten, UsageError } from '../exit.ts'
import { Findings } from '../findings.ts'
import type { MigrateOptions } from '../table/migrate.ts'
import type { Terminal } from '../terminal.ts'
import { writeTogether } from '../write-together.ts'

/**
 * `samverkan migrate`: lifts the files of a repository to the version of the format that the program reads, all of them or
 * none. Gives the exit code.
 */
export function migrateCommand(path: string | undefined, options: MigrateOptions, terminal: Terminal): number {
  const root = repositoryRoot(nodeHost, resolve(terminal.cwd, path ?? '.'))
  const file = join(root, REPOSITORY)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`det finns ingen ${REPOSITORY} i ${path ?? 'mappen du står i'}, och inte i mapparna ovanför`)
  }
  const { value, diagnostics } = lift(root, readFileSync(file))
  const findings = new Findings()
  findings.add(root, diagnostics)
  findings.show(terminal)
  return value ? write(value, { root, options, terminal }) : nothingWritten(terminal)
}

/** The files before and after; without them when something in samverkan.yaml has to be mended first. */
function lift(root: string, bytes: Uint8Array): Result<Lifted & { readonly before: Texts }> {
  const source = decode(REPOSITORY, bytes)
  if ('code' in source) return { value: undefined, diagnostics: [source] }
  const found: Diagnostic[] = []
  const repository = readYaml('samverkan', source, { found, lost: new Set() })
  // Another version may have keys that this one does not know, so that comes first.
  const newer = newerFormat(repository)
  if (newer || !repository || found.length > 0) return { value: undefined, diagnostics: newer ? [newer] : found }
  const before = textsIn(root)
  const { value, diagnostics } = migrate(before, repository)
  return { value: value && { ...value, before }, diagnostics }
}

interface Writing {
  readonly root: string
  readonly options: MigrateOptions
  readonly terminal: Terminal
}

function write(lifted: Lifted & { readonly before: Texts }, { root, options, terminal }: Writing): number {
  const { files, before, from, to, does } = lifted
  if (does.length === 0) {
    terminal.err(`Filerna följer redan version ${to} av formatet; inget är ändrat.\n`)
    return EXIT.ok
  }
  const names = [...files.keys()].map((file) => [file, relative(terminal.cwd, join(root, file))] as const)
  if (options.dryRun) {
    for (const [file, name] of names) {
      terminal.out(visibleLines(unifiedDiff(name, before.get(file) ?? '', files.get(file) ?? '')))
    }
  } else {
    writeTogether(new Map([...files].map(([file, text]) => [join(root, file), text])))
    for (const [, name] of names) terminal.err(`${name}\n`)
  }
  for (const one of does) terminal.err(`${one}.\n`.replace(/^./, (letter) => letter.toUpperCase()))
  const start = from === 0 ? 'Från tiden före versioner' : `Från version ${from}`
  terminal.err(`${start} till version ${to}${options.dryRun ? '; inget är skrivet' : ''}.\n`)
  return EXIT.ok
}

/** The YAML and Markdown of a repository as it stands on the disk, by path from its root. */
function textsIn(root: string): Texts {
  const found = new Map<string, string>()
  const look = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = within(folder, entry.name)
      if (entry.isDirectory() && !isSkipped(entry.name)) look(path)
      else if (entry.isFile() && ['yaml', 'md'].includes(extension(path))) {
        found.set(path, readFileSync(join(root, path), 'utf8'))
      }
    }
  }
  look('')
  return found
}
