import type { Nodes } from 'mdast'
import { FILE_KINDS } from '../file-name.ts'
import type { Agreement, MarkdownFile, Place, SuperiorAgreement, YamlFile } from '../model/model.ts'
import { withoutMark } from '../model/passage.ts'
import type { Span } from '../source.ts'
import { literal } from '../swedish/latin.ts'
import { isInPassage } from '../swedish/passage-mark.ts'

/** A text that somebody reads: a value of a YAML file, or a paragraph, heading or table cell of a Markdown file. */
export interface Text {
  /** A YAML value as it is; a Markdown block without markup, in one line, references replaced by what they print. */
  readonly text: string
  /** Where it stands. */
  readonly span: Span
  /** The YAML file and the place in it. */
  readonly file?: YamlFile<unknown>
  readonly place?: Place
  /** The block in Markdown. */
  readonly node?: Nodes
}

/** Keys whose values are ids, dates or words of a closed set: nobody reads them as text. */
const NOT_TEXT: ReadonlySet<string> = new Set(
  'id organisation sort typ form sida språk datum från till senast samråd sammanvägd ordning per profiler profil part'
    .concat(' överavtal ersätter områden planer underlag orsaker gäller bilaga orgnr telefon e-post status bedömning')
    .concat(' målet_nått ställning perspektiv undertecknas slutklausul undertecknad_av period resultat')
    .split(' '),
)

/** Keys below which nothing is text: what was written in a document that has been read in, and exemptions. */
const OPAQUE: ReadonlySet<string> = new Set(['undantag', 'matris', 'planförteckning', 'ursprunglig_etikett'])

/** A file in the folder, as a value. */
const PATH = new RegExp(`^\\S+(?:\\.(?:${FILE_KINDS.join('|')})|/)$`, 'i')

/** Every text of an agreement's own files, in the order of the document: the superior agreement's are not its own. */
export function textsOf(agreement: Agreement): readonly Text[] {
  return keep(ofAgreement, agreement, () => [
    ...yamlFiles(agreement).flatMap(yamlTexts),
    ...markdownFiles(agreement).flatMap((file) => markdownTexts(file, agreement)),
  ])
}

/** Every text of a superior agreement. */
export function superiorTexts(superior: SuperiorAgreement, agreement: Agreement): readonly Text[] {
  return keep(ofSuperior, superior, () => [
    ...yamlTexts(superior.file),
    ...[superior, ...superior.bilagor].flatMap(({ text }) => (text ? markdownTexts(text, agreement) : [])),
  ])
}

/** The agreement's own YAML files: manifest, plans, follow-up and communication plan. */
export function yamlFiles(agreement: Agreement): YamlFile<unknown>[] {
  const files: YamlFile<unknown>[] = [agreement.manifest, ...agreement.planer.map((plan) => plan.file)]
  for (const { content } of agreement.bilagor) {
    if (content?.sort === 'uppföljningsplan' || content?.sort === 'kommunikationsplan') files.push(content.file)
  }
  return files
}

/** The agreement's own Markdown files: foreword and texts of bilagor. */
export function markdownFiles(agreement: Agreement): MarkdownFile[] {
  const texts = agreement.bilagor.flatMap(({ content }) => (content && 'text' in content ? [content.text] : []))
  return agreement.förord ? [agreement.förord, ...texts] : texts
}

/** Every text value of a YAML file. Many rules look at them: they are found once, and placed when somebody asks. */
export function yamlTexts(file: YamlFile<unknown>): readonly Text[] {
  return keep(ofYaml, file, () => {
    const texts: Text[] = []
    collect(file.data, [], { file, key: '', texts })
    return texts
  })
}

/** Every paragraph, heading and table cell of a Markdown file, and the texts of its figures. */
export function markdownTexts(file: MarkdownFile, agreement: Agreement): readonly Text[] {
  return keep(ofMarkdown, file, () => [...readMarkdownTexts(file, agreement)])
}

/** What was found for a key, or what `find` gives, which is kept. */
function keep<K extends object>(known: WeakMap<K, readonly Text[]>, key: K, find: () => Text[]): readonly Text[] {
  const texts = known.get(key) ?? find()
  known.set(key, texts)
  return texts
}

