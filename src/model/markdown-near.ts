import type { Heading, Paragraph, Root, TableCell } from 'mdast'
import type { Diagnostic } from '../diagnostic.ts'
import type { Source, Span } from '../source.ts'
import { nodesIn, plainText } from './markdown.ts'
import { NEAR, SUSPECT } from './near-markdown.ts'

/** What is nearly Markdown in a file, at its places. */
export function nearMarkdown(tree: Root, source: Source): Diagnostic[] {
  return [...frontMatter(tree, source), ...near(tree, source.text, (start, end) => ({ source, start, end }))]
}

/** What is nearly Markdown in a value of a YAML file; all is told of at that value. */
export function nearInValue(tree: Root, text: string, span: Span): Diagnostic[] {
  return [...near(tree, text, () => span)].map(({ fix: _, ...finding }) => finding)
}

/** Whether a text may hold something that is nearly Markdown. */
export function isSuspect(text: string): boolean {
  return SUSPECT.test(text)
}

function* near(tree: Root, text: string, place: (start: number, end: number) => Span): Generator<Diagnostic> {
  for (const { node } of nodesIn(tree)) {
    if (node.type === 'heading') yield* underlined(node, text, place)
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') continue
    const { start, unread: whole } = unreadIn(node, text)
    if (!SUSPECT.test(whole)) continue
    let unread = whole
    for (const { pattern, least = 1, code, severity, message, hint, fix } of NEAR) {
      const hits = [...unread.matchAll(pattern)].filter(({ 0: written }) => !written.includes(TOLD))
      const [first] = hits
      if (!first || hits.length < least) continue
      // What one kind has told of, no later kind tells of again.
      unread = unread.replace(pattern, (written) => written.replace(/[^\n]/g, TOLD))
      const span = place(start + first.index, start + first.index + first[0].length)
      // What Markdown has read is blank in the stretch, and is written again with the rest.
      const written = text.slice(start + first.index, start + first.index + first[0].length)
      const mended = fix?.(written)
      yield {
        code,
        severity,
        message: message(first[0]),
        hint: typeof hint === 'string' ? hint : hint(written),
        span,
        ...(mended !== undefined && { fix: { span, text: mended } }),
      }
    }
  }
}

/** The source of a block in which all that Markdown has read is blank: what is left is printed as it stands. */
function unreadIn(block: Paragraph | Heading | TableCell, text: string): { start: number; unread: string } {
  const start = block.position?.start.offset ?? 0
  const end = block.position?.end.offset ?? start
  const pieces: string[] = []
  let at = start
  for (const { node } of nodesIn(block)) {
    if (node.type !== 'text') continue
    const from = node.position?.start.offset ?? at
    const to = node.position?.end.offset ?? from
    if (from < at) continue
    pieces.push(blank(text.slice(at, from)), text.slice(from, to))
    at = to
  }
  const unread = `${pieces.join('')}${blank(text.slice(at, end))}`
  // The name of a heading or of a table is read too.
  const isNamed = block.type === 'heading' || unread.startsWith('Tabell:')
  return { start, unread: isNamed ? unread.replace(/\{#[^{}]*\}\s*$/, blank) : unread }
}

/** What stands where a character has been told of. */
const TOLD = '\u0002'

function blank(text: string): string {
  return text.replace(/[^\n]/g, '\u0001')
}

/** A line of dashes below a text makes a heading of it, which nobody means below a whole sentence. */
function* underlined(node: Heading, text: string, place: (start: number, end: number) => Span): Generator<Diagnostic> {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  if (!/\n\s*(?:-+|=+)\s*$/.test(text.slice(start, end))) return
  const words = plainText(node).trim()
  if (words.length <= 80 && !/[.:;,!?]$|\n|: /.test(words)) return
  yield {
    code: 'md/rubrik',
    severity: 'varning',
    message: 'raden med streck under gör hela texten till en rubrik',
    span: place(start, end),
    hint: 'Lämna en tom rad före strecken, eller ta bort dem.',
  }
}

/** Settings for other programs at the top of a file. */
function* frontMatter(tree: Root, source: Source): Generator<Diagnostic> {
  const block = /^\s*(?:---|\+\+\+)\n(?:[^\n]*\n)*?(?:---|\.\.\.|\+\+\+)[ \t]*(?:\n|$)/.exec(source.text)
  if (tree.children[0]?.type !== 'thematicBreak' && !source.text.startsWith('+++')) return
  if (!block || !/^[\p{L}_-]+\s*[:=]/mu.test(block[0])) return
  yield {
    code: 'md/huvud',
    severity: 'fel',
    message: 'filen börjar med inställningar för ett annat program, som trycks som text',
    span: { source, start: 0, end: block[0].trimEnd().length },
    hint: 'Ta bort raderna. Titel och datum står i overenskommelse.yaml.',
  }
}
