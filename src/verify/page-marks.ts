import { codesOf, type Font, readFont, textOf } from '../finish/content/font.ts'
import type { Budget } from '../pdf/filters.ts'
import { Dict, Name, resolve, Str, type Value } from '../pdf/objects.ts'
import { Operations } from '../pdf/operations.ts'
import { contentOf, type PageObject } from '../pdf/pages.ts'

/** What a finished page shows, by the marks that the structure tree points at. */
export interface PageMarks {
  /** Text by marked-content identifier; empty for a mark that only draws. */
  readonly texts: ReadonlyMap<number, string>
  /** Things painted that are neither marked for the tree nor artifacts. */
  readonly unmarked: number
  /** Whether a letter is shown that its font does not have. */
  readonly missingGlyph: boolean
}

interface Marked {
  readonly id: number | undefined
  readonly artifact: boolean
  /** What is to be said instead of the letters inside. */
  readonly actual: string | undefined
}

const PAINTING = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'BI', 'EI'])
const SHOWING = new Set(['Tj', 'TJ', "'", '"'])

/** Reads the content of a page as an assistive program does (ISO 32000-1, 14.6). `fonts` keeps those already read. */
export function marksOf(page: PageObject, budget: Budget, fonts: Map<Dict, Font>): PageMarks {
  const operations = new Operations(contentOf(page, budget))
  const texts = new Map<number, string>()
  const open: Marked[] = []
  let font: Font | undefined
  let unmarked = 0
  let missingGlyph = false
  while (operations.next()) {
    const { operator } = operations
    if (operator === 'BDC' || operator === 'BMC') {
      const marked = readMark(operations.operands(), page.resources)
      open.push(marked)
      if (marked.id !== undefined && !texts.has(marked.id)) texts.set(marked.id, '')
      if (marked.actual !== undefined) say(texts, open, marked.actual)
    } else if (operator === 'EMC') open.pop()
    else if (operator === 'Tf') font = fontOf(operations.operands()[0], page.resources, budget, fonts)
    else if (PAINTING.has(operator)) {
      if (!open.some(({ id, artifact }) => artifact || id !== undefined)) unmarked++
      if (!SHOWING.has(operator) || !font) continue
      for (const bytes of stringsOf(operations.operands())) {
        if (codesOf(font, bytes).includes(0)) missingGlyph = true
        if (!open.some(({ actual }) => actual !== undefined)) say(texts, open, textOf(font, bytes))
      }
    }
  }
  return { texts, unmarked, missingGlyph }
}

function readMark([tag, properties]: readonly Value[], resources: Dict): Marked {
  const named = properties instanceof Name ? resources.dict('Properties')?.dict(properties.text) : properties
  const own = named instanceof Dict ? named : new Dict()
  return {
    id: own.number('MCID'),
    artifact: tag instanceof Name && tag.text === 'Artifact',
    actual: own.text('ActualText'),
  }
}

function say(texts: Map<number, string>, open: readonly Marked[], text: string): void {
  const id = open.findLast((marked) => marked.id !== undefined)?.id
  if (id !== undefined && !open.some(({ artifact }) => artifact)) texts.set(id, (texts.get(id) ?? '') + text)
}

function stringsOf(operands: readonly Value[]): string[] {
  return operands.flatMap((operand) => {
    if (operand instanceof Str) return [operand.bytes]
    return Array.isArray(operand) ? operand.flatMap((each) => (each instanceof Str ? [each.bytes] : [])) : []
  })
}

function fontOf(called: Value | undefined, resources: Dict, budget: Budget, fonts: Map<Dict, Font>): Font | undefined {
  const found = called instanceof Name ? resolve(resources.dict('Font')?.raw(called.text)) : undefined
  if (!(found instanceof Dict)) return undefined
  const font = fonts.get(found) ?? readFont(found, budget)
  fonts.set(found, font)
  return font
}
