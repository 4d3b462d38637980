import { relative, resolve } from 'node:path'
import { registerWorkbook } from '../../exchange/export.ts'
import { type Register, registerOf } from '../../exchange/register.ts'
import { registerCsv, registerJson } from '../../exchange/register-text.ts'
import { EXIT, nothingWritten, UsageError } from '../exit.ts'
import { writeFileAtomically } from '../files.ts'
import { readAgreements } from '../read-agreements.ts'
import type { Terminal } from '../terminal.ts'

type Options = Readonly<Record<string, string | boolean | undefined>>

/** `samverkan export`: the plans of agreements as a register. Gives the exit code. */
export async function exportCommand(paths: readonly string[], options: Options, terminal: Terminal): Promise<number> {
  const format = String(options.format)
  if (format === 'xlsx' && typeof options.output !== 'string') {
    throw new UsageError('a workbook needs a file to be written to: give one with -o')
  }
  const { agreements, findings, mixed } = await readAgreements(paths, terminal)
  findings.show(terminal)
  // An edited register finds its plans again by the id of the agreement.
  if (mixed) return nothingWritten(terminal)
  const register = registerOf(agreements)
  const content = await contentOf(register, format)
  if (typeof options.output !== 'string') {
    terminal.out(Buffer.from(content).toString())
    return EXIT.ok
  }
  const path = resolve(terminal.cwd, options.output)
  // The byte order mark tells spreadsheets that the file is UTF-8.
  writeFileAtomically(path, format === 'csv' ? Buffer.concat([Buffer.from('\uFEFF'), content]) : content)
  terminal.err(`${relative(terminal.cwd, path)}  ${register.rows.length} rows  ${register.columns.length} columns\n`)
  return EXIT.ok
}

async function contentOf(register: Register, format: string): Promise<Uint8Array> {
  if (format === 'xlsx') return registerWorkbook(register)
  return Buffer.from(format === 'csv' ? registerCsv(register) : registerJson(register))
}
