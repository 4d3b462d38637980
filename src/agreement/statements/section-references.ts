import type { Agreement } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { markdownFiles, nodeText } from '../texts.ts'
import type { Sentence } from './sentences.ts'
import { ELSEWHERE, type LostReference, OTHER_DOCUMENT, typed } from './typed-references.ts'

const SECTION = latin(/(?<!\p{L})(?:avsnitt|kapitel)(?:et)? (\d{1,2})(?![\d.]\d|\p{L})/gu)
const HEADING = latin(
  /(?<!\p{L})(?:under rubriken|rubriken|i avsnittet|avsnittet) [”"«]?(\p{Lu}[\p{L}-]*(?: [\p{Ll}-]+){0,5}?)[”"»]?(?=[.,;)]|$)/gu,
)

/** What sections are about, by words of the sentence and of the heading. */
const TOPICS: readonly RegExp[] = [
  /pengar|betala|kostnad|ekonomi|finansier|budget/,
  /giltighet|avtalstid|uppsägning|löptid|ikraftträdande/,
  /uppföljning|följs upp|utvärder/,
  /organisation|styrgrupp|rådet|umebrå|ledning/,
  /sekretess|personuppgift|informationsutbyte/,
  /ändring|tillägg/,
  /samordnare|kontakt/,
]

/** References to sections and headings that there are not, or that are about something else. */
export function* toSections(
  sentence: Sentence,
  agreement: Agreement,
  headings: readonly Headings[],
): Generator<LostReference> {
  const count = Math.max(...headings.map(({ sections }) => sections), 0)
  for (const { number, start, end } of typed(sentence, SECTION)) {
    const titles = agreementHeadings(headings, sentence)
    const topic = TOPICS.filter((one) => one.test(sentence.small.slice(0, start)))
    const meant = topic.length === 1 ? titles.findIndex((title) => topic[0]?.test(title)) : -1
    if (number <= titles.length && meant >= 0 && meant !== number - 1 && !topic[0]?.test(titles[number - 1] ?? '')) {
      yield {
        sentence,
        start,
        end,
        message: `avsnitt ${number} är «${titles[number - 1]}», men det som nämns här står i avsnitt ${meant + 1}, «${titles[meant]}»`,
      }
      continue
    }
    if (number <= count) continue
    const have = count === 0 ? 'texten har inga avsnitt' : `texten har ${count} avsnitt`
    yield { sentence, start, end, message: `avsnitt ${number} finns inte: ${have}` }
  }
  for (const match of sentence.written.matchAll(HEADING)) {
    const title = (match[1] ?? '').toLowerCase()
    const end = match.index + match[0].length
    if (ELSEWHERE.test(sentence.small.slice(end)) || OTHER_DOCUMENT.test(sentence.small.slice(0, match.index))) continue
    const stem = title.slice(0, Math.max(4, title.length - 2))
    if (headings.some(({ titles }) => titles.some((one) => one.includes(stem)))) continue
    if (agreement.planer.some(({ file }) => file.data.titel?.toLowerCase().includes(stem))) continue
    yield { sentence, start: match.index, end, message: `rubriken «${match[1]}» finns inte i dokumentet` }
  }
}

/** The sections that a number can mean: those of the text itself, or of the text with most of them. */
function agreementHeadings(headings: readonly Headings[], { text }: Sentence): readonly string[] {
  const own = headings.find(({ source }) => source === text.span.source && text.node !== undefined)
  return (own ?? [...headings].sort((a, b) => b.sections - a.sections)[0])?.numbered ?? []
}

export interface Headings {
  readonly source: unknown
  /** The titles of the sections, in order. */
  readonly numbered: readonly string[]
  readonly titles: readonly string[]
  /** How many sections the text has. */
  readonly sections: number
}

export function headingsOf(agreement: Agreement): Headings[] {
  return markdownFiles(agreement).map(({ source, tree }) => {
    const headings = tree.children.filter((node) => node.type === 'heading')
    return {
      source,
      numbered: headings.filter(({ depth }) => depth === 2).map((node) => nodeText(node).toLowerCase()),
      titles: headings.map((node) => nodeText(node).toLowerCase()),
      sections: headings.filter(({ depth }) => depth === 2).length,
    }
  })
}
