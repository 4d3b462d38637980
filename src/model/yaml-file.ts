import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Diagnostic } from '../diagnostic.ts'
import type { Source, Span } from '../source.ts'
import type { Fault } from './fault.ts'
import { faultsIn } from './faults.ts'
import { charactersIn, hasConflict } from './file-text.ts'
import type { Format } from './format.ts'
import type { Place, YamlFile } from './model.ts'
import { loseNames, type Reading } from './reading.ts'
import { isValid, type Kind } from './schema.ts'
import { spanOf, toData } from './yaml-data.ts'
import { locate } from './yaml-locate.ts'
import { lostInYaml } from './yaml-lost.ts'
import { parseYaml, type Stretch } from './yaml-syntax.ts'

/** Where what is found and lost in reading is noted. */
type Finding = Pick<Reading, 'found' | 'lost'>

/** Reads a YAML file of a kind. What breaks the schema is a finding, and is taken out of the data. */
export function readYaml<K extends Kind>(kind: K, source: Source, reading: Finding): YamlFile<Format[K]> | undefined {
  const known = read.get(source)
  const own = known?.kind === kind ? known : readWhole(kind, source)
  read.set(source, own)
  reading.found.push(...own.found)
  for (const name of own.lost) reading.lost.add(name)
  return own.file as YamlFile<Format[K]> | undefined
}

/** What reading a file gave. A file that agreements share is one source, and is read once. */
interface Read extends Finding {
  readonly kind: Kind
  readonly file: YamlFile<Format[Kind]> | undefined
}

const read = new WeakMap<Source, Read>()

function readWhole(kind: Kind, source: Source): Read {
  const finding: Finding = { found: [], lost: new Set() }
  finding.found.push(...charactersIn(source))
  // Of two versions in one nothing can be told but that.
  const stretch = { source, start: 0, end: hasConflict(source.text) ? 0 : source.text.length }
  if (stretch.end === 0) loseNames(finding, source.text)
  const file = stretch.end > 0 ? readYamlStretch(kind, stretch, finding) : undefined
  return { ...finding, kind, file }
}

/** Reads the YAML of a stretch, such as a block in Markdown. Spans are in the whole source. */
export function readYamlStretch<K extends Kind>(
  kind: K,
  stretch: Stretch,
  reading: Finding,
): YamlFile<Format[K]> | undefined {
  const file = readParts(kind, stretch, reading)
  if (!file) loseNames(reading, stretch.source.text.slice(stretch.start, stretch.end))
  return file
}

function readParts<K extends Kind>(kind: K, stretch: Stretch, reading: Finding): YamlFile<Format[K]> | undefined {
  const { found } = reading
  const document = parseYaml(stretch, found)
  if (!document) return undefined
  found.push(...lostInYaml(document, stretch))
  const before = found.length
  let data = toData(document.contents, stretch, found)
  if (data === undefined) return undefined
  if (found.length > before) takeOutRepeated(document)
  if (!isValid(kind, data)) {
    const faults = faultsIn(kind, data)
    found.push(...faults.map((fault) => diagnose(fault, document, stretch)))
    data = takeOutFaults(kind, faults, document, { ...stretch, reading })
  }
  if (!isValid(kind, data)) return undefined
  return {
    source: stretch.source,
    data,
    span: (place, key) => locate(document, stretch, place, key),
  }
}

/** Removes what is at fault, and what is at fault without it, until the rest keeps to the schema or nothing is left. */
function takeOutFaults(
  kind: Kind,
  first: readonly Fault[],
  document: Document.Parsed,
  { reading, ...stretch }: Stretch & { readonly reading: Finding },
): unknown {
  let faults = first
  for (;;) {
    // Last first, so that the indexes of what is left to remove stand.
    const places = faults.map((fault) => fault.place).sort((a, b) => comparePlaces(b, a))
    for (const place of places) {
      if (place.length === 0) return undefined
      if (!document.hasIn(place)) continue
      const { start, end } = locate(document, stretch, place)
      loseNames(reading, stretch.source.text.slice(start, end))
      document.deleteIn(place)
    }
    const data = toData(document.contents, stretch, [])
    if (isValid(kind, data)) return data
    faults = faultsIn(kind, data)
  }
}

function comparePlaces(a: Place, b: Place): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [x, y] = [a[at], b[at]]
    if (x === y) continue
    return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1
  }
  return a.length - b.length
}

/** Of a key that stands twice the first is data; the others must not be found when places are looked up. */
function takeOutRepeated(document: Document.Parsed): void {
  const visit = (node: unknown) => {
    if (isSeq(node)) node.items.forEach(visit)
    if (!isMap(node)) return
    const seen = new Set<unknown>()
    node.items = node.items.filter(({ key }) => {
      const name = isScalar(key) ? String(key.value) : ''
      return !seen.has(name) && seen.add(name)
    })
    for (const { value } of node.items) visit(value)
  }
  visit(document.contents)
}

function diagnose(fault: Fault, document: Document.Parsed, stretch: Stretch): Diagnostic {
  const span =
    fault.missing === undefined
      ? locate(document, stretch, fault.place, fault.key)
      : firstKey(document, stretch, fault.place)
  const { code, fix } = fault
  const written = writtenNumber(document.getIn(fault.place, true))
  const message = written(fault.message)
  const hint = fault.hint === undefined ? undefined : written(fault.hint)
  return {
    code,
    severity: 'fel',
    message,
    span,
    ...(hint !== undefined && { hint }),
    ...(fix !== undefined && { fix: { span, text: fix } }),
  }
}

/**
 * Puts a number back as it is written in what is said of it: YAML reads 0012345 as 12345, 1.10 as 1.1 and +46 as 46, and
 * who is told to write it as text must not be told to write another one.
 */
function writtenNumber(node: unknown): (said: string) => string {
  if (!isScalar(node) || typeof node.value !== 'number' || node.source === undefined) return (said) => said
  const [read, written] = [String(node.value), node.source]
  return (said) => said.replaceAll(`"${read}"`, `"${written}"`).replaceAll(`talet ${read}`, `talet ${written}`)
}

/** A missing key is shown at the first key of the mapping that lacks it. */
function firstKey(document: Document.Parsed, stretch: Stretch, place: Place): Span {
  const node = place.length === 0 ? document.contents : document.getIn(place, true)
  const key = isMap(node) ? node.items[0]?.key : undefined
  return isScalar(key) ? spanOf(key as Node, stretch) : locate(document, stretch, place)
}
