import type { Root } from 'mdast'
import type { Diagnostic } from '../diagnostic.ts'
import type { Source, Span } from '../source.ts'
import { didYouMean, listed } from '../swedish/suggest.ts'
import { nodeSpan, nodesIn } from './markdown.ts'
import type { Target } from './model.ts'
import { isLost, type Reading } from './reading.ts'
import { MEANT_AS_REFERENCE, TARGET_KINDS } from './reference.ts'

const OPEN = new Set(['http', 'https', 'mailto', 'tel'])
/** The address that printed pages believe they have. */
const OWN_ADDRESS = /^https?:\/\/([^/]*\.)?samverkan\.invalid(?=[/:?#]|$)/i

/** A Markdown tree whose links are to be checked. With `span` all findings stand there. */
export interface Linked {
  readonly tree: Root
  readonly source: Source
  readonly targets: ReadonlyMap<string, Target>
  readonly span?: Span
}

/** Checks every link and cross-reference of a Markdown tree. */
export function checkLinks(reading: Reading, { tree, source, targets, span }: Linked): void {
  for (const { node } of nodesIn(tree)) {
    const place = span ?? nodeSpan(source, node)
    if (node.type === 'link' || node.type === 'definition') checkLink(reading, node.url, place, targets)
    else if (node.type === 'text') checkText(node.value, place, reading.found)
  }
}

function checkLink(reading: Reading, url: string, span: Span, targets: ReadonlyMap<string, Target>): void {
  const report = (code: string, message: string, hint: string) =>
    reading.found.push({ code, severity: 'fel', message, span, hint })
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (OWN_ADDRESS.test(url)) {
    report('ref/adress', 'länkens adress används av programmet självt', 'Länka till en riktig adress.')
  } else if (scheme && (TARGET_KINDS as readonly string[]).includes(scheme)) {
    const id = url.slice(scheme.length + 1)
    if (isLost(reading, scheme, id)) return
    const target = targets.get(url)
    if (target) {
      const other = targets.get(`${url}-2`)
      if (other?.title === target.title) reading.found.push(ambiguous(url, target, other, span))
      return
    }
    const known = [...targets.values()].filter((target) => target.kind === scheme).map((target) => target.id)
    const others = TARGET_KINDS.filter((kind) => targets.has(`${kind}:${id}`))
    const hint =
      others.length > 0
        ? `Det finns ${listed(others.map((kind) => `<${kind}:${id}>`))}.`
        : known.length > 0
          ? `Här finns ${clip(known.map((name) => `<${scheme}:${name}>`))}.`
          : `Överenskommelsen har ingenting av slaget ${scheme}.`
    report('ref/okand', `«${url}» finns inte${didYouMean(id, known)}`, hint)
  } else if (scheme && !OPEN.has(scheme)) {
    const kinds = `Hänvisningar börjar med ${listed(TARGET_KINDS.map((kind) => `${kind}:`))}; länkar med https:`
    report('ref/slag', `«${scheme}:» är inget slag av länk${didYouMean(scheme, TARGET_KINDS)}`, kinds)
  } else if (!scheme) {
    const hint = 'I ett tryckt dokument går det inte att länka till en fil. Hänvisa till en rubrik: <rubrik:kort-namn>.'
    report('ref/fil', `länken «${url}» leder ingenstans i dokumentet`, hint)
  }
}

/** A name that is made of a heading's words, which two headings have. */
function ambiguous(url: string, first: Target, second: Target, span: Span): Diagnostic {
  return {
    code: 'ref/tvetydig',
    severity: 'varning',
    message: `två rubriker heter «${first.title}», och «${url}» leder till den första`,
    span,
    hint: `Ge rubriken ett eget namn, t.ex.  ## ${first.title} {#${first.id}-ett}  och hänvisa med det.`,
    related: [first, second].flatMap((one) => (one.span ? [{ span: one.span, message: 'en rubrik med namnet' }] : [])),
  }
}

/** `<plan:Å>` is no autolink, because of its letters or blanks: it would be printed as it stands. */
function checkText(text: string, span: Span, found: Diagnostic[]): void {
  const written = MEANT_AS_REFERENCE.exec(text)?.[0]
  if (written === undefined) return
  const at = span.source.text.indexOf(written, span.start)
  const exact = at >= 0 && at < span.end ? { ...span, start: at, end: at + written.length } : span
  found.push({
    code: 'ref/form',
    severity: 'fel',
    message: `«${written}» är ingen giltig hänvisning`,
    span: exact,
    hint: 'Ett kort namn har små bokstäver a–z, siffror och bindestreck, utan blanksteg: <plan:kort-namn>.',
  })
}

function clip(words: readonly string[]): string {
  return words.length > 12 ? `${words.slice(0, 12).join(', ')} …` : listed(words, 'och')
}
