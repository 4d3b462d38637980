/** The words of a composed page, as its reader meets them. */
export class PrintedText {
  /** What stands by itself in an element of its own. */
  readonly #runs: ReadonlySet<string>
  /** The page read on through elements in a line, which part no words, and read with a blank at their tags. */
  readonly #whole: readonly string[]

  constructor(html: string) {
    const page = html
      .replace(/<(style|script|title)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
      .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, '\n$1\n')
    const readings = [page.replace(IN_LINE, ''), page].map(runsOf)
    this.#runs = new Set(readings.flat())
    this.#whole = readings.map((runs) => ` ${runs.filter((run) => run !== '').join(' ')} `)
  }

  /** Whether some words stand on the page, as whole words. */
  has(words: string): boolean {
    const wanted = folded(words)
    return wanted === '' || this.#runs.has(wanted) || this.#whole.some((text) => hasWords(text, wanted))
  }
}

/** The texts of elements, each by itself. */
function runsOf(html: string): string[] {
  return html
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(amp|lt|gt|quot|#39|#x27|#x60|#x3D);/g, (_, name: string) => CHARACTERS[name] ?? '')
    .split('\n')
    .map(folded)
}

function hasWords(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!isInWord(text, at) && !isInWord(text, at + wanted.length)) return true
  }
  return false
}

/** Elements that stand in a line. */
const IN_LINE = /<\/?(?:a|abbr|b|bdi|bdo|code|em|i|s|small|span|strong|sub|sup|tspan|u|wbr)\b[^>]*>/g

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#x60': '`',
  '#x3D': '=',
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Whether a place in a text lies between two letters or digits. */
function isInWord(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '')
}

const WORD = /[\p{L}\p{N}]/u
