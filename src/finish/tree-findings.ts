import type { Diagnostic } from '../diagnostic.ts'
import type { Element } from './structure/tree.ts'

/** Looks through the structure tree for what only the author can mend: figures that nobody has described. */
export function inspectTree(tree: Element): Diagnostic[] {
  return tree.walk().flatMap((element) => {
    if (element.role !== 'Figure' || (element.alt ?? '').trim() !== '') return []
    const page = element.marks()[0]?.page
    return [
      {
        code: 'pdf/alternativtext',
        severity: 'fel',
        message: `Sida ${(page?.index ?? 0) + 1}: en bild saknar alternativtext och kan inte läsas upp.`,
        hint: 'Skriv vad bilden visar: ![alternativtext](bild.png "Titel").',
      },
    ]
  })
}
