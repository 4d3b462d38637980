import { situationText } from '../../agreement/clauses.ts'
import { markdownTexts, spanIn, type Text } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

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
  },
})

/** A number and the two words after it, which say what is counted: "14 särskilt utsatta". */
const COUNTED = latin(/(?<![\p{L}\d,.–-])(\d{1,3}(?: \d{3})+|\d{1,5}) (\p{Ll}{4,} \p{Ll}{4,})(?!\p{L})/gu)
/** Things whose number varies by place and year, so that two numbers do not contradict each other. */
const MEASURE = /procent|kronor|invånare|anmäl|brott|personer|gånger|dagar|veckor|månader|timmar|minuter/
