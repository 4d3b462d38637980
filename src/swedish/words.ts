import { latin } from './latin.ts'

/** A text without markup that has been left in it, in one line. */
export function withoutTags(text: string): string {
  return text
    .replaceAll(/<\/?[a-z]+>/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The words of a text, in lower case, without punctuation. */
export function wordsOf(text: string): string[] {
  return withoutTags(text).toLowerCase().match(WORD) ?? []
}

const WORD = latin(/[\p{L}\d]+/gu)

/** Whether a word, or words one after the other, of a text begin so. */
export function beginsWord(text: string, start: string): boolean {
  return ` ${wordsOf(text).join(' ')}`.includes(` ${start.toLowerCase()}`)
}

/** A name as people recognise it: case, hyphens, spaces and punctuation make no difference. */
export function folded(name: string): string {
  return withoutTags(name).toLowerCase().replaceAll(NO_WORD, '')
}

const NO_WORD = latin(/[^\p{L}\d]+/gu)

/**
 * Words that end no sentence: something has been cut off after them. Not prepositions: "platser som unga söker sig till"
 * is whole, and so is "åtgärder för dessa".
 */
const BEFORE_MORE = 'och|eller|samt|att|mellan|bland|vars'
const CUT = new RegExp(`(?:^| )(?:${BEFORE_MORE}|(?:för|av|till|med|på|från|om|bland) (?:en|ett))$|[.;] bland dessa$`)
/** After a comma these begin a clause; elsewhere they may end one: "platser som de är vana att använda som". */
const CUT_AFTER_COMMA = /, (?:som|eftersom|men)\.?$/
/** Half a word, or a dash with nothing behind it. Not "från 2024 –", which says that there is no end. */
const CUT_AT_HYPHEN = latin(/\p{L} ?[-–—]$/u)
/** What still is cut off with a full stop behind it. */
const CUT_BEFORE_STOP = latin(/(?:^| )(?:och|eller|samt|att|vars|\p{L}+(?:na|en|et) under)\.$/u)

const CUTS = [CUT, CUT_BEFORE_STOP, CUT_AFTER_COMMA, CUT_AT_HYPHEN]

/** The last words that the patterns look for; what ends with a hyphen is looked at whatever the word. */
const LAST_WORDS: ReadonlySet<string> = new Set([
  ...BEFORE_MORE.split('|'),
  ...['en', 'ett', 'dessa', 'som', 'eftersom', 'men', 'som.', 'eftersom.', 'men.'],
  ...['och.', 'eller.', 'samt.', 'att.', 'vars.', 'under.'],
])

/** The last words of a text that breaks off in the middle of a sentence; undefined when it does not. */
export function brokenOff(text: string): string | undefined {
  const end = text.slice(-80)
  const plain = end.includes('<') ? withoutTags(end) : end.trimEnd()
  // Nearly every text ends with another word, and is not looked at further.
  const last = plain.slice(plain.lastIndexOf(' ') + 1).toLowerCase()
  if (!LAST_WORDS.has(last) && !/[-–—]$/.test(last)) return undefined
  const lower = withoutTags(plain).toLowerCase()
  if (lower.split(' ').length < 4) return undefined
  return CUTS.some((pattern) => pattern.test(lower)) ? withoutTags(plain).split(' ').slice(-3).join(' ') : undefined
}
