import { serializeNumber } from '../pdf/serialize.ts'
import { codesOf, type Font, textOf } from './content/font.ts'
import type { Mark, PageContent, TextRun } from './content/page-content.ts'
import type { Link } from './links.ts'

/** What stands in the contents where the page number goes. */
const PLACEHOLDER = '000'
const DIGITS = '0123456789'

/**
 * Writes the page numbers into the contents: the three digits that hold the place are exchanged for the right ones,
 * in the same font and flush right, without moving anything else. Gives the ids whose number is not in place.
 */
export function numberContents(
  pages: readonly PageContent[],
  contents: readonly string[],
  links: readonly Link[],
  pageOf: ReadonlyMap<string, number>,
): string[] {
  const digits = digitCodes(pages)
  return contents.filter((id) => {
    const number = String(pageOf.get(id) ?? '')
    const ends = links.filter((link) => link.id === id).map((link) => link.element.marks().at(-1))
    const placeholder = ends.find((mark) => mark?.text === PLACEHOLDER)
    if (!placeholder) return number === '' || !ends.some((mark) => mark?.text.trim() === number)
    const codes = digits.get(placeholder.runs[0]?.font)
    return number === '' || !codes || !writeNumber(placeholder, number, codes)
  })
}

/**
 * The codes of the ten digits in each font, from the invisible run that holds them all. The run has then done what it
 * was there for, and is taken away.
 */
function digitCodes(pages: readonly PageContent[]): Map<Font | undefined, string[]> {
  const found = new Map<Font | undefined, string[]>()
  for (const page of pages) {
    for (const runs of groupByFont(page.unmarkedRuns)) {
      const digits = findDigits(runs)
      const [first] = digits
      if (!first) continue
      const { font } = first.run
      found.set(
        font,
        digits.map(({ code }) => code.toString(16).padStart(2 * font.codeLength, '0')),
      )
      for (const run of new Set(digits.map((digit) => digit.run))) {
        if (/^\d+$/.test(textOf(font, run.bytes))) page.edits.push({ start: run.start, end: run.end, text: '' })
      }
    }
  }
  return found
}

/** Runs that follow on each other in one font: the browser may write the ten digits in several. */
function groupByFont(runs: readonly TextRun[]): TextRun[][] {
  const groups: TextRun[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last?.[0]?.font === run.font) last.push(run)
    else groups.push([run])
  }
  return groups
}

function findDigits(runs: readonly TextRun[]): { readonly run: TextRun; readonly code: number }[] {
  const codes = runs.flatMap((run) => codesOf(run.font, run.bytes).map((code) => ({ run, code })))
  const characters = codes.map(({ run, code }) => run.font.unicode.get(code)?.[0] ?? '\0')
  const at = characters.join('').indexOf(DIGITS)
  return at < 0 ? [] : codes.slice(at, at + DIGITS.length)
}

/** Exchanges the placeholder: its first run for the whole number, any others for nothing. */
function writeNumber(mark: Mark, number: string, codes: readonly string[]): boolean {
  const [first, ...rest] = mark.runs
  if (!first) return false
  const [zero = 0] = codesOf(first.font, first.bytes)
  const shift = (PLACEHOLDER.length - number.length) * first.font.width(zero)
  const hex = [...number].map((digit) => codes[Number(digit)]).join('')
  const text = `[${shift === 0 ? '' : serializeNumber(-shift)}<${hex}>] TJ`
  mark.page.edits.push({ start: first.start, end: first.end, text })
  for (const run of rest) mark.page.edits.push({ start: run.start, end: run.end, text: '' })
  mark.replaceRuns([{ ...first, bytes: Buffer.from(hex, 'hex').toString('latin1') }])
  return mark.text === number
}
