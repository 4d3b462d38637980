import { sectionsOf } from '../agreement/clauses.ts'
import { markdownTexts, type Text } from '../agreement/texts.ts'
import type { Krav, Ordval } from '../model/format.ts'
import type { Agreement, MarkdownFile } from '../model/model.ts'
import type { Span } from '../source.ts'
import { saysWords } from '../swedish/phrase.ts'
import { listed } from '../swedish/suggest.ts'
import { type DataSubject, NAMES, type Shortfall, type TextSubject } from './subjects.ts'
import { valuesAt } from './values-at.ts'

/** A text that a requirement is about: a whole file, or what stands below one of its headings. */
export interface Passage {
  /** What messages call it. */
  readonly name: string
  readonly span: Span
  readonly blocks: readonly Text[]
}

/** The passage that a requirement on a text is about, or that its heading is missing. */
export function passageOf({ text }: TextSubject, data: Krav, agreement: Agreement): Passage | Shortfall {
  const blocks = markdownTexts(text, agreement)
  const { avsnitt } = data
  if (avsnitt === undefined) return { name: nameOf(data), span: startOf(text), blocks }
  const headings = headingsOf(text)
  const at = headings.findIndex(({ title }) => saysAny(title, avsnitt))
  const heading = headings[at]
  if (!heading) return noHeading(text, data, avsnitt)
  const next = headings.slice(at + 1).find(({ depth }) => depth <= heading.depth)
  const end = next?.span.start ?? text.source.text.length
  return {
    name: `avsnittet «${heading.title}»`,
    span: heading.span,
    blocks: blocks.filter(({ span }) => span.start >= heading.span.end && span.start < end),
  }
}

/** The headings that a text must have and has not. */
export function lacksHeadings({ text }: TextSubject, data: Krav): Shortfall[] {
  const headings = headingsOf(text)
  return (data.rubriker ?? [])
    .filter((wanted) => !headings.some(({ title }) => saysAny(title, wanted)))
    .map((wanted) => noHeading(text, data, wanted))
}

/** The words that a passage must have and has not. */
export function lacksWords({ name, span, blocks }: Passage, { ord }: Krav): Shortfall[] {
  return (ord ?? [])
    .filter((wanted) => !blocks.some(({ text }) => saysAny(text, wanted)))
    .map((wanted) => ({ place: ['ord', String(wanted)], span, message: `${name} nämner inte ${quoted(wanted)}` }))
}

/** The words that a value of the data must have and has not; in a list any of its items may have them. */
export function valuesLackWords(subject: DataSubject, { ord, uppgift = '' }: Krav): Shortfall[] {
  return valuesAt(subject.data, uppgift).flatMap(({ place, value }) => {
    const texts = [value].flat(3).filter((one) => typeof one === 'string')
    const at = [...subject.place, ...place]
    return (ord ?? [])
      .filter((wanted) => texts.length > 0 && !texts.some((text) => saysAny(text, wanted)))
      .map((wanted) => ({
        place: [...at, String(wanted)],
        span: subject.file.span(at),
        message: `«${uppgift}» nämner inte ${quoted(wanted)}`,
      }))
  })
}

function noHeading(text: MarkdownFile, data: Krav, wanted: Ordval): Shortfall {
  const title = [wanted].flat()[0] ?? ''
  return {
    place: ['rubriker', String(wanted)],
    span: startOf(text),
    message: `${nameOf(data)} saknar rubriken ${quoted(wanted)}`,
    hint: `Skriv rubriken  ## ${title.replace(/^-|-$/g, '')}  på en egen rad.`,
  }
}

function nameOf({ fil }: Krav): string {
  return fil === undefined ? 'texten' : NAMES[fil]
}

function headingsOf(text: MarkdownFile) {
  return sectionsOf(text).map(({ title, heading: { depth, position } }) => {
    const { start, end } = position ?? { start: { offset: 0 }, end: { offset: 0 } }
    const span: Span = { source: text.source, start: start.offset ?? 0, end: end.offset ?? 0 }
    return { title, depth, span }
  })
}

/** The first line of a text, where what the whole text lacks is told of. */
function startOf({ source }: MarkdownFile): Span {
  const end = source.text.indexOf('\n')
  return { source, start: 0, end: end < 0 ? source.text.length : end }
}

function saysAny(text: string, wanted: Ordval): boolean {
  return [wanted].flat().some((one) => saysWords(text, one))
}

function quoted(wanted: Ordval): string {
  return listed([wanted].flat().map((one) => `«${one}»`))
}
