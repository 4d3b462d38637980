import type { Agreement } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { NUMBER, numberOf } from '../../swedish/quantity.ts'
import { isOfAnother } from './another.ts'
import type { Counted, CountStatement } from './counts.ts'
import { learnedValues } from './learned.ts'
import type { Sentence } from './sentences.ts'

/** How sure the reader must be of what is counted. */
const SURE = 0.9

const NUMBERS = latin(`(?<![\\p{L}\\d])(?:${NUMBER})(?![\\p{L}\\d])`, 'g')

/** What a reader calls it, what we do, and the word that must stand near the number. */
const COUNTED: Readonly<Record<string, readonly [Counted, RegExp]>> = {
  åtgärdsplaner: ['planer', /planer/],
  parter: ['parter', /parter/],
  områden: ['områden', /områden/],
  bilagor: ['bilagor', /bilagor/],
  kommuner: ['kommuner', /kommuner/],
  löften: ['löften', /löften/],
}

/** Of some of them, or of no certain number. */
const SOME = latin(
  /(?<!\p{L})(?:minst|högst|cirka|omkring|ungefär|upp till|mer än|fler än|nästan|ytterligare|andra|några|länets|landets|regionens|sveriges|varav|bland|fler|per|varje|av dem|vardera|första|sista)(?!\p{L})/u,
)

/** What sentences count, as a reader that was taught takes them: the word for what is counted stands by the number. */
export function learnedCounts(agreement: Agreement): CountStatement[] {
  const may = ({ small }: Sentence) =>
    /planer|parter|områden|bilagor|kommuner|löften/.test(small) && !isOfAnother(small) && !SOME.test(small)
  return [...learnedValues(agreement, 'antal', numbersIn, may)].flatMap(
    ({ sentence, value, label, certainty }): CountStatement[] => {
      const { start, end } = value
      const [what, word] = COUNTED[label] ?? []
      const count = numberOf(sentence.small.slice(start, end))
      if (what === undefined || certainty < SURE || count === undefined || count < 2 || count > 60) return []
      const near = sentence.small.slice(Math.max(0, start - 25), start) + sentence.small.slice(end, end + 30)
      return word?.test(near) ? [{ sentence, what, count, start, end }] : []
    },
  )
}

function numbersIn({ small }: Sentence): { readonly start: number; readonly end: number }[] {
  return [...small.matchAll(NUMBERS)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    return NAMES.test(small.slice(Math.max(0, start - 16), start)) || /^ ?[–§%-]/.test(small.slice(end))
      ? []
      : [{ start, end }]
  })
}

/** Before a number: that it names one of them, and counts nothing. */
const NAMES =
  /(?:tabell|figur|bilag(?:a|orna)|bil\.|plan|planerna|punkt(?:en|erna)?|avsnitt|kapitel|områden?a?|nr|nummer|§|[–/-]) ?$/
