import type { Nodes, Root } from 'mdast'
import type { Diagnostic } from '../diagnostic.ts'
import type { Source, Span } from '../source.ts'
import { nodeSpan, nodesIn } from './markdown.ts'
import type { Target, TargetKind } from './model.ts'
import { didYouMean, listed } from './suggest.ts'

const KINDS: readonly TargetKind[] = ['plan', 'bilaga', 'punkt', 'rubrik', 'figur', 'tabell', 'underlag']
const OPEN = new Set(['http', 'https', 'mailto', 'tel'])
/** The address that printed pages believe they have. */
const OWN_ADDRESS = /^https?:\/\/([^/]*\.)?samverkan\.invalid(?=[/:?#]|$)/i
const MALFORMED = new RegExp(`<(${KINDS.join('|')}):[^<>]*>`, 'i')

/** Checks every link and cross-reference of a Markdown tree. With `span` all findings stand there. */
export function checkLinks(
  tree: Root,
  source: Source,
  targets: ReadonlyMap<string, Target>,
  found: Diagnostic[],
  span?: Span,
): void {
  for (const { node } of nodesIn(tree)) {
    const place = span ?? nodeSpan(source, node)
    if (node.type === 'link' || node.type === 'definition') checkLink(node.url, place, targets, found)
    else if (node.type === 'text') checkText(node, place, found)
  }
}

function checkLink(url: string, span: Span, targets: ReadonlyMap<string, Target>, found: Diagnostic[]): void {
  const report = (code: string, message: string, hint: string) =>
    found.push({ code, severity: 'fel', message, span, hint })
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (OWN_ADDRESS.test(url)) {
    report('ref/adress', 'länkens adress används av programmet självt', 'Länka till en riktig adress.')
  } else if (scheme && (KINDS as readonly string[]).includes(scheme)) {
    if (targets.has(url)) return
    const id = url.slice(scheme.length + 1)
    const known = [...targets.values()].filter((target) => target.kind === scheme).map((target) => target.id)
    const others = KINDS.filter((kind) => targets.has(`${kind}:${id}`))
    const hint =
      others.length > 0
        ? `Det finns ${listed(others.map((kind) => `<${kind}:${id}>`))}.`
        : known.length > 0
          ? `Här finns ${clip(known.map((name) => `<${scheme}:${name}>`))}.`
          : `Överenskommelsen har ingenting av slaget ${scheme}.`
    report('ref/okand', `«${url}» finns inte${didYouMean(id, known)}`, hint)
  } else if (scheme && !OPEN.has(scheme)) {
    const kinds = `Hänvisningar börjar med ${listed(KINDS.map((kind) => `${kind}:`))}; länkar med https:`
    report('ref/slag', `«${scheme}:» är inget slag av länk${didYouMean(scheme, KINDS)}`, kinds)
  } else if (!scheme) {
    const hint = 'I ett tryckt dokument går det inte att länka till en fil. Hänvisa till en rubrik: <rubrik:kort-namn>.'
    report('ref/fil', `länken «${url}» leder ingenstans i dokumentet`, hint)
  }
}

/** `<plan:Å>` is no autolink, because of its letters or blanks: it would be printed as it stands. */
function checkText(node: Nodes & { value: string }, span: Span, found: Diagnostic[]): void {
  const match = MALFORMED.exec(node.value)
  if (!match) return
  found.push({
    code: 'ref/form',
    severity: 'fel',
    message: `«${match[0]}» är ingen giltig hänvisning`,
    span,
    hint: 'Ett kort namn har små bokstäver a–z, siffror och bindestreck, utan blanksteg: <plan:kort-namn>.',
  })
}

function clip(words: readonly string[]): string {
  return words.length > 12 ? `${words.slice(0, 12).join(', ')} …` : listed(words, 'och')
}
