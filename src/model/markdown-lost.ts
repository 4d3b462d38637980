import type { Code, Definition, FootnoteDefinition, Link, List, Nodes, Root, Table } from 'mdast'
import type { Diagnostic } from '../diagnostic.ts'
import type { Source, Span } from '../source.ts'
import { nodeSpan, nodesIn, plainText } from './markdown.ts'

/** What is wrong with a piece of Markdown, in words. */
type Fault = Omit<Diagnostic, 'span'> & { readonly node: Nodes }

/**
 * What Markdown reads and no page shows, or shows as something else: cells without a column, notes and addresses that
 * nobody refers to, the words after a code fence, numbers of a list. With `whole` all is told of at that place.
 */
export function lostInMarkdown(tree: Root, source: Source, whole?: Span): Diagnostic[] {
  const found: Fault[] = []
  const notes = new Names<FootnoteDefinition>()
  const addresses = new Names<Definition>()
  const asked = { notes: new Set<string>(), addresses: new Set<string>() }
  for (const { node, parent } of nodesIn(tree)) {
    if (node.type === 'table') found.push(...surplusCells(node))
    else if (node.type === 'code') found.push(...codeFaults(node, source, whole))
    else if (node.type === 'list' && !whole) found.push(...listFaults(node, source))
    else if (node.type === 'link') found.push(...linkFaults(node))
    else if (node.type === 'footnoteReference') asked.notes.add(node.identifier)
    else if (node.type === 'linkReference') asked.addresses.add(node.identifier)
    else if (node.type === 'footnoteDefinition') notes.add(node.identifier, node, parent === tree)
    else if (node.type === 'definition') addresses.add(node.identifier, node, true)
  }
  found.push(...notes.faults(asked.notes, noteFault), ...addresses.faults(asked.addresses, addressFault))
  return found.map(({ node, ...fault }) => ({ ...fault, span: whole ?? nodeSpan(source, node) }))
}

/** What stands under names, of which each should stand once and be asked for. */
class Names<N extends Nodes> {
  readonly #first = new Map<string, N>()
  readonly #others: N[] = []

