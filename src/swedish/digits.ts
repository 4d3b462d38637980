import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** A stretch of a text that holds digits, as it can be compared: ASCII digits, one blank, one kind of dash. */
export interface DigitRun {
  readonly text: string
  /** Where each character of `text` begins in the whole, and after the last where the run ends. */
  readonly from: readonly number[]
}

/** A digit of any script, or the beginning of one that is written as an entity or an escape. */
const DIGIT = String.raw`[\p{Nd}\p{No}]|&#[xX]?0{0,5}[0-9A-Fa-f]{1,5};|%3\d|\\x3\d|\\u00(?:3|[46]0)\d`
/** What can stand between digits without a reader taking them apart: blanks, dashes, dots, marks, tags, what is not seen. */
const BETWEEN = String.raw`[\s\p{Cf}\p{Mn}\p{Pd}−⁃.·‧\/+*_~\x60"'|#>]|&[A-Za-z]{2,31};|%(?:20|2[BDEFbdef]|C2%A0|c2%a0)|\\[nt\\*_~.+\-]|<\/?[a-z]{1,8}\s?\/?>`
const RUN = new RegExp(`(?:${DIGIT})(?:${DIGIT}|${BETWEEN})*`, 'gu')
const PIECE = new RegExp(`${DIGIT}|${BETWEEN}`, 'gu')

/** The stretches of a text that hold at least so many digits. Takes time in proportion to the text. */
export function digitRuns(text: string, least: number): DigitRun[] {
  const runs: DigitRun[] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (run.length < least) continue
    const found = comparable(run, index)
    if ((found.text.match(/\d/g)?.length ?? 0) >= least) runs.push(found)
  }
  return runs
}

function comparable(run: string, offset: number): DigitRun {
  const chars: string[] = []
  const from: number[] = []
  for (const { 0: piece, index } of run.matchAll(PIECE)) {
    const plain = plainOf(piece)
    // One blank says as much as many.
    if (plain === '' || (plain === ' ' && chars.at(-1) === ' ')) continue
    chars.push(plain)
    from.push(offset + index)
  }
  from.push(offset + run.length)
  return { text: chars.join(''), from }
}

/** One character: a digit, a blank, `-`, `+`, `.`, `/`, or `|` for what parts numbers; empty for what is not seen. */
function plainOf(piece: string): string {
  const char = decoded(piece)
  const digit = digitOf(char)
  if (digit !== undefined) return digit
  if (/^[\p{Cf}\p{Mn}*_~`"'\\<]/u.test(char)) return ''
  if (/^\s/u.test(char)) return ' '
  if (/^[\p{Pd}−⁃]/u.test(char)) return '-'
  if (/^[.·‧]/.test(char)) return '.'
  return /^[+/]/.test(char) ? char : '|'
}

/** The character that an entity or an escape stands for; what is neither is itself. */
function decoded(piece: string): string {
  const number = /^&#(?:[xX]([0-9A-Fa-f]+)|(\d+));$/.exec(piece)
  if (number) {
    const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '|'
  }
  if (piece.startsWith('&')) return decodeNamedCharacterReference(piece.slice(1, -1)) || '|'
  if (/^%[Cc]2/.test(piece) || piece === '\\n' || piece === '\\t') return ' '
  if (piece.startsWith('%')) return String.fromCharCode(Number.parseInt(piece.slice(1), 16))
  if (/^\\[xu]/.test(piece)) return String.fromCharCode(Number.parseInt(piece.slice(2), 16))
  return piece.startsWith('\\') && piece.length > 1 ? piece.slice(1) : piece
}

/** The ASCII digit of a digit; undefined for every other character. */
function digitOf(char: string): string | undefined {
  // Wide, mathematical, raised and circled digits.
  const plain = char.normalize('NFKC')
  if (/^[0-9]$/.test(plain)) return plain
  if (!IS_DIGIT.test(char)) return undefined
  // Digits of a script stand in tens, from zero to nine (The Unicode Standard, section 4.6).
  const code = char.codePointAt(0) ?? 0
  let first = code
  while (IS_DIGIT.test(String.fromCodePoint(first - 1))) first--
  return String((code - first) % 10)
}

const IS_DIGIT = /^\p{Nd}$/u