const ofAgreement = new WeakMap<Agreement, readonly Text[]>()
const ofSuperior = new WeakMap<SuperiorAgreement, readonly Text[]>()
const ofYaml = new WeakMap<YamlFile<unknown>, readonly Text[]>()
const ofMarkdown = new WeakMap<MarkdownFile, readonly Text[]>()

function* readMarkdownTexts(file: MarkdownFile, agreement: Agreement): Generator<Text> {
  for (const node of blocks(file.tree)) {
    const text = printed(node, agreement).replaceAll(/\s/g, ' ')
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    if (text.trim() !== '') yield { text, node, span: { source: file.source, start, end } }
  }
  for (const figure of file.figures) yield* yamlTexts(figure.file)
}

/** Whether a place in a text belongs to a passage that only some may read. In a value of several lines its own lines tell. */
export function isWithheld(text: Text, at: number): boolean {
  return isInPassage(text.span.source.text, text.span.start) || isInPassage(text.text, at)
}

/** How many words of a passage are looked for in its source. */
const LONGEST = 60

/** The span of `text.text.slice(start, end)` in its source; the whole text's when it is written in another way there. */
export function spanIn(text: Text, start: number, end: number): Span {
  if (text.span.source.text.startsWith(text.text, text.span.start)) return asWritten(text, start, end)
  // The beginning of a long passage is enough to point at it.
  const words = text.text.slice(start, end).trim().split(/\s+/).slice(0, LONGEST)
  const pattern = new RegExp(words.map(literal).join('\\s+'), 'g')
  const printed = [...text.text.matchAll(pattern)]
  const { source } = text.span
  const written = source.text.slice(text.span.start, text.span.end)
  const places = [...written.matchAll(pattern)]
  const before = printed.filter(({ index }) => index < start).length
  // What a reference prints is not written: then the place is the one about as far into the text.
  const far = (start / Math.max(1, text.text.length)) * written.length
  const match =
    places.length === printed.length
      ? places[before]
      : places.sort((a, b) => Math.abs(a.index - far) - Math.abs(b.index - far))[0]
  if (match === undefined || match[0] === '') return text.span
  const from = text.span.start + match.index
  return { source, start: from, end: from + match[0].length }
}

/** The span in a source that says just what the text does. */
function asWritten({ text, span }: Text, start: number, end: number): Span {
  const passage = text.slice(start, end)
  const from = span.start + start + (passage.length - passage.trimStart().length)
  return { source: span.source, start: from, end: from + (passage.trim().length || 1) }
}

/** The text of a Markdown node, and of all in it, without markup. */
export function nodeText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(nodeText).join(node.type === 'list' ? '\n' : '') : ''
}

/** Adds the texts of a value; `key` is the name that it goes by. */
function collect(
  value: unknown,
  place: Place,
  found: { readonly file: YamlFile<unknown>; readonly key: string; readonly texts: Text[] },
): void {
  const { file, key, texts } = found
  if (typeof value === 'string') {
    if (NOT_TEXT.has(key) || value.trim() === '' || PATH.test(value)) return
    texts.push({
      text: value,
      place,
      file,
      get span() {
        return file.span(place)
      },
    })
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, [...place, index], found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (!OPAQUE.has(name)) collect(item, [...place, name], { file, key: name, texts })
    }
  }
}

function* blocks(node: Nodes): Generator<Nodes> {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') yield node
  else if (node.type === 'blockquote') for (const child of withoutMark(node)) yield* blocks(child)
  else if ('children' in node) for (const child of node.children) yield* blocks(child)
}

/** The text that is printed for a node: `<plan:mys>` is the plan's label. */
function printed(node: Nodes, agreement: Agreement): string {
  if (node.type === 'link') {
    const own = node.children.map((child) => printed(child, agreement)).join('')
    return own === node.url ? (agreement.targets.get(node.url)?.label ?? own) : own
  }
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map((child) => printed(child, agreement)).join('') : ''
}
