import { type CellTime, timeOf } from '../cell-date.ts'
import { normal, shortened } from '../changes.ts'
import type { CellFindings } from '../findings.ts'
import type { Sheet, SheetCell } from '../sheet.ts'

/** A sheet that is being read: it knows which cells have been taken, and tells of those that have not. */
export class FormSheet {
  readonly sheet: Sheet
  readonly #findings: CellFindings
  readonly #taken = new Set<SheetCell>()

  constructor(sheet: Sheet, findings: CellFindings) {
    this.sheet = sheet
    this.#findings = findings
  }

  /** Rows with the cells that say something; a cell that is merged into another says nothing of its own. */
  get rows(): readonly (readonly SheetCell[])[] {
    return this.sheet.rows
  }

  /** The text of a cell as it stands, without taking it. */
  peek(cell: SheetCell | undefined): string {
    return cell && cell.mergedInto === undefined ? normal(cell.text) : ''
  }

  /** Takes a cell as text. What makes its words doubtful is told. */
  text(cell: SheetCell | undefined): string {
    const text = this.peek(cell)
    if (!cell || text === '') return ''
    this.#taken.add(cell)
    if (cell.sort === 'error') {
      this.doubt(cell, `cellen innehåller felet ${text} och är inte inläst`)
      return ''
    }
    if (cell.sort === 'formula')
      this.doubt(cell, `cellen innehåller en formel; dess värde «${shortened(text)}» är inläst`)
    if (cell.sort === 'date' || cell.sort === 'month')
      this.doubt(cell, `cellen är ett datum, där text väntades: ${text}`)
    const words = this.#untagged(cell, text)
    for (const [sign, what] of DOUBTFUL) if (sign.test(words)) this.doubt(cell, `«${shortened(words)}» ${what}`)
    return words
  }

  /** Takes a cell as a time. */
  time(cell: SheetCell | undefined): string {
    const text = this.peek(cell)
    if (!cell || text === '') return ''
    this.#taken.add(cell)
    const time: CellTime = timeOf({ text: this.#untagged(cell, text), sort: cell.sort })
    if (time.doubt) this.doubt(cell, time.doubt, 'Skriv datum som ÅÅÅÅ-MM-DD.')
    return time.text
  }

  /** Takes a cell whose words are no value: a heading or a label. */
  label(cell: SheetCell | undefined): string {
    if (cell) this.#taken.add(cell)
    return this.peek(cell)
  }

  /** Tells of a cell that has been read, but that somebody ought to look at. */
  doubt(cell: SheetCell, message: string, hint?: string): void {
    this.#tell(cell, 'import/tvekan', message, hint)
  }

  /** Tells of a cell that seems to have slipped from its column. */
  slipped(cell: SheetCell, message: string): void {
    this.#tell(cell, 'import/forskjuten', message, 'Jämför raden med originalet.')
  }

  /** Tells of a cell that has no place in a plan. */
  unplaced(cell: SheetCell, why: string): void {
    this.#taken.add(cell)
    this.#tell(cell, 'import/inte-placerad', `«${shortened(normal(cell.text))}» är inte inläst: ${why}`)
  }

  /** Tells of every cell that says something and that nobody has taken. */
  finish(): void {
    for (const cell of this.rows.flat()) {
      if (this.#taken.has(cell) || this.peek(cell) === '') continue
      this.unplaced(cell, 'formen har inget fält för den')
    }
  }

  /** Tables that have been on the web keep tags, which are no words of the plan. */
  #untagged(cell: SheetCell, text: string): string {
    const lines = text.replaceAll(/<\/?(p|br|li|ul|ol)\b[^>]*>/gi, '\n').replaceAll(/<\/?(i|b|u|em|strong)>/gi, '')
    if (lines === text) return text
    this.doubt(cell, `«${shortened(text)}» hade HTML-taggar, som är borttagna`)
    return normal(lines).replaceAll(/\n\s*\n\s*/g, '\n\n')
  }

  #tell(cell: SheetCell, code: string, message: string, hint?: string): void {
    this.#findings.cell(this.sheet, cell, { code, severity: 'varning', message, ...(hint !== undefined && { hint }) })
  }
}

/** Words that say that a value is not settled, or that it was damaged on its way. */
const DOUBTFUL: readonly (readonly [RegExp, string])[] = [
  [/\?\s*$/, 'slutar med frågetecken: är det avgjort?'],
  [/under framtagande/i, 'säger att något är under framtagande; skriv status, vem och senast när det är känt'],
  [/^(x+|\.+|…|tbd)$/i, 'är en platshållare'],
]
