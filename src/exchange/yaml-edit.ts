import { Document, isMap, isScalar, Lexer, Pair, type ParsedNode, YAMLMap } from 'yaml'
import type { Place } from '../model/model.ts'
import { parseYaml } from '../model/yaml-syntax.ts'
import type { CellValue } from './cell-value.ts'
import { changeData, changeDocument } from './yaml-change.ts'
import { LINE_WIDTH, scalarAt, scalarText } from './yaml-scalar.ts'

/**
 * A YAML text with another value at one place, or without it (and without what that leaves empty). All else stays as
 * it is written: comments, order, styles. Undefined when the place has no room for the value.
 */
export function editYaml(text: string, place: Place, value: CellValue | undefined): string | undefined {
  const document = parse(text)
  if (!document) return undefined
  const wanted = document.toJS()
  changeData(wanted, place, value)
  const data = JSON.stringify(wanted)
  const comments = commentsOf(text)
  const lost = value === undefined ? commentsWithin(document, text, place) : new Set()
  const isRight = (candidate: string) => {
    const edited = parse(candidate)
    if (!edited || JSON.stringify(edited.toJS()) !== data) return false
    const left = new Set(commentsOf(candidate))
    return comments.every((comment) => left.has(comment) || lost.has(comment))
  }
  for (const candidate of candidates(text, document, place, value)) {
    const written = text.includes('\r\n') ? candidate.replaceAll(/\r?\n/g, '\r\n') : candidate
    if (isRight(written)) return written
  }
  return undefined
}

/** Edited texts, from the one that touches least: the value, the entry of the file that it is in, the whole file. */
function* candidates(
  text: string,
  document: Document.Parsed,
  place: Place,
  value: CellValue | undefined,
): Generator<string> {
  const scalar = scalarAt(document, text, place)
  if (scalar && value !== undefined && typeof value !== 'object') {
    const [start, end] = scalar.node.range
    // Line breaks after a block of text are within its range.
    const tail = /\s*$/.exec(text.slice(start, end))?.[0] ?? ''
    for (const oneLine of [false, true]) {
      yield text.slice(0, start) + scalarText(value, scalar, oneLine) + tail + text.slice(end)
    }
  }
  const key = place[0]
  const before = pairOf(document, key)
  const changed = document.clone() as Document.Parsed
  if (!changeDocument(changed, place, value)) return
  const after = pairOf(changed, key)
  if (before) {
    for (const end of endsOf(before, text)) {
      const start = startOf(before)
      if (after) yield text.slice(0, start) + entryText(after) + text.slice(end)
      else yield text.slice(0, start) + text.slice(end).replace(/^[^\S\n]*\n?/, '')
    }
  } else if (after) {
    yield `${text.trimEnd()}\n${entryText(after)}\n`
  }
  yield changed.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false })
}

type Entry = Pair<ParsedNode, ParsedNode | null>

function pairOf(document: Document.Parsed, key: string | number | undefined): Entry | undefined {
  if (!isMap(document.contents)) return undefined
  return document.contents.items.find((pair) => isScalar(pair.key) && pair.key.value === key) as Entry | undefined
}

function startOf(pair: Entry): number {
  return pair.key.range[0]
}

/** Where an entry may end: after the comments that belong to its value, or before them. */
function endsOf({ key, value }: Entry, text: string): number[] {
  const ends = value ? [value.range[2], value.range[1]] : [key.range[2]]
  return ends.map((end) => text.slice(0, end).trimEnd().length)
}

/** The entry alone, without the comments that stand before it. */
function entryText(pair: Entry): string {
  const key = pair.key.clone() as ParsedNode
  key.commentBefore = null
  key.spaceBefore = false
  const map = new YAMLMap()
  map.add(new Pair(key, pair.value))
  const document = new Document()
  document.contents = map
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false }).trimEnd()
}

function parse(text: string): Document.Parsed | undefined {
  return parseYaml({ source: { path: '', text }, start: 0, end: text.length }, [])
}

/** The comments of a text, in order. */
function commentsOf(text: string): string[] {
  const comments: string[] = []
  let scalar = false
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && !scalar) comments.push(token.trimEnd())
    scalar = token === '\u001F'
  }
  return comments
}

/** Comments that go when a value does. */
function commentsWithin(document: Document.Parsed, text: string, place: Place): Set<string> {
  const pair = pairOf(document, place[0])
  const end = pair ? Math.max(...endsOf(pair, text)) : 0
  return new Set(pair ? commentsOf(text.slice(startOf(pair), end)) : [])
}
