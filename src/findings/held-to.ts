import { listed } from '../swedish/suggest.ts'

/** What one agreement was held to: the documents of its profiles, the superior agreement's first. */
export type HeldTo = readonly string[]

/** One line that says what agreements were held to, so that "inga fynd" says what it is worth. */
export function heldToLine(agreements: readonly HeldTo[]): string {
  // Words of a repository's own profile stand in it: on a line of its own they could be a command to a runner.
  return sentence(agreements).replace(/\s+/g, ' ')
}

function sentence(agreements: readonly HeldTo[]): string {
  const [only = []] = agreements
  if (agreements.length === 1) {
    return only.length === 0
      ? 'Prövad bara mot det som alltid gäller: alla profiler är undantagna.'
      : `Prövad mot det som alltid gäller och mot ${listed(only, 'och')}.`
  }
  const counts = new Map<string, number>()
  for (const one of agreements) for (const name of one) counts.set(name, (counts.get(name) ?? 0) + 1)
  const documents = [...counts].map(([name, count]) =>
    count === agreements.length ? name : `${name} (${count} av dem)`,
  )
  return `Prövade mot det som alltid gäller${documents.length === 0 ? '' : ` och mot ${listed(documents, 'och')}`}.`
}
