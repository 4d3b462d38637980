import type { Element } from './tree.ts'

/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
)

/** What the browser's other roles stand for. */
const STANDARD_FOR: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  Title: 'P',
  FENote: 'Note',
  DocumentFragment: 'Div',
}

/** The role map (14.7.3): every role in the tree that is not standard, and the standard one nearest to it. */
export function roleMapOf(tree: Element): Map<string, string> {
  const used = new Set(
    tree
      .walk()
      .map((element) => element.role)
      .filter((role) => !STANDARD.has(role)),
  )
  return new Map([...used].sort().map((role) => [role, STANDARD_FOR[role] ?? 'Span']))
}
