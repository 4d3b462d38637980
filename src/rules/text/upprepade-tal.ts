import { situationText } from '../../agreement/clauses.ts'
import { markdownTexts, spanIn, type Text } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement, MarkdownFile } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { sentencesOf } from '../../swedish/sentence.ts'

export default rule({
  title: 'Ett tal som står på flera ställen är detsamma.',
  ground: 'form',
  catalogue: ['C16'],
  severity: 'info',
  why: 'När två tal för samma sak skiljer sig litar läsaren inte på något av dem.',
  hint: 'Skriv samma tal, eller säg vad som skiljer dem åt, t.ex. året.',
  good: {
    'text/lagesbild.md':
      'Polisen pekar ut 14 särskilt utsatta områden. Av de 14 särskilt utsatta områdena ligger två här.',
  },
  bad: {
    'text/lagesbild.md':
      'Polisen pekar ut 14 särskilt utsatta områden. Av de 15 särskilt utsatta områdena ligger två här.',
  },
  *check({ agreement }) {
    const file = situationText(agreement)
    if (!file) return
    const hits = [...repeated(agreement, file)]
    const told = new Set(hits.map(({ span }) => span?.start))
    yield* hits
    for (const hit of referredTo(markdownTexts(file, agreement))) if (!told.has(hit.span?.start)) yield hit
  },
})

/** A number of something, and later another number of the same. */
function* repeated(agreement: Agreement, file: MarkdownFile): Generator<Hit> {
  const first = new Map<string, { number: string; text: Text; at: number; length: number }>()
  for (const text of markdownTexts(file, agreement)) {
    for (const match of text.text.matchAll(COUNTED)) {
      const [whole, number = '', counted = ''] = match
      if (MEASURE.test(counted)) continue
      const before = first.get(counted)
      if (!before) first.set(counted, { number, text, at: match.index, length: whole.length })
      else if (before.number.replaceAll(' ', '') !== number.replaceAll(' ', '')) {
        yield {
          span: spanIn(text, match.index, match.index + whole.length),
          message: `här står ${number} ${counted}, men tidigare ${before.number}`,
          related: [{ span: spanIn(before.text, before.at, before.at + before.length), message: 'det andra talet' }],
        }
      }
    }
  }
}

/** "Av de 13 400 brott …", of a number that no other place has, when what is before it counts others of the same. */
function* referredTo(texts: readonly Text[]): Generator<Hit> {
  const stated = new Set(
    texts.flatMap(({ text }) =>
      [...text.replaceAll(REFERRED, '').matchAll(ANY)].map(([number]) => number.replaceAll(' ', '')),
    ),
  )
  const last = new Map<string, Counted>()
  for (const text of texts) {
    for (const { sentence, start } of sentencesOf(text.text)) {
      const years = [...new Set([...sentence.matchAll(YEAR)].map(([year]) => year))]
      for (const { 0: words, index, groups: { number = '', noun = '' } = {} } of sentence.matchAll(REFERRED)) {
        // A sentence that names no year is about any.
        const keys = years.length === 0 ? [''] : [...years, 'none']
        const other = keys.map((year) => last.get(`${noun} ${year}`)).find((one) => one !== undefined)
        if (!other || stated.has(number.replaceAll(' ', ''))) continue
        yield {
          span: spanIn(text, start + index + words.indexOf(number), start + index + words.length),
          message: `«${words}» syftar på ett tal som inte står på något annat ställe: tidigare står ${other.number} ${noun}`,
          related: [{ span: spanIn(other.text, other.at, other.at + other.number.length), message: 'det andra talet' }],
        }
      }
      for (const { index, groups: { number = '', noun = '' } = {} } of sentence.matchAll(SOME)) {
        const counted = { number, text, at: start + index }
        for (const year of ['', ...(years.length === 0 ? ['none'] : years)]) last.set(`${noun} ${year}`, counted)
      }
    }
  }
}

/** A number of something as it is written, and where. */
interface Counted {
  readonly number: string
  readonly text: Text
  readonly at: number
}

const NUMBER = '\\d{1,3}(?: \\d{3})+|\\d{2,6}'
const ANY = new RegExp(`(?<![\\d,.])(?:${NUMBER})(?!\\d)`, 'g')
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g
const SOME = latin(`(?<![\\p{L}\\d,.–-])(?<number>${NUMBER}) (?:anmälda )?(?<noun>\\p{Ll}{4,})`, 'gu')
const REFERRED = latin(
  `(?<!\\p{L})(?:[Aa]v|[Bb]land) (?:de|dessa) (?<number>${NUMBER}) (?:anmälda )?(?<noun>\\p{Ll}{4,})(?!\\p{L})`,
  'gu',
)

/** A number and the two words after it, which say what is counted: "14 särskilt utsatta". */
const COUNTED = latin(/(?<![\p{L}\d,.–-])(\d{1,3}(?: \d{3})+|\d{1,5}) (\p{Ll}{4,} \p{Ll}{4,})(?!\p{L})/gu)
/** Things whose number varies by place and year, so that two numbers do not contradict each other. */
const MEASURE = /procent|kronor|invånare|anmäl|brott|personer|gånger|dagar|veckor|månader|timmar|minuter/
