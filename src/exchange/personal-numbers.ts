import type { Diagnostic } from '../diagnostic.ts'
import { personalNumbers } from '../swedish/personal-number.ts'
import { CellFindings } from './findings.ts'
import type { Sheet } from './sheet.ts'

/**
 * A finding for each cell of a workbook that holds a personal number, in whatever sheet and column. The column's heading
 * is read with it: it says that digits are somebody's number, or a telephone number. `path` is the workbook's.
 */
export function numbersInCells(sheets: readonly Sheet[], path: string, today: string): readonly Diagnostic[] {
  const findings = new CellFindings(path)
  const [named] = personalNumbers(path, today)
  if (named) findings.file({ ...FINDING, message: `ett personnummer, ${named.birth}-****, står i namnet på filen` })
  for (const sheet of sheets) {
    const [titled] = personalNumbers(sheet.name, today)
    if (titled)
      findings.file({ ...FINDING, message: `ett personnummer, ${titled.birth}-****, står i namnet på ett blad` })
    const [head = []] = sheet.rows
    for (const cell of sheet.rows.flat()) {
      const heading = cell.row === 1 ? '' : `${head[cell.column - 1]?.text.trim() ?? ''}: `
      if (cell.mergedInto !== undefined) continue
      const number = personalNumbers(heading + cell.text, today).find(({ start }) => start >= heading.length)
      if (number)
        findings.cell(sheet, cell, { ...FINDING, message: `ett personnummer, ${number.birth}-****, står i cellen` })
    }
  }
  return findings.found
}

const FINDING = {
  code: 'personnummer',
  severity: 'fel',
  hint: 'Ta bort numret ur arbetsboken, och läs in den på nytt. Skriv funktionen i stället för personen.',
} as const
