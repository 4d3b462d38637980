import ExcelJS from 'exceljs'
import { readWorkbook } from '../../src/exchange/workbook.ts'

type Load = Parameters<ExcelJS.Xlsx['load']>[0]

/** The workbook after somebody has worked in it with a spreadsheet program. */
export async function edited(bytes: Uint8Array, work: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as Load)
  work(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A new workbook, as its bytes. */
export async function made(work: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  work(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The sheets of a workbook. Throws when it is none. */
export async function sheetsOf(bytes: Uint8Array) {
  const sheets = await readWorkbook(bytes)
  if (!sheets) throw new Error('the workbook of the test cannot be read')
  return sheets
}

/** The cell of a register at a row's ids and a column. */
export function cellAt(
  workbook: ExcelJS.Workbook,
  [plan, row]: readonly [string, string],
  column: string,
): ExcelJS.Cell {
  const sheet = workbook.getWorksheet('Register')
  if (!sheet) throw new Error('there is no sheet Register')
  const head = sheet.getRow(1).values as string[]
  for (let number = 2; number <= sheet.rowCount; number++) {
    const own = sheet.getRow(number)
    if (own.getCell(2).text === plan && own.getCell(3).text === row) return own.getCell(head.indexOf(column))
  }
  throw new Error(`there is no row ${plan} ${row}`)
}
