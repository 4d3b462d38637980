import { type Content, markupOf } from '../html.ts'

/** A row of a table with two columns: what, and the value. */
export interface Fact {
  readonly etikett: string
  readonly värde: Content
}

/** Rows of a table of facts; those without a value are left out. */
export function facts(rows: Readonly<Record<string, Content>>): Fact[] {
  return Object.entries(rows).flatMap(([etikett, värde]) => (markupOf(värde) === '' ? [] : [{ etikett, värde }]))
}
