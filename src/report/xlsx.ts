import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { safeText } from './csv.ts'
import type { Cell, Sheet } from './sheets.ts'

/** Tables as a workbook, one sheet each. The same tables give the same bytes; `date` is the only one in the file. */
export async function workbookOf(sheets: readonly Sheet[], title: string, date: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const day = new Date(`${date}T00:00:00Z`)
  book.title = title
  book.creator = 'samverkan'
  book.created = day
  book.modified = day
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.addRow([...columns]).font = { bold: true }
    for (const row of rows) sheet.addRow(row.map(cellValue))
    sheet.columns.forEach((column, index) => {
      const lengths = [columns[index] ?? '', ...rows.map((row) => String(row[index] ?? ''))].map(longestLine)
      column.width = Math.min(60, Math.max(8, ...lengths) + 2)
      column.alignment = { vertical: 'top', wrapText: true }
    })
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } }
  }
  return withoutTime(new Uint8Array(await book.xlsx.writeBuffer()))
}

/** The same archive with no time of writing in it, so that the same report gives the same file. */
function withoutTime(archive: Uint8Array): Uint8Array {
  // The first day that the format knows, in whatever time zone this is.
  return zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1) })
}

function cellValue(cell: Cell): Cell {
  return typeof cell === 'string' ? safeText(cell) : cell
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length))
}
