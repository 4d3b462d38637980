import type { Underlag } from '../model/format.ts'
import { latin } from '../swedish/latin.ts'

/** Words that say of what kind a source is; they tell no two apart unless there is one of the kind. */
const KINDS = /^(?:rapport|uppgifter|statisti|material|sammanst)/

/** Words for what is studied, and not for a study: "Otrygghet i förorten". A text says them without citing anything. */
const SUBJECTS = /(?:het|itet|skap|ism|våld|brott|görelse|narkotika|segregation)(?:en|et|n)?$/

/**
 * Whether a text cites a source in words: its title, the main word of its title, or its publisher together with the
 * year. With the agreement's own subjects given, a main word that is one of them, or that names a subject at all, is
 * not enough.
 */
export function isCited(source: Underlag, text: string, subjects?: readonly string[]): boolean {
  const plain = text.toLowerCase()
  const title = source.titel.toLowerCase()
  if (plain.includes(title.replace(/[?.!]?\s*\d{4}$/, '').trim())) return true
  const words = wordsOf(title)
  // The first word of the title is its main word: "Folkhälsoenkät 2016", "Medborgardialoger i Husby".
  const [first] = words.length <= 4 ? words : []
  const main = first !== undefined && subjects && isSubject(first, subjects) ? undefined : first
  if (main !== undefined && main.length >= 8 && plain.includes(main.slice(0, -2)) && !KINDS.test(main)) return true
  if (main !== undefined && KINDS.test(main) && latin(`(?<!\\p{L})${main}`, 'u').test(plain)) return true
  const publisher = wordsOf(source.utgivare?.toLowerCase() ?? '').at(0)
  if (publisher === undefined || publisher.length < 4 || !plain.includes(publisher)) return false
  return source.år !== undefined && plain.includes(String(source.år))
}

/** Whether a word names what is studied: by its form, or because an area is named so. */
function isSubject(word: string, subjects: readonly string[]): boolean {
  const stem = word.slice(0, -2)
  return SUBJECTS.test(word) || subjects.some((one) => one.startsWith(stem) && one.length <= word.length + 2)
}

function wordsOf(text: string): string[] {
  return text.split(BETWEEN_WORDS).filter((word) => word.length >= 4 && word !== 'över' && word !== 'från')
}

const BETWEEN_WORDS = latin(/[^\p{L}-]+/u)
