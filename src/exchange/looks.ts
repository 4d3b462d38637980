import { normal, shortened } from './changes.ts'
import type { CellFindings } from './findings.ts'
import type { Sheet, SheetCell, StatusColor } from './sheet.ts'

/**
 * Tells of what a sheet says by its looks, which no plan can hold: comments, what is struck out, colours, what is hidden,
 * and numbers that are shown otherwise than they are.
 */
export function tellLooks(sheet: Sheet, findings: CellFindings): void {
  tellHidden(sheet, findings)
  const struckRows = new Set(sheet.rows.flatMap((row) => (isStruck(row) ? [row[0]?.row] : [])))
  for (const row of struckRows) {
    if (row !== undefined) findings.row(sheet, row, { ...STRUCK, message: 'raden är överstruken och inte inläst' })
  }
  const cells = sheet.rows.flat().filter((cell) => cell.mergedInto === undefined)
  for (const cell of cells) {
    if (cell.comment !== undefined) {
      tell(
        cell,
        'import/kommentar',
        `kommentaren «${shortened(cell.comment)}» är inte inläst`,
        'Skriv in den i cellen om den hör till planen.',
      )
    }
    if (cell.struck !== undefined && !struckRows.has(cell.row)) {
      findings.cell(sheet, cell, { ...STRUCK, message: `«${shortened(cell.struck)}» är överstruket och inte inläst` })
    }
    if (cell.doubt !== undefined) tell(cell, 'import/tvekan', cell.doubt)
  }
  for (const cell of colored(sheet)) {
    tell(cell, 'import/farg', `cellen är ${cell.color}; färgen är inte inläst`, 'Skriv i cellen vad färgen betyder.')
  }
  function tell(cell: SheetCell, code: string, message: string, hint?: string): void {
    findings.cell(sheet, cell, { code, severity: 'varning', message, ...(hint && { hint }) })
  }
}

const STRUCK = {
  code: 'import/overstruken',
  severity: 'varning',
  hint: 'Ska texten vara kvar i planen, ta bort överstrykningen.',
} as const

/** Whether all that a row says is struck out. */
function isStruck(row: readonly SheetCell[]): boolean {
  return row.filter(({ struck }) => struck !== undefined).length > 1 && row.every(({ text }) => normal(text) === '')
}

/** Cells whose colour says something that their words do not: empty ones beside what is written, and where colours differ. */
function* colored({ rows }: Sheet): Generator<SheetCell> {
  // Those of the cells with words, by column; the first row is a head.
  const colors = new Map<number, Set<StatusColor>>()
  for (const { color, column, text } of rows.slice(1).flat()) {
    if (color !== undefined && normal(text) !== '') colors.set(column, (colors.get(column) ?? new Set()).add(color))
  }
  for (const row of rows) {
    const isWritten = row.some((cell) => normal(cell.text) !== '' && cell.color === undefined)
    for (const cell of row) {
      if (cell.color === undefined || cell.mergedInto !== undefined) continue
      const differs = cell.row > 1 && (colors.get(cell.column)?.size ?? 0) > 1
      if (normal(cell.text) === '' ? isWritten : differs) yield cell
    }
  }
}

function tellHidden(sheet: Sheet, findings: CellFindings): void {
  const { hidden } = sheet
  if (!hidden) return
  const told = {
    code: 'import/dold',
    severity: 'varning',
    hint: 'Visa det som är dolt, och ta bort det som inte ska med.',
  } as const
  if (hidden.sheet) findings.file({ ...told, message: `bladet ${sheet.name} är dolt, men inläst` })
  for (const row of hidden.rows) {
    if (!sheet.rows[row - 1]?.some((cell) => normal(cell.text) !== '')) continue
    findings.row(sheet, row, { ...told, message: 'raden är dold, men inläst' })
  }
  for (const column of hidden.columns) {
    const row = sheet.rows.find((cells) => normal(cells[column - 1]?.text ?? '') !== '')
    const cell = row?.[column - 1]
    if (cell) findings.cell(sheet, cell, { ...told, message: 'kolumnen är dold, men inläst' })
  }
}
