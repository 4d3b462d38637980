import type { CellFindings } from './findings.ts'
import { ID_COLUMNS } from './register.ts'
import { address, type Sheet, type SheetCell } from './sheet.ts'

/** A cell of a register that somebody has edited. */
export interface Change {
  readonly sheet: Sheet
  readonly cell: SheetCell
  readonly agreement: string
  readonly plan: string
  /** Written places of the row in its plan and of the value in its row. */
  readonly row: string
  readonly column: string
  /** What the cell said when it was written; undefined when the workbook does not remember. */
  readonly before: string | undefined
}

/** A table by what it says of each row: its ids. */
interface Table {
  readonly columns: readonly string[]
  readonly rows: ReadonlyMap<string, readonly SheetCell[]>
}

/**
 * The cells of a register that differ from what its memory says they were. Rows may stand in another order, and
 * columns too. What is neither a value nor an edit of one is a finding.
 */
export function changesOf(sheet: Sheet, memory: Sheet | undefined, findings: CellFindings): Change[] {
  const table = readTable(sheet, findings)
  if (!table) return []
  const old = memory && readTable(memory, findings)
  for (const id of old ? old.rows.keys() : []) {
    if (table.rows.has(id)) continue
    const [agreement, plan, row] = JSON.parse(id)
    findings.file({
      code: 'import/rad-saknas',
      severity: 'info',
      message: `raden ${[agreement, plan, row].filter(Boolean).join(' · ')} finns inte längre i registret; i filerna står den kvar`,
    })
  }
  return [...table.rows].flatMap(([id, cells]) => {
    const [agreement, plan, row] = JSON.parse(id)
    const before = old?.rows.get(id)
    return cells.flatMap((cell): Change[] => {
      const column = table.columns[cell.column - 1] ?? ''
      const isId = (ID_COLUMNS as readonly string[]).includes(column)
      if (column === '' && cell.text.trim() !== '') {
        findings.cell(sheet, cell, {
          code: 'import/utan-rubrik',
          severity: 'varning',
          message: `«${shortened(cell.text)}» står i en kolumn utan rubrik och är inte inläst`,
        })
      }
      if (column === '' || isId) return []
      const at = old?.columns.indexOf(column) ?? -1
      const was = old && before ? (before[at]?.text ?? '') : undefined
      if (cell.mergedInto !== undefined) {
        if (was) tellMerged(sheet, cell, findings)
        return []
      }
      if (was !== undefined && sameText(was, cell.text)) return []
      return [{ sheet, cell, agreement, plan, row, column, before: was }]
    })
  })
}

/** A cell that is merged into another has lost its own value. */
function tellMerged(sheet: Sheet, cell: SheetCell, findings: CellFindings): void {
  findings.cell(sheet, cell, {
    code: 'import/sammanslagen',
    severity: 'fel',
    message: `cellen är sammanslagen med ${cell.mergedInto}, så det syns inte vad den ska säga`,
    hint: 'Dela cellerna, och skriv ett värde i var och en.',
  })
}

/** Texts that a spreadsheet takes for the same: it writes line ends in its own way. */
export function sameText(a: string, b: string): boolean {
  return a === b || normal(a) === normal(b)
}

/** The words of a cell without what a spreadsheet adds around them. */
export function normal(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim()
}

export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

function readTable(sheet: Sheet, findings: CellFindings): Table | undefined {
  const [head = [], ...body] = sheet.rows
  const columns = head.map((cell) => normal(cell.text))
  const ids = ID_COLUMNS.map((name) => columns.indexOf(name))
  if (ids.some((at) => at < 0)) {
    findings.file({
      code: 'import/inget-register',
      severity: 'fel',
      message: `bladet ${sheet.name} är inget register: första raden saknar ${ID_COLUMNS.filter((_, at) => (ids[at] ?? 0) < 0).join(', ')}`,
      hint: 'Läs in en fil som samverkan export har skrivit, eller ange en annan form med --form.',
    })
    return undefined
  }
  const rows = new Map<string, readonly SheetCell[]>()
  for (const cells of body) {
    if (cells.every((cell) => cell.text.trim() === '')) continue
    const id = JSON.stringify(ids.map((at) => normal(cells[at]?.text ?? '')))
    if (rows.has(id)) {
      findings.row(sheet, cells[0]?.row ?? 0, {
        code: 'import/rad-dubbel',
        severity: 'fel',
        message: `raden har samma överenskommelse, plan och rad som en tidigare (${address({ row: rows.get(id)?.[0]?.row ?? 0, column: 1 })})`,
        hint: 'Ta bort den ena. En ny åtgärd läggs till i planens fil.',
      })
    } else rows.set(id, cells)
  }
  return { columns, rows }
}
