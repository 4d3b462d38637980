import type { SheetCell } from '../sheet.ts'
import { keepLabel, type PlanDraft } from './draft.ts'
import type { FormSheet } from './form-sheet.ts'
import { keyOfLabel, type Labels } from './labels.ts'

/** The columns of a table, by the key that the head of each stands for. */
export interface Head {
  readonly columns: ReadonlyMap<string, number>
  readonly written: ReadonlyMap<string, string>
}

/**
 * The head that a row is, when it has heads for all of `needed`; its cells are taken then. A head that we do not know
 * is told, for its column cannot be read.
 */
export function headOf(
  form: FormSheet,
  cells: readonly SheetCell[],
  labels: Labels,
  needed: readonly string[],
): Head | undefined {
  const columns = new Map<string, number>()
  const written = new Map<string, string>()
  for (const cell of cells) {
    const key = keyOfLabel(form.peek(cell), labels)
    if (key === undefined || columns.has(key)) continue
    columns.set(key, cell.column)
    written.set(key, form.peek(cell))
  }
  if (!needed.every((key) => columns.has(key))) return undefined
  for (const cell of cells) {
    if ([...columns.values()].includes(cell.column)) form.label(cell)
    else if (form.peek(cell) !== '') form.unplaced(cell, 'kolumnens rubrik är okänd')
  }
  return { columns, written }
}

/** Keeps the heads of a table that are not the ones we print. */
export function keepHeads(plan: PlanDraft, { written }: Head, labels: Labels, place: (key: string) => string): void {
  for (const [key, label] of written) keepLabel(plan, place(key), label, labels[key]?.[0])
}
