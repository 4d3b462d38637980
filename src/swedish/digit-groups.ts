import { decoded, WRITTEN } from './written-character.ts'

/** Digits that a reader sees as one stretch, and where each of them stands in the text. */
export interface DigitGroup {
  /** ASCII digits; the last four of an interim number begin with a letter. No more than `MOST` are kept. */
  readonly digits: string
  /** Where each digit begins and ends in the text: two numbers for each. */
  readonly places: readonly number[]
  /**
   * What stands between it and the group before it, as it can be compared: blanks are one ` `, dashes `-`, points and
   * other marks `.`; `+` is itself, and `|` is what parts numbers. Empty for the first of a run.
   */
  readonly joint: string
}

/** One more digit than the longest number that is looked for has. */
const MOST = 13
/** Units of the text that may stand between two digits of one number. */
const LONGEST_JOINT = 400

/** What a browser or a printer does not show: comments, and tags with their attributes. */
const MARKUP = String.raw`<!--[^>]{0,200}-->|\{\{![^}]{0,200}\}\}|<\/?[A-Za-z][^<>]{0,200}>|\[\^[^\]\s]{1,40}\]`
const PIECE = new RegExp(`${WRITTEN}|${MARKUP}|[^]`, 'uy')

/** Elements that stand in the line of text; what the others hold is read apart. */
const INLINE =
  /^<\/?(?:a|abbr|b|bdi|bdo|code|del|em|font|g|i|ins|kbd|mark|q|s|samp|small|span|strong|tspan|tt|u|var|wbr)\b/i

/**
 * The digits of a text, in runs of groups between which nothing stands that would part a number for its reader. Only
 * runs of at least `least` digits are given. Takes time in proportion to the text, whatever it holds.
 */
export function* digitRuns(text: string, least: number): Generator<readonly DigitGroup[]> {
  BEGINNING.lastIndex = 0
  for (let found = BEGINNING.exec(text); found; found = BEGINNING.exec(text)) {
    const run = new Run(text, found.index)
    const end = Math.max(run.end, found.index + 1)
    if (run.count >= least) yield run.groups
    // Whoever takes the run may search another text meanwhile.
    BEGINNING.lastIndex = end
  }
}

/** A digit, the beginning of one that is written as something else, or a character of the scripts that have their own. */
const BEGINNING = /[0-9&%\\²³¹\u0660-\u1fff\u2070-\uffff]/g

/** ¹ ² ³, and the others of superscripts and subscripts. */
function isRaised(unit: number): boolean {
  return unit === 0xb2 || unit === 0xb3 || unit === 0xb9 || (unit >= 0x2070 && unit <= 0x2089)
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}

interface Growing extends DigitGroup {
  digits: string
  readonly places: number[]
  /** Raised digits are a note's more often than a number's: they are a group of their own. */
  readonly isRaised: boolean
}

class Run {
  readonly groups: Growing[] = []
  count = 0
  end: number
  #joint = ''
  #lines = 0
  #last: number
  readonly #text: string

  constructor(text: string, start: number) {
    this.#text = text
    this.end = start
    this.#last = start
    while (this.end < text.length && this.#take()) {
      // Each turn takes a piece.
    }
  }

