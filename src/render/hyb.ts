/**
 * Hyphenation patterns (Liang) as the binary file that Chromium reads.
 * Source: Android Open Source Project, minikin, `doc/hyb_file_format.md`. All numbers are 32 bits, little-endian.
 */

/** A pattern: the letters it matches (`.` is the edge of a word), and a value before each letter and after the last. */
export interface Pattern {
  readonly letters: string
  readonly values: readonly number[]
}

interface Node {
  readonly edges: Map<number, Node>
  /** Index in the table of values; 0 when the node ends no pattern. */
  pattern: number
  /** Index in the packed trie. */
  place: number
}

const MAGIC = 0x62ad7968
const VERSION = 0
const HEADER_BYTES = 24
const EDGE_OF_WORD = '.'

/**
 * The patterns as a file. Letters match in both cases; `aliases` lets a further letter be read as one that the
 * patterns know, since a word with an unknown letter is never hyphenated.
 */
export function encodeHyb(patterns: readonly Pattern[], aliases: Readonly<Record<string, string>>): Uint8Array {
  const codes = codesOf(patterns)
  const values = new ValueTable()
  const root = trieOf(patterns, codes, values)
  const sections = [alphabetSection(codes, aliases), trieSection(root, codes.size), values.section()]
  const offsets: number[] = []
  let size = HEADER_BYTES
  for (const section of sections) {
    offsets.push(size)
    size += section.length
  }
  return Buffer.concat([words([MAGIC, VERSION, ...offsets, size]), ...sections])
}

/** A small number for each letter from 1; the edge of a word is 0. */
function codesOf(patterns: readonly Pattern[]): Map<string, number> {
  const letters = new Set(patterns.flatMap((pattern) => [...pattern.letters]))
  letters.delete(EDGE_OF_WORD)
  return new Map([...letters].sort().map((letter, index) => [letter, index + 1]))
}

function trieOf(patterns: readonly Pattern[], codes: ReadonlyMap<string, number>, values: ValueTable): Node {
  const root: Node = { edges: new Map(), pattern: 0, place: 0 }
  for (const pattern of patterns) {
    let node = root
    for (const letter of pattern.letters) {
      const code = codes.get(letter) ?? 0
      const next = node.edges.get(code) ?? { edges: new Map(), pattern: 0, place: 0 }
      node.edges.set(code, next)
      node = next
    }
    node.pattern = values.add(pattern.values)
  }
  return root
}

/** Gives each node a place such that its edge for code c fits at `place + c` (first fit). Gives all nodes. */
function place(root: Node): Node[] {
  const edgeAt: boolean[] = []
  const nodeAt: boolean[] = []
  const nodes = [root]
  let firstFree = 0
  for (const node of nodes) {
    const codes = [...node.edges.keys()]
    let at = firstFree
    while (nodeAt[at] || codes.some((code) => edgeAt[at + code])) at++
    node.place = at
    nodeAt[at] = true
    for (const code of codes) edgeAt[at + code] = true
    while (nodeAt[firstFree]) firstFree++
    nodes.push(...node.edges.values())
  }
  return nodes
}

/** One number per place: the edge's code, the place it leads to, and the pattern of the node at the place itself. */
function trieSection(root: Node, highestCode: number): Buffer {
  const nodes = place(root)
  const highestPlace = nodes.reduce((highest, node) => Math.max(highest, node.place), 0)
  const highestPattern = nodes.reduce((highest, node) => Math.max(highest, node.pattern), 0)
  const codeBits = bitsFor(highestCode)
  const linkBits = bitsFor(highestPlace)
  if (codeBits + linkBits + bitsFor(highestPattern) > 32) throw new Error('too many patterns for a hyb file')
  const entries: number[] = new Array(highestPlace + highestCode + 1).fill(0)
  const add = (at: number, value: number) => {
    entries[at] = (entries[at] ?? 0) + value
  }
  for (const node of nodes) {
    add(node.place, node.pattern * 2 ** (codeBits + linkBits))
    for (const [code, next] of node.edges) add(node.place + code, next.place * 2 ** codeBits + code)
  }
  const codeMask = 2 ** codeBits - 1
  const linkMask = (2 ** linkBits - 1) * 2 ** codeBits
  return words([VERSION, codeMask, codeBits, linkMask, codeBits + linkBits, entries.length, ...entries])
}

/** From code point to code, for the range from the first letter to the last. */
function alphabetSection(codes: ReadonlyMap<string, number>, aliases: Readonly<Record<string, string>>): Buffer {
  const codeOf = new Map<number, number>()
  const add = (letter: string, code: number | undefined) => {
    for (const form of [letter, letter.toUpperCase()]) codeOf.set(form.codePointAt(0) ?? 0, code ?? 0)
  }
  for (const [letter, code] of codes) add(letter, code)
  for (const [letter, known] of Object.entries(aliases)) add(letter, codes.get(known))
  const first = Math.min(...codeOf.keys())
  const last = Math.max(...codeOf.keys())
  const table = Buffer.alloc(Math.ceil((last - first + 1) / 4) * 4)
  for (const [point, code] of codeOf) table[point - first] = code
  return Buffer.concat([words([VERSION, first, last + 1]), table])
}

/** The values of the patterns, each distinct list once. Entry 0 stands for no pattern. */
class ValueTable {
  readonly #entries: number[] = [0]
  readonly #pool: number[] = []
  readonly #known = new Map<string, number>()

  add(values: readonly number[]): number {
    const key = values.join()
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const start = values.findIndex((value) => value > 0)
    const end = values.findLastIndex((value) => value > 0) + 1
    const index = this.#entries.length
    this.#entries.push((end - start) * 2 ** 26 + (values.length - end) * 2 ** 20 + this.#pool.length)
    this.#pool.push(...values.slice(start, end))
    this.#known.set(key, index)
    return index
  }

  section(): Buffer {
    const pool = Buffer.from(this.#pool)
    const head = [VERSION, this.#entries.length, 16 + 4 * this.#entries.length, pool.length]
    return Buffer.concat([words([...head, ...this.#entries]), pool])
  }
}

function words(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  numbers.forEach((number, index) => {
    bytes.writeUInt32LE(number, index * 4)
  })
  return bytes
}

function bitsFor(highest: number): number {
  return Math.max(1, Math.ceil(Math.log2(highest + 1)))
}
