import type { Agreement } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { NUMBER, numberOf } from '../../swedish/quantity.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** What an agreement has several of, and a text counts. */
export type Counted = 'planer' | 'parter' | 'områden' | 'bilagor' | 'kommuner'

/** A sentence that says how many there are of something. */
export interface CountStatement {
  readonly sentence: Sentence
  readonly what: Counted
  readonly count: number
  readonly start: number
  readonly end: number
}

const NOUNS: readonly (readonly [Counted, string, string])[] = [
  ['planer', '(?:åtgärds|handlings)?planer', '(?:åtgärds|handlings)?planerna'],
  ['parter', 'parter', 'parterna'],
  [
    'områden',
    '(?:prioriterade (?:områden|samverkansområden)|(?:prio|samverkans|mål|fokus)?områden)',
    '(?:samverkans|mål|fokus)?områdena',
  ],
  ['bilagor', 'bilagor', 'bilagorna'],
  ['kommuner', 'kommuner', 'kommunerna'],
]

/** Words that tell that all are counted, and not some of them. */
const ALL =
  'rymmer|innehåller|omfattar|består av|utgörs av|finns(?: det)?|har|är(?: vi| det| de)?|blir|med|antagit|antar|antas|beslutat|tagit fram|prioriterar|prioriterat|prioriteras|kraften på|fokus på|enats om|inom|sammanlagt|totalt|inalles|mellan|av|på|tecknas av|ingås av|undertecknas av|i|till'

const ADJECTIVES = '(?:(?!av |som )[a-zåäö]{3,20}(?:a|e|da|na) ){0,2}'

const PATTERNS = NOUNS.map(([what, plural, definite]) => ({
  what,
  pattern: latin(
    `(?<!\\p{L})(?:(?:de|samtliga|alla|våra|dessa) (?<known>${NUMBER}) ${ADJECTIVES}(?:${definite}|${plural})|(?:${ALL})(?: (?:av|sammanlagt|totalt|de|nu|alltså|oss))? (?<new>${NUMBER})(?: \\(\\w{1,6}\\))? ${ADJECTIVES}${plural}|^(?:totalt |sammanlagt )?(?<first>${NUMBER}) ${ADJECTIVES}${plural} (?:ingår|finns|hör|är antagna|har antagits|har tagits fram|står bakom|samverkar|har ingått|har enats|deltar))(?!\\p{L})`,
    'g',
  ),
}))

/** Behind a count: what makes it one of some, or of other things. */
const SOME = latin(
  /^ (?:som|där|vars|till|per|av (?:dem|de|planerna)|utanför|i (?:länet|landet|regionen|sverige)|åt|varje|vardera)(?!\p{L})/u,
)
/** Before a count, or anywhere: that it is of another document or time, or no count of what is. */
const OTHER = latin(
  /(?<!\p{L})(?:minst|högst|cirka|omkring|ungefär|upp till|mer än|fler än|över|nästan|ytterligare|andra|nya|några|förra|tidigare|föregående|ursprunglig\p{L}*|länets|landets|regionens|sveriges|planeras|ska tas fram|tas fram|var fjärde|i taget|per år|varje år|hyresgäst\p{L}*|tvist\p{L}*|berörda)(?!\p{L})/u,
)

/** Everything that a text says of how many plans, parties, areas and bilagor the agreement has. */
export function countStatements(agreement: Agreement): CountStatement[] {
  const found: CountStatement[] = []
  for (const sentence of sentencesIn(agreement)) {
    const { small } = sentence
    if (!/planer|parter|områden|bilagor|kommuner/.test(small)) continue
    for (const { what, pattern } of PATTERNS) {
      for (const match of small.matchAll(pattern)) {
        const { known, new: fresh, first } = match.groups ?? {}
        const written = known ?? fresh ?? first ?? ''
        const count = numberOf(written)
        const end = match.index + match[0].length
        const before = small.slice(Math.max(0, match.index - 30), match.index)
        if (count === undefined || !Number.isInteger(count) || count > 60) continue
        if (SOME.test(small.slice(end)) || OTHER.test(match[0]) || OTHER.test(before)) continue
        found.push({ sentence, what, count, start: match.index + match[0].indexOf(written), end })
      }
    }
  }
  return found
}
