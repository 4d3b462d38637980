import type { Nodes, PhrasingContent, Root } from 'mdast'
import { below, ownMark } from '../agreement/fields.ts'
import { type KnownPersons, kindOf } from '../agreement/known-persons.ts'
import type { Mark, Marks } from '../agreement/personal-fields.ts'
import type { Finder, Found } from '../agreement/personal-text.ts'
import { plainText } from '../model/markdown.ts'
import { passageOf, passagesIn } from '../model/passage.ts'
import { REFERENCES, referenceOf } from '../model/reference.ts'
import { CONTACT_SCHEMES } from '../swedish/contact.ts'
import type { Ids } from './ids.ts'
import type { Ledger } from './ledger.ts'

/** What stands where something was left out. */
export const OMITTED = '[utelämnat i den publika versionen]'

/** A link in Markdown to an e-mail address or a phone number: it gives way to its text. */
const CONTACT_LINK = new RegExp(`\\[([^\\]]*)\\]\\(\\s*<?(${CONTACT_SCHEMES}):([^)>]*)>?\\)`, 'gi')
const CONTACT_ADDRESS = new RegExp(`^(${CONTACT_SCHEMES}):`, 'i')

/** The shape of a short name. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Names the place of the value at a path of keys, for the list of what was left out. */
export type PlaceOf = (path: readonly string[]) => string

/** Leaves personal data out of texts, data and Markdown trees. Originals are never changed. */
export class Mask {
  readonly #persons: KnownPersons
  readonly #ledger: Ledger
  readonly #ids: Ids
  readonly #find: Finder

  constructor(persons: KnownPersons, ledger: Ledger, ids: Ids) {
    this.#persons = persons
    this.#ledger = ledger
    this.#ids = ids
    this.#find = persons.find
  }

  /** A text without personal data. With `place` what was left out is counted there. */
  text(text: string, place?: string): string {
    const plain = text.replaceAll(CONTACT_LINK, (link, words: string, scheme: string, address: string) => {
      if (this.#persons.shows(address)) return link
      this.#countLink(scheme, words, place)
      return words
    })
    const passages = passagesIn(plain)
    // The short name in a reference is printed nowhere, and finds what it points at.
    const references = Array.from(
      plain.matchAll(REFERENCES),
      ({ 0: { length }, index }) => [index, index + length] as const,
    )
    const found = this.#find(plain).filter(
      ({ start, end }) => !references.some(([from, to]) => from <= start && end <= to),
    )
    if (passages.length > 0) return this.text(this.#withoutPassages(plain, passages, place), place)
    this.#count(found, place)
    return found.reduceRight((rest, { start, end }) => rest.slice(0, start) + OMITTED + rest.slice(end), plain)
  }

  /** Data without the values that its marks tell of, and without personal data in any other string. */
  data<T>(data: T, marks?: Mark | Marks, placeOf?: PlaceOf): T {
    return this.#value(data, marks, [], placeOf) as T
  }

  /** A Markdown tree without personal data, also where a name runs through several nodes. */
  tree(root: Root, place?: string): Root {
    return this.#node(root, place) as Root
  }

  #value(data: unknown, marks: Mark | Marks | undefined, path: readonly string[], placeOf?: PlaceOf): unknown {
    if (typeof data === 'string') {
      const place = placeOf?.(path)
      const mark = ownMark(marks)
      // Of a function with a name the function stays: the name is known, and is found.
      if (mark === undefined || mark === 'namn eller funktion' || !this.#persons.hides(data, mark)) {
        return this.text(ID.test(data) ? this.#ids.of(data) : data, place)
      }
      const key = path.findLast((one) => one !== '*') ?? ''
      if (place !== undefined) this.#ledger.add(place, kindOf(mark, key))
      return OMITTED
    }
    const deeper = typeof marks === 'string' ? undefined : marks
    if (Array.isArray(data)) return data.map((item) => this.#value(item, below(deeper, '*'), [...path, '*'], placeOf))
    if (typeof data !== 'object' || data === null) return data
    return Object.fromEntries(
      Object.entries(data).map(([key, item]) => [
        this.#ids.of(key),
        this.#value(item, below(deeper, key), [...path, key], placeOf),
      ]),
    )
  }

  /** A text in which each passage has given way to a paragraph that says so. */
  #withoutPassages(text: string, passages: ReturnType<typeof passagesIn>, place: string | undefined): string {
    if (place !== undefined) for (const _ of passages) this.#ledger.add(place, 'avsnitt')
    return passages.reduceRight((rest, { start, end }) => rest.slice(0, start) + OMITTED + rest.slice(end), text)
  }

  #node(node: Nodes, place: string | undefined): Nodes {
    if (passageOf(node) !== undefined) {
      if (place !== undefined) this.#ledger.add(place, 'avsnitt')
      return { type: 'paragraph', children: [{ type: 'text', value: OMITTED }] }
    }
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const children = this.#unlinked(node.children, place)
      return { ...node, children: this.#phrases(children, place) } as Nodes
    }
    if ('children' in node) {
      return { ...node, children: node.children.map((child) => this.#node(child, place)) } as Nodes
    }
    return this.#strings(node, place)
  }

  /** Strings of a node that stand alone: code, alternative text, titles, addresses. */
  #strings<T extends Nodes>(node: T, place: string | undefined): T {
    const own = ['value', 'alt', 'title', 'url', 'label', 'meta'] as const
    const changed: Partial<Record<(typeof own)[number], string>> = {}
    for (const key of own) {
      const value: unknown = Object.getOwnPropertyDescriptor(node, key)?.value
      // The address of a picture finds its file, the name in a reference its target: neither is printed.
      if (key === 'url' && (node.type === 'image' || referenceOf(String(value)) !== undefined)) continue
      if (typeof value === 'string') changed[key] = this.text(value, place)
    }
    return { ...node, ...changed }
  }

  /** Searches the text of a paragraph as a whole, and takes what is found out of the leaves it runs through. */
  #phrases(children: readonly PhrasingContent[], place: string | undefined): PhrasingContent[] {
    const leaves: { readonly node: PhrasingContent; readonly start: number; readonly text: string }[] = []
    let whole = ''
    const collect = (nodes: readonly PhrasingContent[]) => {
      for (const node of nodes) {
        if (node.type === 'text' || node.type === 'inlineCode') {
          leaves.push({ node, start: whole.length, text: node.value })
          whole += node.value
        } else if ('children' in node) collect(node.children)
        // The mark of a note parts nothing: the words around it stand together on the page.
        else if (node.type !== 'footnoteReference') whole += '\n'
      }
    }
    collect(children)
    const found = this.#find(whole)
    this.#count(found, place)
    const texts = new Map(leaves.map(({ node, start, text }) => [node, without(text, start, found)]))
    const rebuild = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
      nodes.map((node) => {
        const text = texts.get(node)
        if (text !== undefined) return { ...node, value: text } as PhrasingContent
        const own = node.type === 'link' || node.type === 'image' ? this.#strings(node, place) : node
        return 'children' in own
          ? ({ ...own, children: rebuild(own.children) } as PhrasingContent)
          : this.#strings(own, place)
      })
    return rebuild(children)
  }

