import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { KINDS, type Kind } from '../../model/schema.ts'
import { EXIT, UsageError } from '../exit.ts'
import { writeFileAtomically } from '../files.ts'
import { PACKAGE_FOLDER } from '../package-files.ts'
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

const SCHEMA_FOLDER = '.vscode/samverkan'

/**
 * `samverkan init`: a new repository with one agreement that can be built, and settings for editors. Writes nothing
 * when any of its files is there already. Gives the exit code.
 */
export function initCommand(path: string | undefined, terminal: Terminal): number {
  const folder = resolve(terminal.cwd, path ?? '.')
  const files = new Map([...startFiles(), ...editorFiles()])
  // A folder that git already knows keeps its own list of what to ignore.
  if (existsSync(join(folder, '.gitignore'))) files.delete('.gitignore')
  const there = [...files.keys()].find((name) => existsSync(join(folder, name)))
  if (there !== undefined) {
    throw new UsageError(`${relative(terminal.cwd, join(folder, there))} is there already; nothing was written`)
  }
  for (const [name, text] of files) writeFileAtomically(join(folder, name), Buffer.from(text))
  for (const name of files.keys()) {
    if (!name.startsWith(SCHEMA_FOLDER)) terminal.err(`${relative(terminal.cwd, join(folder, name))}\n`)
  }
  const avtal = relative(terminal.cwd, join(folder, 'avtal'))
  terminal.out(`To go on, run:\n  samverkan check ${avtal}\n  samverkan build ${avtal} --variant utkast\n`)
  return EXIT.ok
}

/** The files of the new repository, from the package. Packages cannot hold a file named `.gitignore`. */
function startFiles(): [name: string, text: string][] {
  const start = join(PACKAGE_FOLDER, 'templates/start')
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name)
      const name = relative(start, path).replaceAll('\\', '/')
      return [name === 'gitignore' ? '.gitignore' : name, readFileSync(path, 'utf8')]
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
