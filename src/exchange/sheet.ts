/** A sheet of a workbook, as rows of cells. */
export interface Sheet {
  readonly name: string
  /** Rows from the first, each with its cells from column A. What is empty has an empty text. */
  readonly rows: readonly (readonly SheetCell[])[]
  /** What a reader of the workbook does not see of it. Rows and columns from 1. */
  readonly hidden?: { readonly sheet: boolean; readonly rows: readonly number[]; readonly columns: readonly number[] }
}

/** A cell as it was read. */
export interface SheetCell {
  /** Row and column from 1. */
  readonly row: number
  readonly column: number
  /** What the cell says; dates as ISO dates. A cell of a merged range says what its first cell does. */
  readonly text: string
  readonly sort: 'text' | 'number' | 'date' | 'month' | 'boolean' | 'formula' | 'error'
  /** The address of the first cell of the range that this one is merged into, when it is not the first. */
  readonly mergedInto?: string
  /** Why the cell may say something else than its text. */
  readonly doubt?: string
  /** What is struck out in it, and no part of its text. */
  readonly struck?: string
  /** A comment on it. */
  readonly comment?: string
  /** Its colour, when that is one of those that are used to say how something goes. */
  readonly color?: StatusColor
}

/** Colours by which spreadsheets say how something goes. */
export type StatusColor = 'röd' | 'gul' | 'grön'

/** The address of a cell as spreadsheets write it: `B4`. */
export function address({ row, column }: Pick<SheetCell, 'row' | 'column'>): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return `${letters}${row}`
}
