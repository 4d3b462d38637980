import type { Heading, Nodes } from 'mdast'
import type { Diagnostic } from '../diagnostic.ts'
import { baseName } from '../load/paths.ts'
import type { Span } from '../source.ts'
import { slug } from '../swedish/suggest.ts'
import type { Samverkansoverenskommelse } from './format.ts'
import { captionTitle, isCaption, nodeSpan, nodesIn, plainText } from './markdown.ts'
import type { Bilaga, MarkdownFile, Plan, Target, YamlFile } from './model.ts'
import type { TargetKind } from './reference.ts'

/** What of an agreement can be pointed at. */
export interface Targetable {
  readonly manifest: YamlFile<Samverkansoverenskommelse>
  readonly förord: MarkdownFile | undefined
  readonly bilagor: readonly Bilaga[]
  readonly planer: readonly Plan[]
}

/**
 * Every target of the document by `kind:id`. Clauses, figures and tables are numbered in the order of the bilagor;
 * anchor and number are written on the Markdown nodes as `data`.
 */
export function collectTargets(agreement: Targetable, found: Diagnostic[]): ReadonlyMap<string, Target> {
  const numbering = new Numbering(found)
  const texts = [agreement.förord, ...agreement.bilagor.map(textOf)].filter((text) => text !== undefined)
  for (const text of texts) numbering.reserve(text)
  for (const [index, item] of (agreement.manifest.data.underlag ?? []).entries()) {
    const span = agreement.manifest.span(['underlag', index, 'id'])
    numbering.add({ kind: 'underlag', id: item.id, label: item.titel, title: item.titel, span })
  }
  if (agreement.förord) numbering.text(agreement.förord, false)
  for (const [index, bilaga] of agreement.bilagor.entries()) {
    const { nummer, titel } = bilaga.data
    const span = agreement.manifest.span(['bilagor', index, bilaga.data.id ? 'id' : 'nummer'])
    numbering.add({ kind: 'bilaga', id: bilaga.id, label: `bilaga ${nummer}`, title: titel, span })
    const text = textOf(bilaga)
    if (text) numbering.text(text, bilaga.content?.sort === 'överenskommelse')
  }
  for (const { id, nummer, file } of agreement.planer) {
    const span = file.span([file.data.id ? 'id' : 'titel'])
    numbering.add({ kind: 'plan', id, label: `åtgärdsplan ${nummer}`, title: file.data.titel, span })
  }
  return numbering.targets
}

/** The Markdown that a bilaga consists of, if it does. */
export function textOf(bilaga: Bilaga): MarkdownFile | undefined {
  const { content } = bilaga
  if (content?.sort === 'överavtal') return content.superior.text
  return content && 'text' in content ? content.text : undefined
}

/** Counts through the document, and keeps the names that are taken. */
class Numbering {
  readonly targets = new Map<string, Target>()
  readonly #found: Diagnostic[]
  readonly #reserved = new Set<string>()
  #clause = 0
  #figure = 0
  #table = 0

  constructor(found: Diagnostic[]) {
    this.#found = found
  }

  /** Names that headings have been given win over names that are made from the words of others. */
  reserve(file: MarkdownFile): void {
    for (const { node } of nodesIn(file.tree)) {
      if (node.type === 'heading' && node.data?.id) this.#reserved.add(node.data.id)
    }
  }

  add(target: Omit<Target, 'anchor'>): string {
    const anchor = `${target.kind}-${target.id}`
    const key = `${target.kind}:${target.id}`
    const first = this.targets.get(key)
    if (!first) this.targets.set(key, { ...target, anchor })
    else this.#refuse(target, first)
    return anchor
  }

