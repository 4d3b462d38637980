import type { Diagnostic } from '../diagnostic.ts'
import type { Span } from '../source.ts'
import { didYouMean } from '../swedish/suggest.ts'
import { INSERTION_KINDS, type Insertion, type InsertionKind, insertedWords } from './inserted-words.ts'
import { nodeSpan, nodesIn, plainText } from './markdown.ts'
import type { Agreement, MarkdownFile, Place, YamlFile } from './model.ts'
import type { Reading } from './reading.ts'
import { textOf } from './targets.ts'

const KIND = INSERTION_KINDS.join('|')
/** An insertion in a value of YAML, and what was meant as one: with capitals or blanks, or not closed. */
const WRITTEN = new RegExp(`<(${KIND}):([^<>\\s;]+)(?:;([^<>\\s;]+))?>`, 'g')
const MEANT = new RegExp(`<\\s*(?:${KIND})\\s*:[^<>\\n]{0,80}>?`, 'i')
const ADDRESS = new RegExp(`^(${KIND}):([^;]+)(?:;(.+))?$`, 'i')

/**
 * Puts values of the data where texts refer to them, so that all that comes after reads the words that are printed. The
 * nodes and values keep their places in the source.
 */
export function fillIn(reading: Reading, agreement: Omit<Agreement, 'targets'>): void {
  const root = rootOf(agreement)
  const texts = [agreement.förord, ...agreement.bilagor.map(textOf)].filter((text) => text !== undefined)
  const own = agreement.överavtal
  for (const text of texts) {
    const isOthers = own && [own, ...own.bilagor].some((one) => one.text === text)
    if (!isOthers && /<\s*(?:uppgift|antal|lista)|\]\((?:uppgift|antal|lista)/i.test(text.source.text))
      inMarkdown(reading, text, root)
  }
  const files: YamlFile<unknown>[] = [agreement.manifest]
  for (const { content } of agreement.bilagor) if (content && 'file' in content) files.push(content.file)
  for (const file of new Set(files)) inYaml(reading, file, root)
  for (const { file } of agreement.planer) inYaml(reading, file, { ...root, plan: file.data })
}

/** What a path can begin with: the keys of the manifest, the parties as they are with their organisations, and the plans. */
function rootOf({
  manifest,
  parter,
  planer,
  bilagor,
  överavtal,
}: Omit<Agreement, 'targets'>): Readonly<Record<string, unknown>> {
  return structuredClone({
    ...manifest.data,
    parter,
    planer: planer.map(({ id, file }) => ({ ...file.data, id })),
    bilagor: bilagor.map(({ id, data }) => ({ ...data, id })),
    ...(överavtal && { överavtal: överavtal.file.data }),
  })
}

function inMarkdown(reading: Reading, { source, tree }: MarkdownFile, root: unknown): void {
  for (const { node, parent, index } of [...nodesIn(tree)]) {
    if (!('children' in parent)) continue
    if (node.type === 'text' && parent.type !== 'link' && MEANT.test(node.value)) {
      reading.found.push(noForm(MEANT.exec(node.value)?.[0] ?? '', nodeSpan(source, node)))
      continue
    }
    if (node.type !== 'link' || !ADDRESS.test(node.url)) continue
    const span = nodeSpan(source, node)
    const before = parent.children[index - 1]
    const isFirst = index === 0 || (before !== undefined && /[.!?]\s+$/.test(plainText(before)))
    // One with words of its own would say something else than the data.
    const insertion = plainText(node) === node.url ? insertionOf(node.url) : undefined
    const words = insertion ? wordsOf(reading, root, insertion, { span, isFirst }) : noWords(reading, node.url, span)
    parent.children.splice(index, 1, { type: 'text', value: words, ...(node.position && { position: node.position }) })
  }
}

function noWords(reading: Reading, url: string, span: Span): string {
  reading.found.push(noForm(url, span))
  return url
}

function insertionOf(written: string): Insertion | undefined {
  const [, kind, path, form] = ADDRESS.exec(written) ?? []
  if (kind === undefined || path === undefined || kind !== kind.toLowerCase()) return undefined
  return { kind: kind as InsertionKind, path, ...(form !== undefined && { form }) }
}

function inYaml(reading: Reading, file: YamlFile<unknown>, root: unknown): void {
  if (!MEANT.test(file.source.text)) return
  const walk = (value: unknown, place: Place) => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, item] of Object.entries(value)) {
      const at = [...place, Array.isArray(value) ? Number(key) : key]
      if (typeof item === 'string' && MEANT.test(item))
        Reflect.set(value, key, filled(reading, file, item, { place: at, root }))
      else walk(item, at)
    }
  }
  walk(file.data, [])
}

function filled(
  reading: Reading,
  file: YamlFile<unknown>,
  text: string,
  { place, root }: { readonly place: Place; readonly root: unknown },
): string {
  const whole = file.span(place)
  const spanOf = (written: string): Span => {
    const start = whole.source.text.indexOf(written, whole.start)
    return start < 0 || start >= whole.end ? whole : { ...whole, start, end: start + written.length }
  }
  const words = text.replaceAll(
    WRITTEN,
    (written: string, kind: InsertionKind, path: string, form: string | undefined, at: number) => {
      const isFirst = /(?:^|[.!?]\s+)$/.test(text.slice(0, at))
      return wordsOf(
        reading,
        root,
        { kind, path, ...(form !== undefined && { form }) },
        { span: spanOf(written), isFirst },
      )
    },
  )
  const meant = MEANT.exec(words)?.[0]
  const isOurs = meant !== undefined && text.includes(meant) && !WRITTEN.test(meant)
  WRITTEN.lastIndex = 0
  if (!isOurs) return words
  reading.found.push(noForm(meant, spanOf(meant)))
  return words.replace(meant, meant.replace(/[<>]/g, ''))
}

function wordsOf(
  reading: Reading,
  root: unknown,
  insertion: Insertion,
  { span, isFirst }: { readonly span: Span; readonly isFirst: boolean },
): string {
  const inserted = insertedWords(root, insertion)
  const { kind, path } = insertion
  if ('words' in inserted && !MEANT.test(inserted.words)) {
    const { words, isOurs } = inserted
    return isOurs && isFirst ? words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : words
  }
  const why =
    'words' in inserted
      ? {
          code: 'slag',
          message: `«${path}» hänvisar själv till en uppgift`,
          hint: 'Hänvisa till den uppgift som står där.',
        }
      : inserted
  // Where the data could not be read whole, what is missing has its finding there.
  const isMarred = why.code === 'okand' && reading.found.some(({ code }) => /^(?:schema|yaml)\//.test(code))
  // Without its brackets it is no reference: nothing more is said of it.
  if (isMarred) return `${kind}:${path}`
  reading.found.push({ code: `uppgift/${why.code}`, severity: 'fel', message: why.message, hint: why.hint, span })
  return `${kind}:${path}`
}

function noForm(written: string, span: Span): Diagnostic {
  const kind = /[a-zåäö]+/i.exec(written)?.[0]?.toLowerCase() ?? ''
  return {
    code: 'uppgift/form',
    severity: 'fel',
    message: `«${written.slice(0, 60)}» är ingen giltig hänvisning till en uppgift${didYouMean(kind, INSERTION_KINDS)}`,
    hint: 'Så här skrivs en uppgift:  <uppgift:avtalstid.till>,  <antal:planer>  eller  <lista:parter>, med små bokstäver och utan blanksteg.',
    span,
  }
}
