import { type Dict, Name } from '../objects.ts'
import { Operations } from '../operations.ts'
import { serializeNumber } from '../serialize.ts'
import type { Layers } from './layers.ts'

/**
 * A content stream without what lies in layers that are off (ISO 32000-1, 8.11.3.2): it paints nothing, but what it says
 * of the state of graphics holds for what comes after. Where that cannot be kept exactly, the layers are tangled.
 */
export function visibleContent(content: string, resources: Dict | undefined, layers: Layers): string {
  const kept: string[] = []
  const operations = new Operations(content)
  /** For each mark that is open, whether what is in it is hidden. */
  const marks: boolean[] = []
  let hidden = 0
  /** Whether text was left out, so that the place of what follows on the line is not known. */
  let moved = false
  let clips = false
  while (operations.next()) {
    const { operator } = operations
    if (operator === 'BMC' || operator === 'BDC') {
      marks.push(operator === 'BDC' && isHidden(operations, resources, layers))
      if (marks.at(-1)) hidden++
    } else if (operator === 'EMC' && marks.pop()) hidden--
    if (operator === 'Tr') clips = (operations.numbers()[0] ?? 0) >= 4
    if (PLACING.has(operator)) moved = false
    const isSeen = hidden === 0 && !(operator === 'Do' && drawsHidden(operations, resources, layers))
    if (isSeen && moved && (operator === 'Tj' || operator === 'TJ')) layers.tangled = true
    if (!isSeen && SHOWING.has(operator)) {
      moved = true
      if (clips) layers.tangled = true
    }
    const operation = isSeen ? operations.text() : unpainted(operations)
    if (operation !== undefined) kept.push(operation)
  }
  return kept.join('\n')
}

/** Names of the XObjects that a content stream draws. */
export function drawnIn(content: string): ReadonlySet<string> {
  const names = new Set<string>()
  const operations = new Operations(content)
  while (operations.next()) if (operations.operator === 'Do') names.add(nameOf(operations))
  return names
}

const SHOWING = new Set(['Tj', 'TJ', "'", '"'])
/** What sets the place of the text that follows, whatever was shown before. */
const PLACING = new Set(['BT', 'ET', 'Td', 'TD', 'Tm', 'T*', "'", '"'])
const PAINTING_PATHS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const PAINTING = new Set(['Tj', 'TJ', 'Do', 'sh', 'BI'])

/** What is left of an operation that may not paint: a path ends without paint, a new line is still one. */
function unpainted(operations: Operations): string | undefined {
  const { operator } = operations
  if (PAINTING_PATHS.has(operator)) return 'n'
  if (operator === "'") return 'T*'
  if (operator === '"') {
    const [words = 0, letters = 0] = operations.operands().map(Number)
    return `${serializeNumber(words)} Tw ${serializeNumber(letters)} Tc T*`
  }
  return PAINTING.has(operator) ? undefined : operations.text()
}

/**
 * Whether `/OC /Name BDC` opens something hidden; the name is one of the resources. A form without resources of its own is
 * read for itself, and what its names stand for is not known here.
 */
function isHidden(operations: Operations, resources: Dict | undefined, layers: Layers): boolean {
  const [tag, properties] = operations.operands()
  if (!(tag instanceof Name && tag.text === 'OC' && properties instanceof Name)) return false
  if (!resources) layers.tangled = true
  return layers.hides(resources?.dict('Properties')?.get(properties.text))
}

function drawsHidden(operations: Operations, resources: Dict | undefined, layers: Layers): boolean {
  if (!resources) layers.tangled = true
  const drawn = resources?.dict('XObject')?.stream(nameOf(operations))
  return layers.hides(drawn?.dict.get('OC'))
}

function nameOf(operations: Operations): string {
  const [called] = operations.operands()
  return called instanceof Name ? called.text : ''
}