  text(file: MarkdownFile, clauses: boolean): void {
    for (const { node, parent, index } of nodesIn(file.tree)) {
      const span = nodeSpan(file.source, node)
      if (node.type === 'heading') {
        const isClause = clauses && node.depth === 2
        if (isClause) this.#clause++
        const written = plainText(node).trim()
        const title = isClause ? this.#withoutNumber(node, written, span) : written
        const id = node.data?.id ?? this.#free(slug(title) ?? 'rubrik')
        const shared = { id, title, span }
        if (isClause) {
          const label = `punkt ${this.#clause}`
          node.data = { ...node.data, id: this.add({ ...shared, kind: 'punkt', label }), nummer: this.#clause }
          // A clause is a heading too, with the same anchor.
          const key = `rubrik:${id}`
          if (!this.targets.has(key)) {
            this.targets.set(key, { ...shared, kind: 'rubrik', label, anchor: `punkt-${id}` })
          }
        } else {
          const label = `avsnittet ”${title}”`
          node.data = { ...node.data, id: this.add({ ...shared, kind: 'rubrik', label }) }
        }
      } else if (node.type === 'code' && node.data?.id) {
        const figure = file.figures.find((one) => one.data.id === node.data?.id && one.span.start === span.start)
        this.#numbered(node, 'figur', figure?.data.id ?? node.data.id, figure?.data.titel ?? '', span)
      } else if (node.type === 'paragraph' && 'children' in parent) {
        const image = node.children.length === 1 ? node.children[0] : undefined
        if (image?.type === 'image') {
          const [, title = '', name] = /^(.*?)\s*(?:\{#([a-z0-9-]+)\})?$/.exec(image.title ?? '') ?? []
          if (image.title) image.title = title
          const id = name ?? slug(baseName(image.url).replace(/\.[^.]*$/, '')) ?? 'bild'
          this.#numbered(node, 'figur', id, title || (image.alt ?? ''), span)
        } else if (parent.children[index + 1]?.type === 'table' && isCaption(node)) {
          const title = captionTitle(plainText(node)).trim()
          this.#numbered(node, 'tabell', node.data?.id ?? slug(title) ?? 'tabell', title, span)
        }
      }
    }
  }

  /**
   * A clause gets its number here. The same number typed by hand is taken out, so that it is not printed twice; another
   * one is a finding. Gives the clause's title.
   */
  #withoutNumber(node: Heading, title: string, span: Span): string {
    const first = node.children[0]
    const typed = /^(?:(?:[Pp]unkt|§)\s*)?(?<number>\d{1,3})(?<rest>(?:\.\d+)*)(?:[.):]\s*|\s+)(?=\p{Lu})/u.exec(title)
    if (!typed || first?.type !== 'text') return title
    const { number, rest } = typed.groups ?? {}
    const own = title.slice(typed[0].length)
    if (Number(number) === this.#clause && rest === '') {
      first.value = first.value.trimStart().slice(typed[0].length)
      return own
    }
    // With its short name, which references go by.
    const written = span.source.text.slice(span.start, span.end)
    this.#found.push({
      code: 'md/numrering',
      severity: 'fel',
      message: `rubriken har nummer ${number}${rest} men är punkt ${this.#clause}, och trycks med båda`,
      span,
      hint: `Skriv  ${written.replace(typed[0], '')}  – programmet numrerar punkterna; hänvisa med  <punkt:kort-namn>.`,
    })
    return title
  }

  #numbered(node: Nodes, kind: 'figur' | 'tabell', id: string, title: string, span: Span): void {
    const nummer = kind === 'figur' ? ++this.#figure : ++this.#table
    const anchor = this.add({ kind, id, label: `${kind} ${nummer}`, title, span })
    node.data = { ...node.data, id: anchor, nummer }
  }

  #free(name: string): string {
    const taken = (id: string) =>
      this.#reserved.has(id) || this.targets.has(`rubrik:${id}`) || this.targets.has(`punkt:${id}`)
    let free = name
    for (let count = 2; taken(free); count++) free = `${name}-${count}`
    return free
  }

  #refuse(target: Omit<Target, 'anchor'>, first: Target): void {
    this.#found.push({
      code: 'id/dubblett',
      severity: 'fel',
      message: `det korta namnet «${target.id}» finns på två ${PLURAL[target.kind]}`,
      ...(target.span && { span: target.span }),
      hint: 'Ge den ena ett annat namn, och ändra hänvisningarna till den.',
      ...(first.span && { related: [{ span: first.span, message: 'den första finns här' }] }),
    })
  }
}

const PLURAL: Readonly<Record<TargetKind, string>> = {
  plan: 'åtgärdsplaner',
  bilaga: 'bilagor',
  punkt: 'punkter',
  rubrik: 'rubriker',
  figur: 'figurer',
  tabell: 'tabeller',
  underlag: 'underlag',
}
