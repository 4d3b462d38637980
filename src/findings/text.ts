import pc from 'picocolors'
import type { Diagnostic, Severity } from '../diagnostic.ts'
import { position, type Span } from '../source.ts'
import { frameLine } from './frame.ts'
import { basisLine } from './report.ts'
import { type Placed, sortFindings } from './sort.ts'
import { visibleLine, width as widthOf } from './visible.ts'

/** How findings are shown to a person. */
export interface TextOptions {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** How a path from the repository's root is written for the reader. */
  relative(path: string): string
  /** Show no more findings than this; 50 when missing. */
  readonly max?: number
  /** Draw with ASCII only. */
  readonly ascii?: boolean
}

const MOST = 50
/** Places of the same finding that are listed. */
const MOST_PLACES = 8

/**
 * Findings as text: a line `path:line:column severity code message` that can be searched, the line of the file with
 * the place marked, the requirement and what to do; last a summary. What comes from files cannot command a terminal.
 */
export function renderFindings(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  const sorted = sortFindings(diagnostics)
  if (sorted.length === 0) return ''
  const groups = groupFindings(sorted)
  const max = options.max ?? MOST
  const pen = new Pen(options)
  const blocks = groups.slice(0, max).map((group) => pen.finding(group))
  const left = groups.slice(max).reduce((sum, group) => sum + group.length, 0)
  const rest = left > 0 ? [`${options.ascii ? '...' : '…'} och ${left} till\n`] : []
  return `${[...blocks, ...rest].join('\n')}\n${summary(sorted, pen)}\n`
}

/** The same thing said of several places is one finding with several places. */
function groupFindings(sorted: readonly Placed[]): Placed[][] {
  const groups = new Map<string, Placed[]>()
  for (const one of sorted) {
    const { code, message, severity } = one.diagnostic
    const key = JSON.stringify([severity, code, message])
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

function summary(sorted: readonly Placed[], pen: Pen): string {
  const count = (severity: Severity) => sorted.filter((one) => one.diagnostic.severity === severity).length
  const parts = [
    [count('fel'), 'fel', 'fel'],
    [count('varning'), 'varning', 'varningar'],
    [count('info'), 'upplysning', 'upplysningar'],
  ] as const
  const text = parts.flatMap(([number, one, many]) => (number > 0 ? [`${number} ${number === 1 ? one : many}`] : []))
  return pen.strong(text.join(', '))
}

class Pen {
  readonly #options: TextOptions
  readonly #colors: ReturnType<typeof pc.createColors>

  constructor(options: TextOptions) {
    this.#options = options
    this.#colors = pc.createColors(options.color)
  }

  strong(text: string): string {
    return this.#colors.bold(text)
  }

  finding([first, ...others]: readonly Placed[]): string {
    if (!first) return ''
    const { diagnostic } = first
    const { code, severity, message, span, basis, hint, related = [] } = diagnostic
    const place = this.#place(first)
    const head = `${this.#severity(severity, severity)} ${code} ${this.strong(visibleLine(message))}`
    const lines = [place ? `${place} ${head}` : head]
    if (span) lines.push(...this.#frame(span, severity))
    for (const one of related) {
      lines.push(`  ${this.#spanPlace(one.span)} ${visibleLine(one.message)}`, ...this.#frame(one.span))
    }
    if (others.length > 0) {
      const places = others.slice(0, MOST_PLACES).map((one) => this.#place(one))
      const left = others.length - places.length
      lines.push(...this.#note('även', places.join(', ') + (left > 0 ? ` och på ${left} ställen till` : '')))
    }
    if (basis) lines.push(...this.#note('krav', basisLine(basis)))
    if (hint) lines.push(...this.#note('gör så här', hint))
    return `${lines.join('\n')}\n`
  }

  #place({ path, position: at }: Placed): string {
    if (path === '') return ''
    const shown = visibleLine(this.#options.relative(path))
    return at ? `${shown}:${at.line}:${at.column}` : shown
  }

  #spanPlace(span: Span): string {
    return this.#place({ path: span.source.path, position: position(span.source, span.start) } as Placed)
  }

  #frame(span: Span, severity: Severity = 'info'): string[] {
    const { line } = position(span.source, span.start)
    const gutter = String(line).length
    const bar = this.#colors.blue(this.#options.ascii ? '|' : '│')
    const framed = frameLine(span, line, this.#options.width - gutter - 4)
    const text = this.#options.ascii ? framed.text.replaceAll('…', '~') : framed.text
    return [
      ` ${this.#colors.blue(String(line))} ${bar} ${text}`.trimEnd(),
      ` ${' '.repeat(gutter)} ${bar} ${this.#indented(framed.marks, severity)}`,
    ]
  }

  #indented(marks: string, severity: Severity): string {
    const blank = marks.length - marks.trimStart().length
    return marks.slice(0, blank) + this.#severity(severity, marks.slice(blank))
  }

  /** A labelled line, wrapped under itself. */
  #note(label: string, text: string): string[] {
    const indent = ' '.repeat(label.length + 6)
    const room = Math.max(30, this.#options.width - indent.length)
    const lines: string[] = []
    for (const word of visibleLine(text).split(' ')) {
      const last = lines.at(-1)
      if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= room) lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
    }
    return lines.map((line, index) => (index === 0 ? `  ${this.#colors.blue('=')} ${label}: ${line}` : indent + line))
  }

  #severity(severity: Severity, text: string): string {
    if (severity === 'fel') return this.#colors.red(text)
    return severity === 'varning' ? this.#colors.yellow(text) : this.#colors.cyan(text)
  }
}
