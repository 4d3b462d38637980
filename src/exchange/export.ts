import type { Register } from './register.ts'
import { ID_COLUMNS } from './register.ts'
import { registerTable } from './register-text.ts'
import { writeWorkbook } from './workbook.ts'

/** The sheet that people edit, and the one that remembers what stood in it. */
export const REGISTER_SHEET = 'Register'
export const MEMORY_SHEET = '_vid export'

/** The register as a workbook. A sheet that is not shown remembers the values, so that reading sees what was edited. */
export function registerWorkbook(register: Register): Promise<Uint8Array> {
  const table = registerTable(register)
  return writeWorkbook([
    { name: REGISTER_SHEET, table, frozen: ID_COLUMNS.length, hidden: false },
    { name: MEMORY_SHEET, table, frozen: 0, hidden: true },
  ])
}