  /** Links to an e-mail address or a phone number give way to their text. */
  #unlinked(nodes: readonly PhrasingContent[], place: string | undefined): PhrasingContent[] {
    return nodes.flatMap((node): PhrasingContent[] => {
      if (!('children' in node)) return [node]
      const children = this.#unlinked(node.children, place)
      const url = node.type === 'link' ? decoded(node.url) : ''
      // A reference to a part of the document has a short name, which is exchanged where it holds somebody.
      const scheme = CONTACT_ADDRESS.exec(url)?.[1] ?? (referenceOf(url) ? undefined : this.#find(url)[0]?.kind)
      if (scheme === undefined || this.#persons.shows(url)) return [{ ...node, children } as PhrasingContent]
      this.#countLink(scheme, plainText(node), place)
      return children
    })
  }

  /** What a link holds is counted unless its text says it too, which is counted there. */
  #countLink(scheme: string, words: string, place: string | undefined): void {
    if (place === undefined || this.#find(words).length > 0) return
    const mail = scheme.toLowerCase() === 'mailto' || scheme === 'e-postadress'
    this.#ledger.add(place, mail ? 'e-postadress' : 'telefonnummer')
  }

  #count(found: readonly Found[], place: string | undefined): void {
    if (place !== undefined) for (const { kind } of found) this.#ledger.add(place, kind)
  }
}

/** The part of a text that begins at `offset` of the whole; the mark stands where a find begins. */
function without(text: string, offset: number, found: readonly Found[]): string {
  return found.reduceRight((rest, { start, end }) => {
    const from = Math.max(0, start - offset)
    const to = Math.min(text.length, end - offset)
    if (to <= 0 || from >= text.length) return rest
    return rest.slice(0, from) + (start >= offset ? OMITTED : '') + rest.slice(to)
  }, text)
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
