import type { Found } from './heading.ts'

/** A row of the contents, with the rows under it. */
export interface ContentsRow {
  readonly id: string
  readonly nivå: number
  readonly nummer: string | undefined
  readonly text: string
  /** Three digits that are replaced by the page number once it is known. */
  readonly sida: string
  readonly under: ContentsRow[]
}

const LEVELS = 3
const PLACEHOLDER = '000'

/** The contents: three levels of headings, nested. `numbers` are page numbers by id when they are known already. */
export function contentsOf(headings: readonly Found[], numbers?: ReadonlyMap<string, number>): ContentsRow[] {
  const root: ContentsRow[] = []
  const path: ContentsRow[] = []
  for (const heading of headings) {
    if (heading.hidden || heading.level > LEVELS) continue
    const { id, level, number } = heading
    const text = number === undefined ? heading.text : heading.text.slice(number.length).trim()
    const page = numbers?.get(id)
    const sida = page === undefined ? PLACEHOLDER : String(page)
    const row: ContentsRow = { id, nivå: level, nummer: number, text, sida, under: [] }
    path.length = Math.min(path.length, level - 1)
    const parent = path.at(-1)
    ;(parent ? parent.under : root).push(row)
    path.push(row)
  }
  return root
}
