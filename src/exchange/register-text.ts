import { cellText } from './cell-value.ts'
import { ID_COLUMNS, type Register } from './register.ts'

/** The register as a table of texts: the names of the columns, then a row for each row. */
export function registerTable(register: Register): string[][] {
  const head = [...ID_COLUMNS, ...register.columns]
  const rows = register.rows.map(({ agreement, plan, row, values }) => [
    agreement,
    plan,
    row,
    ...register.columns.map((column) => cellText(values.get(column))),
  ])
  return [head, ...rows]
}

/**
 * The register as CSV with `;` between columns, as spreadsheets with Swedish settings read it. A text that begins like
 * a formula gets an apostrophe before it (OWASP, CSV injection). A notice to the reader is a row of its own, the first.
 */
export function registerCsv(register: Register, notice?: string): string {
  const field = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `${[...(notice === undefined ? [] : [[notice]]), ...registerTable(register)]
    .map((row) => row.map(field).join(';'))
    .join('\r\n')}\r\n`
}

/** The register as JSON: values keep their types, and each is named by its place in the plan. */
export function registerJson(register: Register, notice?: string): string {
  const rader = register.rows.map(({ agreement, plan, row, values }) => ({
    överenskommelse: agreement,
    plan,
    rad: row,
    värden: Object.fromEntries(values),
  }))
  return `${JSON.stringify({ version: 1, ...(notice !== undefined && { notis: notice }), rader }, null, 2)}\n`
}