  /** `reached` says whether it can be found where it stands. */
  add(name: string, node: N, reached: boolean): void {
    if (reached && !this.#first.has(name)) this.#first.set(name, node)
    else this.#others.push(node)
  }

  faults(asked: ReadonlySet<string>, fault: (node: N, why: 'oanvänd' | 'utom räckhåll') => Fault): Fault[] {
    const idle = [...this.#first].flatMap(([name, node]) => (asked.has(name) ? [] : [fault(node, 'oanvänd')]))
    return [...idle, ...this.#others.map((node) => fault(node, 'utom räckhåll'))]
  }
}

function noteFault(node: FootnoteDefinition, why: 'oanvänd' | 'utom räckhåll'): Fault {
  const name = node.label ?? node.identifier
  return {
    node,
    code: 'md/not',
    severity: 'fel',
    message:
      why === 'oanvänd'
        ? `ingenting i texten hänvisar till noten [^${name}], så den trycks inte`
        : `noten [^${name}] trycks inte: den står två gånger, eller inne i en lista eller ett citat`,
    hint:
      why === 'oanvänd'
        ? `Skriv  [^${name}]  i texten där noten hör hemma, eller ta bort noten.`
        : 'Ge varje not ett eget namn, och skriv den på en egen rad längst till vänster.',
  }
}

function addressFault(node: Definition, why: 'oanvänd' | 'utom räckhåll'): Fault {
  const name = node.label ?? node.identifier
  return {
    node,
    code: 'md/lank',
    severity: 'varning',
    message:
      why === 'oanvänd'
        ? `raden trycks inte: den läses som en adress till [${name}], som ingenting i texten hänvisar till`
        : `raden trycks inte: [${name}] har redan en adress`,
    hint: 'Så här skrivs en länk i texten:  [länktext](https://…)  – är raden text, så skriv den utan hakparenteser.',
  }
}

function* surplusCells(table: Table): Generator<Fault> {
  const columns = table.children[0]?.children.length ?? 0
  for (const row of table.children.slice(1)) {
    for (const cell of row.children.slice(columns)) {
      if (plainText(cell).trim() === '') continue
      yield {
        node: cell,
        code: 'md/tabell',
        severity: 'fel',
        message: `cellen «${plainText(cell).trim()}» hamnar utanför tabellen, som har ${columns} kolumner`,
        hint: 'Lägg till en kolumn i rubrikraden och i raden med streck. Ett lodstreck i själva texten skrivs  \\|',
      }
    }
  }
}

function* codeFaults(node: Code, source: Source, whole: Span | undefined): Generator<Fault> {
  const { lang, meta } = node
  if (lang === 'figur') {
    if (meta) yield { node, ...META, message: `«${meta}» efter figur läses inte` }
    return
  }
  if (lang && /^fig|^diagram$|^chart$|^yaml$/i.test(lang) && /^\s*(?:data|titel|typ|källa)\s*:/m.test(node.value)) {
    yield { node, ...FIGURE, message: `«${lang}» är inget diagram, och blockets rader trycks som de står` }
    return
  }
  const words = [lang, meta].filter(Boolean).join(' ')
  if (words !== '' && words !== 'text' && !whole) {
    yield { node, ...INFO, message: `«${words}» efter ${'```'} trycks inte` }
    return
  }
  const written = whole ? undefined : source.text.slice(node.position?.start.offset, node.position?.end.offset)
  if (written === undefined) return
  const fence = /^(`{3,}|~{3,})/.exec(written)?.[1]
  if (fence === undefined) {
    yield { node, ...INDENTED, message: 'raderna är indragna fyra blanksteg och trycks som programkod' }
  } else if (!written.trimEnd().endsWith(fence) || written.trimEnd().length < 2 * fence.length) {
    yield {
      node,
      ...OPEN,
      message: `blocket som börjar med ${fence} avslutas aldrig: allt efter trycks som programkod`,
    }
  }
}

const META = { code: 'md/figur', severity: 'fel', hint: 'Skriv uppgiften som en rad inne i blocket.' } as const
const FIGURE = { code: 'md/figur', severity: 'fel', hint: 'Skriv  ```figur  på blockets första rad.' } as const
const INFO = {
  code: 'md/kod',
  severity: 'varning',
  hint: 'Skriv orden på en egen rad: före blocket som text, eller inne i blocket.',
} as const
const INDENTED = {
  code: 'md/indrag',
  severity: 'varning',
  hint: 'Ta bort blankstegen i radernas början. Stycken i en lista dras in lika långt som listans text.',
} as const
const OPEN = { code: 'md/kod', severity: 'fel', hint: 'Skriv samma tecken ensamma på en rad efter blocket.' } as const

/** The numbers of a list are the list's own: what somebody has typed counts only for the first. */
function* listFaults(list: List, source: Source): Generator<Fault> {
  if (!list.ordered) return
  const typed = list.children.map((item) => {
    return Number(/^\d+/.exec(source.text.slice(item.position?.start.offset, item.position?.end.offset))?.[0])
  })
  const start = typed[0] ?? 1
  const isAsPrinted = typed.every((number, index) => number === start + index) || typed.every((one) => one === start)
  if (isAsPrinted) return
  const at = typed.findIndex((number, index) => number !== start + index)
  yield {
    node: list.children[at] ?? list,
    code: 'md/numrering',
    severity: 'varning',
    message: `punkten är numrerad ${typed[at]} men trycks som ${start + at}: listor numreras i följd`,
    hint: `Skriv  ${start + at}.  eller gör numret till en del av texten.`,
  }
}

function* linkFaults(node: Link): Generator<Fault> {
  if (!node.title) return
  yield {
    node,
    code: 'md/lank',
    severity: 'varning',
    message: `«${node.title}» inne i länken trycks inte`,
    hint: 'Skriv det i texten, utanför länkens parentes.',
  }
}
