import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../../diagnostic.ts'
import { foreignWorkbook } from '../../exchange/foreign-workbook.ts'
import type { Form } from '../../exchange/forms/draft-files.ts'
import { importForm } from '../../exchange/forms/import-form.ts'
import { importRegister } from '../../exchange/import-register.ts'
import { numbersInCells } from '../../exchange/personal-numbers.ts'
import type { Sheet } from '../../exchange/sheet.ts'
import { readWorkbook } from '../../exchange/workbook.ts'
import { renderFindings } from '../../findings/text.ts'
import { load } from '../../load/load.ts'
import { MANIFEST } from '../../load/names.ts'
import type { Agreement } from '../../model/model.ts'
import { readAgreement } from '../../model/read-agreement.ts'
import { nodeHost } from '../../node/node-host.ts'
import { agreementFolders } from '../agreements.ts'
import { EXIT, nothingWritten, UsageError } from '../exit.ts'
import { asBefore } from '../files.ts'
import type { ImportOptions } from '../table/import.ts'
import type { Terminal } from '../terminal.ts'
import { writeTogether } from '../write-together.ts'

/** A workbook that is larger is no register of plans. */
const LARGEST = 50_000_000

/**
 * `samverkan import`: a workbook into YAML. A register changes the plans that it came from, under the output folder;
 * a table form becomes new files there. Gives the exit code; with 1 nothing has been written.
 */
export async function importCommand(file: string, options: ImportOptions, terminal: Terminal): Promise<number> {
  const folder = resolve(terminal.cwd, options.output ?? '.')
  const sheets = await readSheets(file, terminal)
  const importing = { file, folder, terminal }
  const { files, diagnostics: read } =
    options.form === 'register' ? fromRegister(sheets, importing) : fromForm(sheets, options.form, importing)
  const diagnostics = [...numbersInCells(sheets, file, terminal.today), ...read]
  show(diagnostics, terminal)
  if (hasErrors(diagnostics)) return nothingWritten(terminal)
  writeTogether(files)
  for (const path of files.keys()) terminal.err(`${relative(terminal.cwd, path)}\n`)
  terminal.err(`${files.size} ${files.size === 1 ? 'fil är skriven' : 'filer är skrivna'}\n`)
  return EXIT.ok
}

interface Importing {
  readonly file: string
  readonly folder: string
  readonly terminal: Terminal
}

interface Imported {
  /** Texts by absolute path. */
  readonly files: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

async function readSheets(file: string, terminal: Terminal): Promise<readonly Sheet[]> {
  const path = resolve(terminal.cwd, file)
  if (!existsSync(path) || !statSync(path).isFile()) throw new UsageError(`filen ${file} finns inte`)
  if (statSync(path).size > LARGEST) throw new UsageError(`${file} är större än ${LARGEST / 1_000_000} MB`)
  const bytes = readFileSync(path)
  const sheets = await readWorkbook(bytes)
  if (!sheets) throw new UsageError(`${file} är ${foreignWorkbook(bytes)}`)
  return sheets
}

/** Edits the plans of the agreements under the folder. */
function fromRegister(sheets: readonly Sheet[], { file, folder, terminal }: Importing): Imported {
  const roots = new Map<Agreement, string>()
  const shared: Parameters<typeof load>[2] = new Map()
  for (const path of agreementFolders([folder], terminal)) {
    const sources = load(nodeHost, path, shared).value
    const agreement = sources && readAgreement(sources).value
    if (agreement) roots.set(agreement, sources.root)
  }
  const { files, diagnostics } = importRegister(sheets, [...roots.keys()], file)
  const texts = files.map(({ agreement, source, text }) => {
    const path = join(roots.get(agreement) ?? '', source.path)
    return [path, asBefore(path, text)] as const
  })
  return { files: new Map(texts), diagnostics }
}

/** New plans in the folder, and an agreement around them when the folder has none. Overwrites nothing. */
function fromForm(sheets: readonly Sheet[], form: Form, { file, folder, terminal }: Importing): Imported {
  const { plans, manifest, diagnostics } = importForm(sheets, form, file)
  const files = new Map([...plans].map(([name, text]) => [join(folder, name), text]))
  const there = [...files.keys()].find((path) => existsSync(path))
  if (there !== undefined) {
    throw new UsageError(`${relative(terminal.cwd, there)} finns redan; inget är skrivet`)
  }
  const own = join(folder, MANIFEST)
  if (!existsSync(own)) return { files: files.set(own, manifest), diagnostics }
  const told: Diagnostic = {
    code: 'import/finns-redan',
    severity: 'info',
    path: relative(terminal.cwd, own),
    message: 'filen finns redan och är inte ändrad: parter och prioriterade områden ur arbetsboken är inte inlästa',
    hint: `Läs in i en ny mapp med -o, och för över det som fattas därifrån till ${MANIFEST}.`,
  }
  return { files, diagnostics: [...diagnostics, told] }
}

/** Shows every finding: each is a cell that somebody has to look at. Paths are as they were given. */
function show(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const { color, width } = terminal
  const max = Number.POSITIVE_INFINITY
  const text = renderFindings(diagnostics, { color, width, relative: (path) => path, max })
  if (text !== '') terminal.err(text)
}
