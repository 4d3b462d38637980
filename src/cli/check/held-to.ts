import { listed } from '../../swedish/suggest.ts'

/** What one agreement was held to: the documents of its profiles, the superior agreement's first. */
export type HeldTo = readonly string[]

/** One line that says what agreements were held to, so that "inga fynd" says what it is worth. */
export function heldToLine(agreements: readonly HeldTo[]): string {
  const [only] = agreements
  if (only !== undefined && agreements.length === 1) {
    if (only.length === 0) return `Prövad bara mot det som alltid gäller: ${NO_PROFILE}`
    return `Prövad mot det som alltid gäller och mot ${listed(only, 'och')}.`
  }
  const counts = new Map<string, number>()
  for (const one of agreements) for (const name of one) counts.set(name, (counts.get(name) ?? 0) + 1)
  const without = agreements.filter((one) => one.length === 0).length
  const documents = [...counts].map(([name, count]) =>
    count === agreements.length ? name : `${name} (${count} av dem)`,
  )
  const held = documents.length === 0 ? '' : ` och mot ${listed(documents, 'och')}`
  if (without === 0) return `Prövade mot det som alltid gäller${held}.`
  return `Prövade mot det som alltid gäller${held}. ${without} av dem har ingen profil: ${ADVICE}`
}

const ADVICE = 'skriv  profiler: [grundkrav]  i overenskommelse.yaml. samverkan rules  visar vilka som finns.'
const NO_PROFILE = `ingen profil är vald. S${ADVICE.slice(1)}`
