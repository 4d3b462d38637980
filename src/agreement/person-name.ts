import type { Agreement } from '../model/model.ts'
import { latin } from '../swedish/latin.ts'
import { isOrganisation, isRole } from './funktion.ts'

/** Endings and words of functions, groups, places and organisations: a name with one of them is nobody's. */
const NO_PERSON =
  /(?:are|aren|ör|or|ist|log|ant|ent|chef|polis|polisen|råd|rådet|grupp|gruppen|ledning|ledningen|styrelsen|nämnd|nämnden|enhet|enheten|team|teamet|skola|skolan|gård|gården|hus|huset|centrum|torg|torget|bolag|bolaget|förening|föreningen|verksamhet|förvaltning|förvaltningen|kontoret|myndigheten|tjänsten|vården|nätverk|forum|stad|kommun|kommunen|region|regionen|fastigheter|bostäder|fritid|omsorg|hälsa|kultur|miljö|familj|barn|unga|vuxna|säkerhet|trygghet|bibliotek|biblioteken|biblioteket|station|stationen|parken|gatan|området|läns|höjden|berget)$/i

const WORD = String.raw`\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?`
const FULL_NAME = latin(`(?<![\\p{L}\\d])${WORD}(?: (?:von|van|af|de|el|al))? ${WORD}(?![\\p{L}\\d])`, 'gu')
const CAPITALISED = latin(`(?<![\\p{L}\\d])${WORD}(?![\\p{L}\\d])`, 'gu')

/** Letters of the longest names: "Familjecentralen Råby" is nobody. */
const LONGEST = 13

/** What begins the name of a place, a group or an organisation. */
const NO_FIRST_NAME = latin(
  /^(?:ung|unga|äldre|lokala?|svenska|lugna|röda|rädda|trygga?|norra|södra|västra|östra|nya|gamla|stora|lilla|öppna|gemensam\p{L}*|sociala?|samverkan|projekt)$/iu,
)

/** Full names in a value that names people or functions. */
export function fullNames(value: string, { parter }: Agreement): string[] {
  return (value.match(FULL_NAME) ?? []).filter((name) => {
    const words = name.split(' ')
    return (
      !isRole(name) &&
      !isOrganisation(name, parter) &&
      !NO_FIRST_NAME.test(words[0] ?? '') &&
      words.every((word) => word.length <= LONGEST) &&
      !words.some((word) => NO_PERSON.test(word) || isOwn(word, parter))
    )
  })
}

/** Full names, and first names of those who are known, in a value. */
export function personNames(value: string, agreement: Agreement, known: ReadonlySet<string>): string[] {
  const full = fullNames(value, agreement)
  const rest = full.reduce((text, name) => text.replace(name, ' '), value)
  return [...full, ...capitalised(rest).filter((word) => known.has(word))]
}

/** Of the names that are known, those that a value holds. */
export function knownNames(value: string, known: ReadonlySet<string>): string[] {
  const full = (value.match(FULL_NAME) ?? []).filter((name) => known.has(name))
  const rest = full.reduce((text, name) => text.replace(name, ' '), value)
  return [...full, ...capitalised(rest).filter((word) => known.has(word))]
}

function capitalised(text: string): string[] {
  return text.match(CAPITALISED) ?? []
}

function isOwn(word: string, parter: Agreement['parter']): boolean {
  return parter.some(({ namn, kortnamn }) => namn.split(' ').includes(word) || kortnamn.split(' ').includes(word))
}

/**
 * Names that the agreement gives away: of the participants and of those who handle a question, full and first names,
 * and the first names that a plus sign joins.
 */
export function namesOf(agreement: Agreement, handlers: readonly string[]): ReadonlySet<string> {
  const persons = agreement.manifest.data.parter.flatMap(({ deltagare = [] }) =>
    deltagare.flatMap(({ personer = [] }) => personer),
  )
  const full = [...persons, ...handlers].flatMap((value) => fullNames(value, agreement))
  const joined = handlers.flatMap((value) => {
    const parts = value.split(/ ?\+ ?| o | och /)
    return parts.length > 1 && parts.every((part) => PART_OF_NAME.test(part) && !isRole(part) && !NO_PERSON.test(part))
      ? parts
      : []
  })
  return new Set([...full, ...full.map((name) => name.split(' ')[0] ?? name), ...joined])
}

const PART_OF_NAME = latin(/^\p{Lu}\p{Ll}+$/u)
