import type { Cell, CellValue as ExcelValue, Workbook, Worksheet } from 'exceljs'
import { withUsualNames } from './package-names.ts'
import { address, type Sheet, type SheetCell } from './sheet.ts'
import { type Shown, shownNumber, shownTime } from './shown-value.ts'
import { statusColor } from './status-color.ts'
import { unpackedSize } from './zip-size.ts'

// The library takes half a second to load: only those who read or write a workbook wait for it.
const newWorkbook = async () => (await import('./new-workbook.ts')).newWorkbook()

/** A sheet to write. A table of texts and numbers, whose first row is its head. */
export interface SheetToWrite {
  readonly name: string
  readonly table: readonly (readonly (string | number)[])[]
  /** Columns that stay in sight, from the left. */
  readonly frozen: number
  /** Not shown, and not in the list of hidden sheets either. */
  readonly hidden: boolean
}

/** More than any plan needs; a workbook can claim to have a million rows. */
const MOST_ROWS = 20_000
const MOST_COLUMNS = 2_000
/** Bytes of an unpacked workbook. */
const LARGEST = 300_000_000
/** Characters that a cell can hold. */
const LONGEST = 32_767

/** Writes a workbook. Every text is a text cell, whatever it begins with: none becomes a formula or a date. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const workbook: Workbook = await newWorkbook()
  // The same register gives the same file.
  const day = new Date(0)
  Object.assign(workbook, { created: day, modified: day, creator: 'samverkan', lastModifiedBy: 'samverkan' })
  for (const { name, table, frozen, hidden } of sheets) {
    const sheet = workbook.addWorksheet(name, {
      state: hidden ? 'veryHidden' : 'visible',
      views: [{ state: 'frozen', xSplit: frozen, ySplit: 1 }],
    })
    for (const values of table) fill(sheet, values)
    const width = table[0]?.length ?? 0
    if (width === 0 || hidden) continue
    sheet.getRow(1).font = { bold: true }
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: width } }
    for (let column = 1; column <= width; column++) {
      const longest = Math.max(...table.map((row) => String(row[column - 1] ?? '').length))
      sheet.getColumn(column).width = Math.min(48, Math.max(10, longest + 2))
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function fill(sheet: Worksheet, values: readonly (string | number)[]): void {
  const row = sheet.addRow([])
  for (const [index, value] of values.entries()) {
    const cell = row.getCell(index + 1)
    // Text that is edited in a cell of this format stays text.
    cell.numFmt = '@'
    cell.alignment = { wrapText: true, vertical: 'top' }
    if (value !== '') cell.value = typeof value === 'string' && value.length > LONGEST ? cut(value) : value
  }
  row.commit()
}

function cut(text: string): string {
  return `${text.slice(0, LONGEST - 1)}…`
}

/** Reads a workbook. Undefined when the bytes are none, or unpack to more than any register does. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[] | undefined> {
  const size = unpackedSize(bytes)
  if (size === undefined || size > LARGEST) return undefined
  const workbook: Workbook = await newWorkbook()
  try {
    await workbook.xlsx.load(withUsualNames(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0])
  } catch {
    return undefined
  }
  if (workbook.worksheets.length === 0) return undefined
  return workbook.worksheets.map((sheet) => ({ name: sheet.name, rows: readRows(sheet), hidden: hiddenOf(sheet) }))
}

function readRows(sheet: Worksheet): SheetCell[][] {
  const width = Math.min(sheet.columnCount, MOST_COLUMNS)
  const height = Math.min(sheet.rowCount, MOST_ROWS)
  return Array.from({ length: height }, (_, index) => {
    const row = sheet.getRow(index + 1)
    return Array.from({ length: width }, (_, at): SheetCell => {
      const cell = row.getCell(at + 1)
      const place = { row: index + 1, column: at + 1 }
      const own = { ...place, ...readCell(cell) }
      return cell.isMerged && cell.master.address !== address(place) ? { ...own, mergedInto: cell.master.address } : own
    })
  })
}

function hiddenOf(sheet: Worksheet): NonNullable<Sheet['hidden']> {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  return {
    sheet: sheet.state !== 'visible',
    rows: upTo(Math.min(sheet.rowCount, MOST_ROWS)).filter((row) => sheet.getRow(row).hidden),
    columns: upTo(Math.min(sheet.columnCount, MOST_COLUMNS)).filter((column) => sheet.getColumn(column).hidden),
  }
}

/** A cell with what its looks say: what is struck out is no part of its text. */
function readCell(cell: Cell): Omit<SheetCell, 'row' | 'column'> {
  const whole = read(cell.value, cell.numFmt ?? '')
  const comment = commentOf(cell)
  const color = statusColor(cell)
  const looks = { ...(comment && { comment }), ...(color && { color }) }
  if (cell.font?.strike) return { ...looks, text: '', sort: 'text', ...(whole.text.trim() && { struck: whole.text }) }
  const { value } = cell
  const parts = value && typeof value === 'object' && 'richText' in value ? value.richText : []
  const struck = parts.flatMap((part) => (part.font?.strike ? [part.text] : [])).join('')
  if (struck.trim() === '') return { ...looks, ...whole }
  const left = parts.flatMap((part) => (part.font?.strike ? [] : [part.text])).join('')
  return { ...looks, text: left.replaceAll(/ {2,}/g, ' '), sort: 'text', struck }
}

function commentOf({ note }: Cell): string | undefined {
  const text = typeof note === 'string' ? note : (note?.texts ?? []).map((part) => part.text).join('')
  return text.trim() || undefined
}

function read(value: ExcelValue, format: string): Shown {
  if (value === null || value === undefined) return { text: '', sort: 'text' }
  if (typeof value === 'string') return { text: value, sort: 'text' }
  if (typeof value === 'number') return shownNumber(value, format)
  if (typeof value === 'boolean') return { text: value ? 'ja' : 'nej', sort: 'boolean' }
  if (value instanceof Date) return shownTime(value, format)
  if ('richText' in value) return { text: value.richText.map((part) => part.text).join(''), sort: 'text' }
  if ('error' in value) return { text: String(value.error), sort: 'error' }
  if ('hyperlink' in value) return { text: linkText(value.text), sort: 'text' }
  const { result } = value
  return { text: read(result ?? null, format).text, sort: 'formula' }
}

/** The text of a link may be rich text, though the types say that it is a string. */
function linkText(text: unknown): string {
  if (typeof text === 'string') return text
  return read(text as ExcelValue, '').text
}
