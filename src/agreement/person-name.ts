import type { Agreement } from '../model/model.ts'
import { capitalised, fullNames, mayBeFirstName } from '../swedish/person-name.ts'

/** The names of the parties, which are nobody's. */
export function partyNames({ parter }: Agreement): string[] {
  return parter.flatMap(({ namn, kortnamn }) => [namn, kortnamn])
}

/** Full names, and first names of those who are known, in a value. */
export function personNames(value: string, agreement: Agreement, known: ReadonlySet<string>): string[] {
  return withFirstNames(value, fullNames(value, partyNames(agreement)), known)
}

/** Of the names that are known, those that a value holds. */
export function knownNames(value: string, known: ReadonlySet<string>): string[] {
  return withFirstNames(
    value,
    fullNames(value).filter((name) => known.has(name)),
    known,
  )
}

function withFirstNames(value: string, full: readonly string[], known: ReadonlySet<string>): string[] {
  const rest = full.reduce((text, name) => text.replace(name, ' '), value)
  return [...full, ...capitalised(rest).filter((word) => known.has(word))]
}

/**
 * Names that the agreement gives away: of the participants and of those who handle a question, full and first names,
 * and the first names that a plus sign joins.
 */
export function namesOf(agreement: Agreement, handlers: readonly string[]): ReadonlySet<string> {
  const persons = agreement.manifest.data.parter.flatMap(({ deltagare = [] }) =>
    deltagare.flatMap(({ personer = [] }) => personer),
  )
  const full = [...persons, ...handlers].flatMap((value) => fullNames(value, partyNames(agreement)))
  const joined = handlers.flatMap((value) => {
    const parts = value.split(/ ?\+ ?| o | och /)
    return parts.length > 1 && parts.every(mayBeFirstName) ? parts : []
  })
  return new Set([...full, ...full.map((name) => name.split(' ')[0] ?? name), ...joined])
}
