import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { MANIFEST } from '../../load/names.ts'
import { baseName } from '../../load/paths.ts'
import { agreementIdFault } from '../../model/agreement-id.ts'
import { KINDS, type Kind } from '../../model/schema.ts'
import { PACKAGE_FOLDER } from '../../node/package-files.ts'
import { slug } from '../../swedish/suggest.ts'
import { EXIT, UsageError } from '../exit.ts'
import { writeFileAtomically } from '../files.ts'
import type { InitOptions } from '../table/init.ts'
import type { Terminal } from '../terminal.ts'
import { schemaFile, schemaText } from './schema.ts'

/** The files that are of each kind, as glob patterns; `figur` stands inside Markdown. */
const PATTERNS: Readonly<Record<Exclude<Kind, 'figur'>, string>> = {
  atgardsplan: '**/atgardsplaner/*.yaml',
  kommunikationsplan: '**/kommunikationsplan.yaml',
  overavtal: '**/overavtal.yaml',
  overenskommelse: '**/overenskommelse.yaml',
  profil: '**/profiler/*.yaml',
  samverkan: '**/samverkan.yaml',
  statusrapport: '**/lagesbild/*.yaml',
  uppfoljningsplan: '**/uppfoljningsplan.yaml',
}

/** The line of the start that says what the new agreement is called. */
const ID_TO_FILL_IN = /^id: kort-namn$/m

const SCHEMA_FOLDER = '.vscode/samverkan'

/**
 * `samverkan init`: a new repository with one agreement that can be built, and settings for editors. Writes nothing
 * when any of its files is there already. Gives the exit code.
 */
export function initCommand(path: string | undefined, options: InitOptions, terminal: Terminal): number {
  const folder = resolve(terminal.cwd, path ?? '.')
  const files = new Map([...startFiles(newId(options.id, folder)), ...editorFiles()])
  // A folder that git already knows keeps its own list of what to ignore.
  if (existsSync(join(folder, '.gitignore'))) files.delete('.gitignore')
  const there = [...files.keys()].find((name) => existsSync(join(folder, name)))
  if (there !== undefined) {
    throw new UsageError(`${relative(terminal.cwd, join(folder, there))} finns redan; inget är skrivet`)
  }
  for (const [name, text] of files) writeFileAtomically(join(folder, name), Buffer.from(text))
  for (const name of files.keys()) {
    if (!name.startsWith(SCHEMA_FOLDER)) terminal.err(`${relative(terminal.cwd, join(folder, name))}\n`)
  }
  const avtal = relative(terminal.cwd, join(folder, 'avtal'))
  terminal.out(`Så här går du vidare:\n  samverkan check ${avtal}\n  samverkan build ${avtal} --variant utkast\n`)
  return EXIT.ok
}

/** The id of the new agreement: what is asked for, else made of the folder's name, so that no two are called the same. */
function newId(asked: string | undefined, folder: string): string {
  const id = slug(asked ?? basename(folder))
  if (id !== undefined && (asked === undefined || asked === id) && agreementIdFault(id) === undefined) return id
  throw new UsageError(
    asked === undefined
      ? `av mappens namn, «${basename(folder)}», går det inte att göra ett kort namn på överenskommelsen: ange ett med --id`
      : `--id tar ett kort namn av a–z, siffror och bindestreck som en fil kan heta, till exempel norrby, inte «${asked}»`,
  )
}

/** The files of the new repository, from the package. Packages cannot hold a file named `.gitignore`. */
function startFiles(id: string): [name: string, text: string][] {
  const start = join(PACKAGE_FOLDER, 'templates/start')
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name)
      const name = relative(start, path).replaceAll('\\', '/')
      const text = readFileSync(path, 'utf8')
      if (baseName(name) === MANIFEST) return [name, text.replace(ID_TO_FILL_IN, `id: ${id}`)]
      return [name === 'gitignore' ? '.gitignore' : name, text]
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Settings that let VS Code's YAML extension complete and underline, and the schemas they point at. */
function editorFiles(): [name: string, text: string][] {
  const schemas = Object.entries(PATTERNS).map(([kind, pattern]) => [
    `./${SCHEMA_FOLDER}/${schemaFile(kind as Kind)}`,
    pattern,
  ])
  const settings = { 'yaml.schemas': Object.fromEntries(schemas), 'editor.quickSuggestions': { strings: true } }
  const files = KINDS.map((kind): [string, string] => [`${SCHEMA_FOLDER}/${schemaFile(kind)}`, schemaText(kind)])
  return [
    ['.vscode/extensions.json', `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, null, 2)}\n`],
    ['.vscode/settings.json', `${JSON.stringify(settings, null, 2)}\n`],
    ...files,
  ]
}
