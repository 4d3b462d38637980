import { withoutPersonalNumbers } from '../swedish/personal-number.ts'

/** Characters that command a terminal, turn text around, or cannot be seen. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not reach a terminal
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udfff]|[\u{e0000}-\u{e0fff}]/gu

/** Text from a file as it can be shown on a terminal without harm: what is not seen is named. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (char) => {
    const code = char.codePointAt(0) ?? 0
    if (char === '\t') return '→ '
    if (code < 0x20) return String.fromCodePoint(0x2400 + code)
    return code === 0x7f ? '␡' : `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`
  })
}

/** The same on one line, and without personal numbers: for messages and paths, which are printed on lines of their own. */
export function visibleLine(text: string): string {
  return visible(withoutPersonalNumbers(text.replace(/\s*\n\s*/g, ' ')))
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u

/** Columns that a character takes on a terminal. */
export function columnsOf(char: string): number {
  // Below the marks that are set on other letters every one takes one.
  if (char < '\u0300') return 1
  if (/^\p{M}$/u.test(char)) return 0
  return WIDE.test(char) ? 2 : 1
}

/** Columns that a text takes on a terminal. */
export function width(text: string): number {
  let columns = 0
  for (const char of text) columns += columnsOf(char)
  return columns
}

/** A text of several lines, each made visible. */
export function visibleLines(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line))
    .join('\n')
}
