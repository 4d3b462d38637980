import { relative, resolve } from 'node:path'
import { registerWorkbook } from '../../exchange/export.ts'
import { type Register, registerOf } from '../../exchange/register.ts'
import { registerCsv, registerJson } from '../../exchange/register-text.ts'
import { noticeFor } from '../../guard/notice.ts'
import { nothingWritten, UsageError } from '../exit.ts'
import { writeFileAtomically } from '../files.ts'
import { ReadAgreements } from '../read-agreements.ts'
import type { ExportOptions } from '../table/export.ts'
import type { Terminal } from '../terminal.ts'

/** `samverkan export`: the plans of agreements as a register. Gives the exit code. */
export async function exportCommand(
  paths: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const { format } = options
  if (format === 'xlsx' && options.output === undefined) {
    throw new UsageError('en arbetsbok måste skrivas till en fil: ange den med -o')
  }
  const agreements = await ReadAgreements.under(paths, terminal)
  const exit = agreements.tell()
  // An edited register finds its plans again by the id of the agreement.
  if (agreements.mixed) return nothingWritten(terminal)
  const read = await agreements.each((agreement) => agreement)
  const register = registerOf(read)
  const content = await contentOf(register, format, noticeFor(read, registerJson(register)))
  if (options.output === undefined) {
    terminal.out(Buffer.from(content).toString())
    return exit
  }
  const path = resolve(terminal.cwd, options.output)
  // The byte order mark tells spreadsheets that the file is UTF-8.
  writeFileAtomically(path, format === 'csv' ? Buffer.concat([Buffer.from('\uFEFF'), content]) : content)
  terminal.err(`${relative(terminal.cwd, path)}  ${register.rows.length} rader  ${register.columns.length} kolumner\n`)
  return exit
}

async function contentOf(
  register: Register,
  format: ExportOptions['format'],
  notice: string | undefined,
): Promise<Uint8Array> {
  if (format === 'xlsx') return registerWorkbook(register, notice)
  return Buffer.from(format === 'csv' ? registerCsv(register, notice) : registerJson(register, notice))
}