  /** Takes the next piece, or says that the run has ended. */
  #take(): boolean {
    const at = this.end
    const unit = this.#text.charCodeAt(at)
    if (unit >= 0x30 && unit <= 0x39) return this.#digit(String.fromCharCode(unit), at, at + 1)
    if (isLetter(unit)) {
      return this.count > 0 && isInterim(this.#text, at) && this.#digit(this.#text.charAt(at), at, at + 1)
    }
    const piece = pieceAt(this.#text, at)
    const plain = PLAIN[piece] ?? plainOf(piece)
    if (plain >= '0' && plain <= '9') return this.#digit(plain, at, at + piece.length, isRaised(unit))
    if (this.count === 0 || plain === '|' || at - this.#last > LONGEST_JOINT) return false
    this.end = at + piece.length
    if (plain === '\n' && ++this.#lines > 1) return false
    const shown = plain === '\n' ? ' ' : plain
    if (!(shown === ' ' && this.#joint.endsWith(' ')) && this.#joint.length < 8) this.#joint += shown
    return true
  }

  #digit(digit: string, start: number, end: number, raised = false): boolean {
    const before = this.groups.at(-1)
    if (before && this.#joint === '' && before.isRaised === raised) {
      if (before.digits.length < MOST) {
        before.digits += digit
        before.places.push(start, end)
      }
    } else {
      this.groups.push({
        digits: digit,
        places: [start, end],
        joint: this.#joint,
        isRaised: raised,
      })
    }
    this.#joint = ''
    this.#lines = 0
    this.#last = end
    this.end = end
    this.count++
    return true
  }
}

/** The letter that stands for the seventh digit of an interim number, before three digits and no more. */
function isInterim(text: string, at: number): boolean {
  return 'TRSUWXJKLMN'.includes(text.charAt(at)) && /^\d{3}(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 6))
}

/** What may be written as several characters is looked at whole, and so are pairs of surrogates. */
function pieceAt(text: string, at: number): string {
  if (!'&%\\<{['.includes(text.charAt(at))) return String.fromCodePoint(text.codePointAt(at) ?? 0)
  PIECE.lastIndex = at
  return PIECE.exec(text)?.[0] ?? ''
}

/** What most pieces come to, without being looked at further. */
const PLAIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...',;!?&|@$<^%…'].map((char) => [char, '|'])),
  ...Object.fromEntries([...'*_~`"\'#>}'].map((char) => [char, ''])),
  ...Object.fromEntries([...' \t\r()[]\u00a0'].map((char) => [char, ' '])),
  ...Object.fromEntries([...'./:='].map((char) => [char, '.'])),
  '-': '-',
  '–': '-',
  '+': '+',
  '\n': '\n',
}

/** A digit, ` `, a line's end, `-`, `+`, `.`; empty for what is not seen, and `|` for what parts numbers. */
function plainOf(piece: string): string {
  if (piece.startsWith('<') && piece.length > 1) {
    if (piece.startsWith('<!--') || INLINE.test(piece)) return ''
    return /^<br\b/i.test(piece) ? ' ' : '|'
  }
  if (piece.startsWith('{{') || piece.startsWith('[^')) return ''
  const char = decoded(piece)
  if (char !== piece && PLAIN[char] !== undefined) return PLAIN[char]
  // Letters with marks, as in Swedish, are looked at no further.
  if (/^[\u00c0-\u024f]/.test(char)) return '|'
  if (/^[\s\u115f\u1160\u2800\u3164\uffa0]/.test(char)) return ' '
  if (/^[\p{Pd}\u2043\u2212\u02d7\u2796\u30fc\u2500\u2501]/u.test(char)) return '-'
  if (/^[\p{Cf}\p{Cc}\p{M}’”\\{]/u.test(char)) return ''
  if (/^[·•‧∙⋅․。．⁄∕／：]/.test(char)) return '.'
  if (char === '＋') return '+'
  return digitOf(char) ?? '|'
}

const IS_DIGIT = /^\p{Nd}$/u

/** The ASCII digit of a digit of any script, wide, raised or circled; undefined for every other character. */
export function digitOf(char: string): string | undefined {
  const plain = char.normalize('NFKC')
  if (/^[0-9]$/.test(plain)) return plain
  const bare = /^\(?([0-9])[).,]?$/.exec(plain)?.[1]
  if (bare !== undefined && char !== plain) return bare
  if (!IS_DIGIT.test(char)) return undefined
  // Digits of a script stand in tens, from zero to nine (The Unicode Standard, section 4.6).
  const code = char.codePointAt(0) ?? 0
  let first = code
  while (IS_DIGIT.test(String.fromCodePoint(first - 1))) first--
  return String((code - first) % 10)
}
