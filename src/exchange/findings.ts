import { type Diagnostic, hasErrors, type Severity } from '../diagnostic.ts'
import { address, type Sheet, type SheetCell } from './sheet.ts'

/** Notes what is found in a workbook: each finding says in which sheet and cell. */
export class CellFindings {
  readonly found: Diagnostic[] = []
  readonly #path: string

  /** `path` is the workbook's, for the reader. */
  constructor(path: string) {
    this.#path = path
  }

  /** Notes something about a cell. */
  cell(sheet: Sheet, cell: Pick<SheetCell, 'row' | 'column'>, finding: CellFinding): void {
    this.#add(`${sheet.name}!${address(cell)}: `, finding)
  }

  /** Notes something about a row. */
  row(sheet: Sheet, row: number, finding: CellFinding): void {
    this.#add(`${sheet.name}, rad ${row}: `, finding)
  }

  /** Notes something about the whole workbook. */
  file(finding: CellFinding): void {
    this.#add('', finding)
  }

  get hasErrors(): boolean {
    return hasErrors(this.found)
  }

  #add(where: string, { code, severity, message, hint }: CellFinding): void {
    this.found.push({ code, severity, path: this.#path, message: where + message, ...(hint && { hint }) })
  }
}

export interface CellFinding {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly hint?: string
}
