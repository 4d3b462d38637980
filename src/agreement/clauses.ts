import type { Heading, RootContent } from 'mdast'
import type { Agreement, MarkdownFile } from '../model/model.ts'
import { nodeText } from './texts.ts'

/** A part of a Markdown text: a heading and what stands below it, up to the next heading. */
export interface Section {
  readonly file: MarkdownFile
  readonly heading: Heading
  readonly title: string
  readonly content: readonly RootContent[]
}

/** The agreement's own text: its bilaga of sort överenskommelse. */
export function agreementText(agreement: Agreement): MarkdownFile | undefined {
  return textOfSort(agreement, 'överenskommelse')
}

/** The text of the lägesbild. */
export function situationText(agreement: Agreement): MarkdownFile | undefined {
  return textOfSort(agreement, 'lägesbild')
}

/** The sections of a text, in order; what stands before the first heading is none. */
export function sectionsOf(file: MarkdownFile): Section[] {
  const sections: (Section & { content: RootContent[] })[] = []
  for (const node of file.tree.children) {
    if (node.type !== 'heading') sections.at(-1)?.content.push(node)
    else sections.push({ file, heading: node, title: nodeText(node).trim(), content: [] })
  }
  return sections
}

function textOfSort(agreement: Agreement, sort: 'överenskommelse' | 'lägesbild'): MarkdownFile | undefined {
  for (const { content } of agreement.bilagor) if (content?.sort === sort) return content.text
  return undefined
}
