import type { Register } from './register.ts'
import { ID_COLUMNS } from './register.ts'
import { registerTable } from './register-text.ts'
import { writeWorkbook } from './workbook.ts'

/** The sheet that people edit, and the one that remembers what stood in it. */
export const REGISTER_SHEET = 'Register'
export const MEMORY_SHEET = '_vid export'

/** The first sheet of a workbook, when there is something that its reader has to know. */
const NOTICE_SHEET = 'Läs först'

/** The register as a workbook. A sheet that is not shown remembers the values, so that reading sees what was edited. */
export function registerWorkbook(register: Register, notice?: string): Promise<Uint8Array> {
  const table = registerTable(register)
  const first = { name: NOTICE_SHEET, table: [[notice ?? '']], frozen: 0, hidden: false }
  return writeWorkbook([
    ...(notice === undefined ? [] : [first]),
    { name: REGISTER_SHEET, table, frozen: ID_COLUMNS.length, hidden: false },
    { name: MEMORY_SHEET, table, frozen: 0, hidden: true },
  ])
}
