/** What one cell of a register holds. A list of texts is one cell with an item on each line. */
export type CellValue = string | number | boolean | readonly string[]

/** The text of a value in a cell. */
export function cellText(value: CellValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  return isList(value) ? value.join(separator(value)) : String(value)
}

/** The items of a cell that held the list `before`. */
export function listItems(text: string, before: readonly string[]): string[] {
  return text
    .split(separator(before))
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** Whether a value of the data can be one cell. */
export function isCellValue(value: unknown): value is CellValue {
  if (Array.isArray(value)) return value.length > 0 && value.every((item) => typeof item === 'string')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

export function isList(value: CellValue): value is readonly string[] {
  return typeof value === 'object'
}

/** A line break; where an item has lines of its own, a line of dashes that no item has. */
function separator(list: readonly string[]): string {
  if (!list.some((item) => /[\r\n]/.test(item))) return '\n'
  let dashes = '---'
  while (list.some((item) => item.includes(dashes))) dashes += '-'
  return `\n${dashes}\n`
}
