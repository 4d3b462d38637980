import { Document, isMap, isScalar, isSeq, type Node, type ParsedNode, type Scalar, type YAMLMap } from 'yaml'
import type { Place } from '../model/model.ts'
import { startOfLine } from '../source.ts'

/** The columns that the files of agreements keep within. */
export const LINE_WIDTH = 120

/** A scalar of a parsed document, and what its text may look like where it stands. */
export interface ScalarPlace {
  readonly node: Scalar.Parsed
  /** Within `[…]` or `{…}`, where a value has one line. */
  readonly inFlow: boolean
  /** Columns before the key or dash of the value. */
  readonly indent: number
  /** Columns of the key or dash itself. */
  readonly lead: number
}

/** The scalar at a place; undefined when there is none, or none that has a text of its own. */
export function scalarAt(document: Document.Parsed, text: string, place: Place): ScalarPlace | undefined {
  let node: ParsedNode | null = document.contents
  let inFlow = false
  let indent = 0
  let lead = 0
  for (const step of place) {
    if (!isMap(node) && !isSeq(node)) return undefined
    inFlow ||= node.flow === true
    indent = columnOf(text, node.range[0])
    if (isMap(node)) {
      const pair: { key: Node; value: unknown } | undefined = (node as YAMLMap<Node, unknown>).items.find(
        ({ key }) => isScalar(key) && key.value === step,
      )
      if (!pair) return undefined
      lead = String(step).length + 2
      node = pair.value as ParsedNode | null
    } else {
      lead = 2
      node = (node.items[Number(step)] as ParsedNode | undefined) ?? null
    }
  }
  if (!isScalar(node) || node.anchor !== undefined || node.tag !== undefined) return undefined
  // A key without value has no text to replace.
  return node.range[0] === node.range[1] ? undefined : { node: node as Scalar.Parsed, inFlow, indent, lead }
}

/** The YAML of a scalar as it is to stand at a place, in the style that was there. */
export function scalarText(value: string | number | boolean, place: ScalarPlace, oneLine: boolean): string {
  const document = new Document({ k: value })
  const scalar = document.get('k', true) as Scalar
  const single = oneLine || place.inFlow
  const type = place.node.type
  const room = LINE_WIDTH - place.indent
  if (typeof value === 'string' && type !== undefined && !(single && /^BLOCK/.test(type))) {
    const long = type === 'PLAIN' && !single && value.length > room - place.lead
    scalar.type = long ? 'BLOCK_FOLDED' : type
  }
  if (place.inFlow && isMap(document.contents)) document.contents.flow = true
  const options = { lineWidth: single ? 0 : Math.max(40, room), flowCollectionPadding: false }
  const written = document.toString(options).trimEnd()
  const own = place.inFlow ? written.slice('{k: '.length, -1) : written.slice('k: '.length)
  return own.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(place.indent)}`)
}

function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset)
}
