import type { RootContent } from 'mdast'
import { markdownFiles, nodeText } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'En figurtext eller källrad står vid en figur eller tabell.',
  ground: 'form',
  catalogue: ['C17'],
  why: 'Källan till något som inte finns säger ingenting, och det som mättes går förlorat.',
  hint: 'Lägg in figuren som ett kodblock  figur  med titel, källa och alternativtext, eller ta bort raden.',
  good: {
    'text/lagesbild.md': `
      \`\`\`figur
      id: otrygga
      typ: stapel
      titel: Andel som känner sig otrygga
      alternativtext: Andelen otrygga sjönk från 34 procent 2021 till 30 procent 2023.
      data: ../figurer/otrygghet.csv
      enhet: procent
      källa: Trygg i Dalköping? 2023
      \`\`\`
    `,
  },
  bad: { 'text/lagesbild.md': 'Källa: Räddningstjänsten.' },
  *check({ agreement, variant }) {
    for (const file of markdownFiles(agreement)) {
      const { children } = file.tree
      for (const [index, node] of children.entries()) {
        if (node.type !== 'paragraph') continue
        const text = nodeText(node).trim()
        const isSource = /^Käll(?:a|or):/.test(text)
        if (!isSource && !CAPTION.test(text)) continue
        const near = isSource
          ? sinceHeading(children.slice(Math.max(0, index - 2), index))
          : children.slice(Math.max(0, index - 1), index + 2)
        if (near.some((one) => one !== node && isFigure(one))) continue
        const { start, end } = node.position ?? {}
        yield {
          span: { source: file.source, start: start?.offset ?? 0, end: end?.offset ?? 0 },
          ...(variant === 'publik' && { severity: 'fel' as const }),
          message: isSource
            ? `«${text.slice(0, 60)}» står utan figur eller tabell`
            : `«${text.slice(0, 60)}» ser ut som en figurtext, men någon figur finns inte`,
        }
      }
    }
  },
})

/** The beginning of a caption, or a phrase that says what a figure measures. */
const CAPTION =
  /^(?:(?:figur|diagram|bild|graf|tabell) ?\d*[.:]|andel(?:en)? ?\((?:%|procent)\)|antal(?:et)? ?\((?:st|tusental)\.?\))/i

function sinceHeading(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.slice(nodes.findLastIndex(({ type }) => type === 'heading') + 1)
}

function isFigure(node: RootContent): boolean {
  if (node.type === 'table') return true
  if (node.type === 'code') return node.lang === 'figur'
  return node.type === 'paragraph' && node.children.some(({ type }) => type === 'image')
}
