import { startOfLine } from '../source.ts'
import { latin } from './latin.ts'

/** What a passage is marked as: a quotation whose first line says so, `> [!INTERNT]`. */
export type Passage = 'sekretess' | 'underrättelse' | 'internt'

/** What is printed above a passage in the variants that show it. */
export const PASSAGES: Readonly<Record<Passage, string>> = {
  sekretess: 'Sekretess',
  underrättelse: 'Underrättelseuppgift',
  internt: 'Endast för parterna',
}

/** How a passage is marked in a text, as it is said to writers. */
export const PASSAGE_MARKS = '[!SEKRETESS], [!UNDERRÄTTELSE] eller [!INTERNT]'

/** A mark wherever it stands, also where it marks nothing. */
export const MARK_ANYWHERE = /\[\s*!\s*(?:SEKRETESS|UNDERRÄTTELSE|INTERNT)\s*\]/giu

/** What says that the text around it is not for everybody, as a mark or as a stamp in the writer's own words. */
const SECRET = latin(
  /\[\s*!|(?<![\p{L}-])(?:SEKRETESS\p{Lu}*|HEMLIGT?|UNDERRÄTTELSE\p{Lu}*|INTERNT)(?![\p{L}-])|[Hh]emligt? enligt|[Ss]ekretess(?:belagd|belagt|markerad|markerat)|[Ss]kyddade? (?:person)?uppgift|för internt bruk|^\s*:::/u,
)

/**
 * Whether a line of a file is part of a passage. It asks the lines alone, so that it can be asked of any file: in YAML a
 * passage is indented as the value that it stands in.
 */
export function isInPassage(text: string, at: number): boolean {
  return isBelow(text, at, />\s*\[!/)
}

/** Whether what stands in a line may not be repeated: in a passage, or below a stamp that says so. */
export function isSecret(text: string, at: number): boolean {
  return isBelow(text, at, SECRET)
}

/**
 * The words of the lines around a place, up to blank ones, that a finding there would give away: names of all sorts, files,
 * numbers, what is written in capitals. The longest first. Words of the language are nobody's secret.
 */
export function secretWords(text: string, at: number): string[] {
  const start = text.lastIndexOf('\n\n', at) + 1
  const end = text.indexOf('\n\n', at)
  const words = text.slice(start, end < 0 ? text.length : end).match(WORDS) ?? []
  return [...new Set(words.filter((word) => TELLING.test(word)))].sort((a, b) => b.length - a.length)
}

const WORDS = /[\p{L}\d][\p{L}\d._:/@-]*[\p{L}\d]/gu
const TELLING = /[\d._:/@-]|\p{Lu}/u

/** Whether a line, or one right above it without a blank line between, says something. */
function isBelow(text: string, at: number, pattern: RegExp): boolean {
  for (let start = startOfLine(text, at); ; start = startOfLine(text, start - 1)) {
    const newline = text.indexOf('\n', start)
    const line = text.slice(start, newline < 0 ? text.length : newline)
    if (pattern.test(line)) return true
    if (line.trim() === '' || start === 0) return false
  }
}
