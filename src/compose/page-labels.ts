import type { Heading, PageLabels } from '../document.ts'

/**
 * What the pages are called: "omslag", Roman numbers up to the first bilaga, Arabic numbers from there. Every number is
 * the page's place in the document, so that it agrees with "Sida 5 (45)" at the foot of the page.
 */
export function pageLabelsOf(headings: readonly Heading[]): PageLabels[] {
  const parts = headings.filter(({ level }) => level === 1).map(({ id }) => id)
  const cover = parts.indexOf('omslag')
  const contents = parts.indexOf('innehall')
  const front = parts[cover + 1]
  const rest = parts[contents + 1]
  if (cover < 0 || contents < cover || front === undefined) return []
  return [
    { from: 'omslag', prefix: 'omslag' },
    { from: front, style: 'romerska' },
    ...(rest === undefined ? [] : [{ from: rest, style: 'arabiska' } as const]),
  ]
}
