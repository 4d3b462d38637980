import type { Agreement } from '../model/model.ts'
import { isOrganisation, isRole } from './funktion.ts'

/** Endings and words of functions, groups, places and organisations: a name with one of them is nobody's. */
const NO_PERSON =
  /(?:are|aren|ör|or|ist|log|ant|ent|chef|polis|polisen|råd|rådet|grupp|gruppen|ledning|ledningen|styrelsen|nämnd|nämnden|enhet|enheten|team|teamet|skola|skolan|gård|gården|hus|huset|centrum|torg|torget|bolag|bolaget|förening|föreningen|verksamhet|förvaltning|förvaltningen|kontoret|myndigheten|tjänsten|vården|nätverk|forum|stad|kommun|kommunen|region|regionen|fastigheter|bostäder|bibliotek|biblioteken|biblioteket|station|stationen|parken|gatan|området|läns|höjden|berget)$/i

const WORD = String.raw`\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?`
const FULL_NAME = new RegExp(`(?<![\\p{L}\\d])${WORD}(?: (?:von|van|af|de|el|al))? ${WORD}(?![\\p{L}\\d])`, 'gu')

/** Names of persons in a value that is to name functions. */
export function personNames(value: string, { parter }: Agreement, firstNames: ReadonlySet<string>): string[] {
  const full = (value.match(FULL_NAME) ?? []).filter((name) => {
    const words = name.split(' ')
    return (
      !isRole(name) &&
      !isOrganisation(name, parter) &&
      !words.some((word) => NO_PERSON.test(word) || isOwn(word, parter))
    )
  })
  const rest = full.reduce((text, name) => text.replace(name, ' '), value)
  return [
    ...full,
    ...(rest.match(new RegExp(`(?<![\\p{L}\\d])${WORD}(?![\\p{L}\\d])`, 'gu')) ?? []).filter((word) =>
      firstNames.has(word),
    ),
  ]
}

function isOwn(word: string, parter: Agreement['parter']): boolean {
  return parter.some(({ namn, kortnamn }) => namn.split(' ').includes(word) || kortnamn.split(' ').includes(word))
}

/** First names that the agreement gives away: of persons with a full name, and of those joined by a plus sign. */
export function firstNamesOf(agreement: Agreement, values: readonly string[]): ReadonlySet<string> {
  const persons = agreement.manifest.data.parter.flatMap(({ deltagare = [] }) =>
    deltagare.flatMap(({ personer = [] }) => personer),
  )
  const full = [...persons, ...values].flatMap((value) => personNames(value, agreement, new Set()))
  const joined = values.flatMap((value) => {
    const parts = value.split(/ ?\+ ?| o | och /)
    return parts.length > 1 &&
      parts.every((part) => /^\p{Lu}\p{Ll}+$/u.test(part) && !isRole(part) && !NO_PERSON.test(part))
      ? parts
      : []
  })
  return new Set([...full.map((name) => name.split(' ')[0] ?? name), ...joined])
}
