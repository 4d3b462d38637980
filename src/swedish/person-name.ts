import { latin, literal } from './latin.ts'
import { isRole } from './role.ts'

/** Words that name a function, a group, a place or an organisation wherever they stand, by how they end. */
const NO_NAME = latin(
  [
    '\\p{L}{3}are|\\p{L}{2}ör|(?!\\p{L}*[qk]vist$)\\p{L}{5}(?:or|ist|log|ant|ent)|chef|polis|polisen|rådet|grupp|gruppen',
    'ledning|ledningen|styrelsen|nämnd|nämnden|enhet|enheten|team|teamet|skola|skolan|gården|huset|centrum|torget|bolag',
    'bolaget|förening|föreningen|verksamhet|förvaltning|förvaltningen|kontoret|myndigheten|tjänsten|vården|nätverk|forum',
    'kommun|kommunen|region|regionen|fastigheter|bostäder|fritid|omsorg|hälsa|kultur|miljö|familj|barn|unga|vuxna',
    'säkerhet|trygghet|bibliotek|biblioteken|biblioteket|station|stationen|parken|gatan|området|läns|höjden|berget',
    '(?:ungdoms|fritids)gård|(?:råd|stads|sjuk|kultur|folkets)hus',
  ].join('|'),
)
const NO_NAME_WORD = latin(`(?:${NO_NAME.source})$|^(?:gård|hus|torg|stad|råd)$`, 'iu')

/** What begins the name of a place, a group or an organisation. */
const NO_FIRST_NAME = latin(
  /^(?:ung|unga|äldre|lokala?|mobila?|svenska|lugna|röda|rädda|trygga?|norra|södra|västra|östra|nya|gamla|stora|lilla|öppna|gemensam\p{L}*|sociala?|samverkan|projekt)$/iu,
)

/** Longer words are compounds, "Familjecentralen", unless they end as surnames do. */
const LONGEST = 13
const SURNAME = /(?:son|sen|dotter|[qk]vist|ström|berg|gren|lund)$/i

const WORD = String.raw`\p{Lu}[\p{L}'’-]+`
/** Small words within a name, as a piece of a pattern. */
export const PARTICLE = 'von|van|af|de|del|der|la|el|al|bin|ibn'
/** Initials may stand between. */
const RUN = latin(`(?<![\\p{L}\\d])${WORD}(?:\\s+(?:(?:${PARTICLE})\\s+|(?:\\p{Lu}\\.?){1,3}\\s+)*${WORD})+`, 'gu')
const CAPITAL = latin(/^\p{Lu}/u)
const ALL_CAPITALS = latin(/^(?=[^\p{Ll}]*$)\p{Lu}/u)
/** "IoF", "SSPF": at most six letters with two capitals. "McKay" is a surname. */
const ABBREVIATION = latin(/^(?!Ma?c\p{Lu}|[OD]['’])(?=\p{L}*\p{Lu}\p{L}*\p{Lu})\p{L}{2,6}$/u)

/**
 * Full names in a text: two words or more that begin with a capital letter, of which none is a word for a function, a
 * group, a place or an organisation. Such words part names from each other, so a title in front is left out. What may be
 * somebody's name is a name: "Viktor Blomqvist" ends like functions do. `organisations` are names that are nobody's.
 */
export function fullNames(text: string, organisations: readonly string[] = []): string[] {
  const rest = organisations.reduce(without, text)
  return (rest.match(RUN) ?? []).flatMap((run) => {
    const words = run.split(/\s+/)
    const shouted = words.every((word) => ALL_CAPITALS.test(word))
    const segments: string[][] = [[]]
    for (const word of words) {
      if (isNoName(word) || (!shouted && ABBREVIATION.test(word))) segments.push([])
      else segments.at(-1)?.push(word)
    }
    return segments.map(withoutParticles).flatMap((segment) => (isFull(segment) ? segment.join(' ') : []))
  })
}

/** A text with a bar in the place of an organisation's name. "Sala" is not found in "Salander". */
function without(text: string, organisation: string): string {
  if (organisation === '' || !text.includes(organisation)) return text
  return text.replaceAll(latin(`(?<![\\p{L}\\d])${literal(organisation)}s?(?![\\p{L}\\d])`, 'gu'), '|')
}

function isNoName(word: string): boolean {
  if (NO_NAME_WORD.test(word) || (isRole(word) && !/scheff/i.test(word))) return true
  return word.length > LONGEST && !word.includes('-') && !SURNAME.test(word)
}

/** A segment that was cut begins and ends with a word of its own, not with "af". */
function withoutParticles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => CAPITAL.test(word))
  const last = words.findLastIndex((word) => CAPITAL.test(word))
  return first < 0 ? [] : words.slice(first, last + 1)
}

function isFull(words: readonly string[]): boolean {
  return words.filter((word) => CAPITAL.test(word)).length > 1 && !NO_FIRST_NAME.test(words[0] ?? '')
}

/**
 * A full name and what is left of it without the words in front, as long as two are left: what stands in front may be
 * a title that is not known as one.
 */
export function endingsOf(name: string): string[] {
  const words = name.split(' ')
  const starts = words.flatMap((word, index) => (CAPITAL.test(word) ? index : []))
  return starts.slice(0, -1).map((start) => words.slice(start).join(' '))
}

const SINGLE = latin(/(?<![\p{L}\d])\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}\d])/gu)

/** The words of a text that begin with a capital letter and have small ones after it. */
export function capitalised(text: string): string[] {
  return text.match(SINGLE) ?? []
}

const PART_OF_NAME = latin(/^\p{Lu}\p{Ll}+$/u)

/** Whether a word may be a first name: "Sten", and not "Gatuchef". */
export function mayBeFirstName(word: string): boolean {
  return PART_OF_NAME.test(word) && !isNoName(word)
}
