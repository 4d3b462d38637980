import type { Agreement } from '../../model/model.ts'
import { frequencies } from '../../swedish/frequency.ts'
import { latin } from '../../swedish/latin.ts'
import { NUMBER, numberOf } from '../../swedish/quantity.ts'
import { joined } from './learned.ts'
import { learnedCounts } from './learned-counts.ts'
import { partiesIn } from './party-names.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** What an agreement has several of, and a text counts. */
export type Counted = 'planer' | 'parter' | 'områden' | 'bilagor' | 'kommuner' | 'löften'

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
  ['löften', '(?:medborgar)?löften', '(?:medborgar)?löftena'],
]

/** Words that tell that all are counted, and not some of them. */
const ALL =
  'hör|rymmer|innehåller|omfattar|består av|utgörs av|finns(?: det)?|har|är(?: vi| det| de)?|blir|med|antagit|antar|antas|beslutat|tagit fram|prioriterar|prioriterat|prioriteras|kraften på|fokus på|enats om|inom|sammanlagt|totalt|inalles|mellan|av|på|tecknas av|ingås av|undertecknas av|i|till'

const ADJECTIVES = '(?:(?!av |som )[a-zåäö]{3,20}(?:a|e|da|na) ){0,2}'

const PATTERNS = NOUNS.map(([what, plural, definite]) => ({
  what,
  pattern: latin(
    `(?<!\\p{L})(?:(?:de|samtliga|alla|våra|dessa) (?<known>${NUMBER}) ${ADJECTIVES}(?:${definite}|${plural})|(?:${ALL})(?: (?:av|sammanlagt|totalt|de|nu|alltså|oss))? (?<new>${NUMBER})(?: \\(\\w{1,6}\\))? ${ADJECTIVES}${plural}|${definite} är (?:sammanlagt |totalt )?(?<counted>${NUMBER})(?= till antalet| stycken| totalt|[.,;]|$)|^(?:totalt |sammanlagt )?(?<first>${NUMBER}) ${ADJECTIVES}${plural} (?:ingår|finns|hör|är antagna|har antagits|har tagits fram|står bakom|samverkar|har ingått|har enats|deltar))(?!\\p{L})`,
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

/** "De är tre till antalet." */
const PRONOUN = latin(
  `^(?:de|dessa|sammanlagt|totalt) (?:är|blir|finns det|har de) (?:sammanlagt |totalt )?(?<count>${NUMBER})(?: till antalet| stycken| totalt| sammanlagt)?(?=[.,]|$)`,
)

/** Everything that a text says of how many plans, parties, areas and bilagor the agreement has. */
export function countStatements(agreement: Agreement): CountStatement[] {
  const found: CountStatement[] = []
  let before: Sentence | undefined
  for (const sentence of sentencesIn(agreement)) {
    const { small } = sentence
    const last = before?.text === sentence.text ? before : undefined
    before = sentence
    const pronoun = PRONOUN.exec(small)
    const whats =
      pronoun && last
        ? NOUNS.filter(([, , definite]) =>
            latin(
              `(?<!\\p{L})(?:${definite}|våra [a-zåäö]*${definite.replace(/na$/, '').replace(/^.*\)\?/, '')})(?!\\p{L})`,
              'u',
            ).test(last.small),
          )
        : []
    const [meant] = whats
    const number = numberOf(pronoun?.groups?.count ?? '')
    if (pronoun && meant && whats.length === 1 && number !== undefined)
      found.push({
        sentence,
        what: meant[0],
        count: number,
        start: pronoun.index,
        end: pronoun.index + pronoun[0].length,
      })
    if (!/planer|parter|områden|bilagor|kommuner|löften/.test(small)) continue
    for (const { what, pattern } of PATTERNS) {
      for (const match of small.matchAll(pattern)) {
        const { known, new: fresh, first, counted } = match.groups ?? {}
        const written = known ?? fresh ?? first ?? counted ?? ''
        const count = numberOf(written)
        const end = match.index + match[0].length
        const before = small.slice(Math.max(0, match.index - 30), match.index)
        if (count === undefined || !Number.isInteger(count) || count > 60) continue
        if (SOME.test(small.slice(end)) || OTHER.test(match[0]) || OTHER.test(before)) continue
        found.push({ sentence, what, count, start: match.index + match[0].indexOf(written), end })
      }
    }
  }
  return joined(found, learnedCounts(agreement))
}

/** A number in a plan's texts of what one of its measures has another number of. */
export interface MeasureCount {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  readonly count: number
  /** Where the measure has its number. */
  readonly index: number
  readonly right: number
}

const IN_ALL = latin(
  `(?<!\\p{L})(?:sammanlagt|totalt|inalles|alla|samtliga|de|lönen till|lön till|kommunens|våra|stadens|planerade) (?<count>${NUMBER}) (?<words>[\\p{L}]+(?: [\\p{L}]+)?)`,
  'g',
)

const HOW_MANY = latin(
  `^(?:ett |en )?(?<count>${NUMBER}) (?!av |i |på |procent|år|månader|veckor|kronor|gånger)\\p{L}{4,}`,
)

/** "19 i Solna och 17 i Sundbyberg" */
const BY_PLACE = latin(
  `(?<!\\p{L})(?<one>${NUMBER}) (?:i|på|för|vid) [\\p{L}-]+(?: [\\p{L}-]+)?(?:, (?<two>${NUMBER}) (?:i|på|för|vid) [\\p{L}-]+(?: [\\p{L}-]+)?)? och (?<three>${NUMBER}) (?:i|på|för|vid) `,
)

/** Every number that a plan's texts state of what its measures count otherwise. */
export function measureCounts(agreement: Agreement): MeasureCount[] {
  return sentencesIn(agreement).flatMap((sentence) => {
    const { small, text } = sentence
    const plan = agreement.planer.find(({ file }) => file === text.file)
    if (!plan || text.place?.at(-1) === 'antal') return []
    const [key, at] = text.place ?? []
    const own = key === 'åtgärder' ? plan.file.data.åtgärder?.[Number(at)]?.antal : undefined
    const parts = own === undefined ? null : BY_PLACE.exec(small)
    const sum = [parts?.groups?.one, parts?.groups?.two, parts?.groups?.three].reduce(
      (total, part) => total + (part === undefined ? 0 : (numberOf(part) ?? 0)),
      0,
    )
    const counted =
      parts && typeof own === 'number' && sum !== own
        ? [
            {
              sentence,
              start: parts.index,
              end: parts.index + parts[0].length,
              count: sum,
              index: Number(at),
              right: own,
            },
          ]
        : []
    // A measure's goal that begins with how many: "Två tjänster är tillsatta."
    const goal = typeof own === 'number' && text.place?.[2] === 'operativt_mål' ? HOW_MANY.exec(small) : null
    const aimed = numberOf(goal?.groups?.count ?? '')
    if (
      goal &&
      aimed !== undefined &&
      aimed > 1 &&
      aimed !== own &&
      frequencies(small).length === 0 &&
      !/varje|vardera|per |minst|högst/.test(small)
    )
      counted.push({ sentence, start: 0, end: goal[0].length, count: aimed, index: Number(at), right: own as number })
    const others = [...small.matchAll(IN_ALL)].flatMap((match) => {
      const count = numberOf(match.groups?.count ?? '')
      const words = (match.groups?.words ?? '').split(' ').filter((word) => word.length >= 6)
      if (count === undefined || count < 2) return []
      const measures = (plan.file.data.åtgärder ?? []).flatMap(
        ({ antal, text: what, insats, operativt_mål: goal }, index) => {
          const own = text.place?.[0] === 'åtgärder' && text.place[1] === index
          const said = `${what ?? ''} ${insats ?? ''} ${goal ?? ''}`.toLowerCase()
          const isMeant =
            own ||
            words.some(
              (word) =>
                said.includes(word.replace(/(?:erna|orna|arna|na|er|or|ar|n|r)$/, '')) ||
                goalNoun(String(goal ?? ''), word),
            )
          const number =
            typeof antal === 'number'
              ? antal
              : numberOf(HOW_MANY.exec(String(goal ?? '').toLowerCase())?.groups?.count ?? '')
          return number !== undefined && isMeant ? [{ index, right: number }] : []
        },
      )
      const [only, ...more] = measures
      if (!only || more.length > 0 || only.right === count) return []
      return [{ sentence, start: match.index, end: match.index + match[0].length, count, ...only }]
    })
    return [...counted, ...others]
  })
}

/** How many coordinators a party is said to have. */
export interface CoordinatorCount {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  readonly count: number
  readonly name: string
  readonly right: number
}

const COORDINATORS = latin(`(?<!\\p{L})(?<count>${NUMBER}) (?:\\p{L}+ ){0,2}samordnare(?!\\p{L})`)

/** Every sentence that counts the coordinators of one party. */
export function coordinatorCounts(agreement: Agreement): CoordinatorCount[] {
  return sentencesIn(agreement).flatMap((sentence) => {
    const { small, text } = sentence
    if (!small.includes('samordnare') || text.place?.[0] === 'parter') return []
    const match = COORDINATORS.exec(small)
    const count = numberOf(match?.groups?.count ?? '')
    const parties = [...new Set(partiesIn(small, agreement).map(({ party }) => party))]
    const [only, ...more] = parties
    if (!match || count === undefined || OTHER.test(small)) return []
    const at = { sentence, start: match.index, end: match.index + match[0].length, count }
    if (only && more.length === 0) return [{ ...at, name: only.kortnamn, right: only.samordnare?.length ?? 0 }]
    // Of all of them: "sammantaget är sex samordnare utsedda".
    const all = agreement.parter.reduce((sum, one) => sum + (one.samordnare?.length ?? 0), 0)
    return /sammantaget|sammanlagt|totalt|inalles/.test(small) ? [{ ...at, name: 'parterna', right: all }] : []
  })
}

/** Whether the goal of a measure counts what a word is a kind of: "Sex värdar" and "trygghetsvärdarna". */
function goalNoun(goal: string, word: string): boolean {
  const noun = HOW_MANY.exec(goal.toLowerCase())?.[0]
    .split(' ')
    .at(-1)
    ?.replace(/(?:er|or|ar|r)$/, '')
  return noun !== undefined && noun.length >= 4 && word.includes(noun)
}

/** How many persons are said to sign. */
export function signatoryCounts(
  agreement: Agreement,
): { sentence: Sentence; start: number; end: number; count: number }[] {
  return sentencesIn(agreement).flatMap((sentence) => {
    const match = SIGNED_BY.exec(sentence.small)
    const count = numberOf(match?.groups?.count ?? '')
    if (!match || count === undefined || OTHER.test(sentence.small)) return []
    return [{ sentence, start: match.index, end: match.index + match[0].length, count }]
  })
}

const SIGNED_BY = latin(
  `(?:undertecknas|skrivs under|undertecknad|undertecknats) av (?:sammanlagt |totalt )?(?<count>${NUMBER}) personer`,
)
