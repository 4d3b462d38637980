import { CsvError, parse } from 'csv-parse/sync'
import type { Diagnostic } from '../diagnostic.ts'
import { lineText, type Source, type Span } from '../source.ts'
import type { FigureTable } from './model.ts'

/** A row as the parser gives it, with the line it ends on. */
interface Row {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

/**
 * Reads the numbers of a figure: first row the names of the series, first column the categories. Columns are parted
 * by semicolon or comma, decimals by comma or point; a comma parts columns only where there is no semicolon.
 */
export function readTable(source: Source, found: Diagnostic[]): FigureTable | undefined {
  const before = found.length
  const rows = parseRows(source, found)
  if (!rows?.[0]) return undefined
  withoutEmptyEnds(rows)
  const [header] = rows
  if (!header) return undefined
  const [category = '', ...series] = header.record.map((cell) => cell.trim())
  if (series.length === 0) {
    found.push(finding('csv/kolumner', 'filen har bara en kolumn', spanOfLine(source, header.info.lines), COLUMNS))
    return undefined
  }
  const unnamed = series.indexOf('')
  if (unnamed >= 0) {
    const message = `kolumn ${unnamed + 2} saknar rubrik`
    found.push(
      finding('csv/rubrik', message, spanOfLine(source, header.info.lines), 'Skriv seriens namn i första raden.'),
    )
  }
  const table = rows.slice(1).map(({ record, info }) => {
    const [label = '', ...cells] = record
    if (record.length !== header.record.length) {
      const message = `raden har ${record.length} kolumner, första raden har ${header.record.length}`
      found.push(finding('csv/rad', message, spanOfLine(source, info.lines), RAGGED))
    }
    return {
      label: label.trim(),
      values: series.map((_, index) => readNumber(cells[index], source, info.lines, found)),
    }
  })
  if (table.length === 0) {
    const hint = 'Skriv en rad per kategori under rubrikraden.'
    found.push(finding('csv/tom', 'filen har inga rader under rubrikraden', spanOfLine(source, 1), hint))
  }
  const isSound = found.slice(before).every(({ severity }) => severity !== 'fel')
  return isSound ? { category, series, rows: table } : undefined
}

/** Takes away the columns that Excel leaves after the last one: nothing stands in them, in any row. */
function withoutEmptyEnds(rows: readonly Row[]): void {
  const filled = ({ record }: Row) => record.findLastIndex((cell) => cell.trim() !== '') + 1
  const width = Math.max(...rows.map(filled))
  for (const { record } of rows) record.splice(width)
}

function parseRows(source: Source, found: Diagnostic[]): readonly Row[] | undefined {
  const firstLine = source.text.trimStart().split('\n', 1)[0] ?? ''
  const delimiter = [';', '\t', ','].find((sign) => firstLine.includes(sign)) ?? ';'
  try {
    return parse(source.text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly Row[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    const hint = 'Ett citattecken i en cell skrivs två gånger (""), och cellen sätts inom citattecken.'
    found.push(finding('csv/citat', 'citattecknen går inte ihop', spanOfLine(source, line), hint))
    return undefined
  }
}

/** A number with decimal comma or point, and blanks between thousands; null for an empty cell. */
function readNumber(cell: string | undefined, source: Source, line: number, found: Diagnostic[]): number | null {
  const text = (cell ?? '').trim()
  if (text === '' || text === '–' || text === '-') return null
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/%$/, '')
    .replace(',', '.')
  if (/^-?\d+(\.\d+)?$/.test(plain)) {
    if (/^[−–-]?\d{1,3}[.,]\d{3}$/.test(text) && !/^[−–-]?0/.test(text)) found.push(ambiguous(text, source, line))
    return Number(plain)
  }
  const span = cellSpan(text, source, line)
  found.push(
    finding(
      'csv/tal',
      `”${text}” är inget tal`,
      span,
      'Skriv bara siffror, t.ex. 12,5; lämna cellen tom om värdet saknas.',
    ),
  )
  return null
}

/** `1,234`: one and a bit, or more than a thousand. A column of such numbers alone is told of once for each. */
function ambiguous(text: string, source: Source, line: number): Diagnostic {
  const digits = text.replace(/[.,]/, '')
  return {
    ...finding(
      'csv/tvetydigt',
      `”${text}” kan läsas på två sätt, och läses som ${text.replace('.', ',')}`,
      cellSpan(text, source, line),
      '',
    ),
    severity: 'varning',
    hint: `Skriv  ${digits}  om det är ett tusental, eller  ${text}0  om det är ett decimaltal.`,
  }
}

function cellSpan(text: string, source: Source, line: number): Span {
  const lineSpan = spanOfLine(source, line)
  const at = lineText(source, line).indexOf(text)
  const start = lineSpan.start + Math.max(0, at)
  return at < 0 ? lineSpan : { source, start, end: start + text.length }
}

const COLUMNS = 'Skriv minst två kolumner med semikolon emellan: År;Antal'
const RAGGED = 'Varje rad har lika många semikolon. Med komma mellan kolumner skrivs decimaler med punkt.'

function finding(code: string, message: string, span: Span, hint: string): Diagnostic {
  return { code, severity: 'fel', message, span, hint }
}

function spanOfLine(source: Source, line: number): Span {
  let start = 0
  for (let at = 1; at < line; at++) {
    const next = source.text.indexOf('\n', start)
    if (next < 0 || next + 1 >= source.text.length) break
    start = next + 1
  }
  const end = source.text.indexOf('\n', start)
  return { source, start, end: end < 0 ? source.text.length : end }
}
