import type { Cell, Sheet } from './sheets.ts'

/**
 * A table as CSV for Swedish spreadsheets: semicolons, decimal commas, CRLF, and a byte order mark. A text that a
 * spreadsheet would take for a formula begins with an apostrophe. A notice to the reader is a row of its own, the first.
 */
export function csvOf({ columns, rows }: Sheet, notice?: string): string {
  const lines = [...(notice === undefined ? [] : [[notice]]), columns, ...rows].map((row) =>
    row.map(cellText).join(';'),
  )
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const safe = safeText(cell)
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A text that no spreadsheet takes for a formula. */
export function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
