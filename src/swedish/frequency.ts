import { ORDINALS as IN_ORDER, numberOf, numberWords } from './quantity.ts'
import { MONTHS } from './written-date.ts'

/** How often something happens, found in a text. */
export interface Frequency {
  readonly timesPerYear: number
  /** Where the words stand in the text. */
  readonly start: number
  readonly end: number
}

/** Times a year for one time a period. `dag` means working days; `tillfälle` is no period. */
const PER_YEAR: Readonly<Record<string, number>> = {
  dag: 250,
  vecka: 52,
  månad: 12,
  kvartal: 4,
  tertial: 3,
  termin: 2,
  halvår: 2,
  år: 1,
  mandatperiod: 1 / 4,
}

const ORDINALS: Readonly<Record<string, number>> = {
  annan: 2,
  annat: 2,
  ...Object.fromEntries(IN_ORDER.map((word, index) => [word, index + 1]).slice(2)),
}
const NTH = Object.keys(ORDINALS).join('|')

const COUNT = `(\\d+|${numberWords(1, 20)})`
const PERIOD = '(dag|vecka|månad|kvartal|tertial|termin|halvår|(?:kalender)?år|mandatperiod)(?:en|n|et|t)?'
const MEETINGS =
  '(?:(?:ordinarie|gemensamma|fasta|planerade|regelbundna) )?(?:gång(?:er)?|ggr|möten?|sammanträden?|tillfällen|träff(?:ar)?|avstämning(?:ar)?)'
const PATTERNS: readonly (readonly [RegExp, (match: RegExpMatchArray) => number | undefined])[] = [
  [
    new RegExp(
      `${COUNT}(?:[-–]\\d+)?(?: \\(\\d+\\))? ?(?:${MEETINGS})?(?: ?/ ?| per | om | i | varje | under varje | på ett | under (?:ett |kalender)?| på )${PERIOD}(?![a-zåäö])`,
    ),
    (match) => perYear(number(match[1]), match[2]),
  ],
  [
    new RegExp(`\\b(?:en gång vart|var|vart) ?(${NTH}|\\d+:?e) (dag|vecka|månad|kvartal|tertial|termin|halvår|år)\\b`),
    nth,
  ],
  // "två årliga möten", "fyra årliga sammanträden"
  [
    new RegExp(`\\b${COUNT} årliga (?:ordinarie )?(?:möten|sammanträden|träffar|avstämningar|uppföljningar)\\b`),
    (match) => number(match[1]),
  ],
  // "styrgruppens månadsmöten"
  [
    /\b(vecko|månads|kvartals|tertial|termins|halvårs|års)(?:möten?|mötet|mötena|sammanträden?|träffar|träffen|avstämningar)\b/,
    (match) => perYear(1, stem(match[1])),
  ],
  [/\bmånatligen\b|\bvarje månadsskifte\b/, () => 12],
  [/\b(?:varje|både) vår och höst\b/, () => 2],
  [
    new RegExp(`\\b(?:${COUNT} ${MEETINGS} )?(?:varje|var) (?:vår|höst|sommar|vinter|${MONTHS.join('|')})\\b`),
    (match) => number(match[1]) ?? 1,
  ],
  // "rådets båda träffar, en på våren och en på hösten"
  [
    new RegExp(
      `\\b(båda|bägge|${numberWords(2, 6)}) (?:ordinarie )?(?:möten|sammanträden|träffar|avstämningar)(?=[^.;]{0,40}(?:på våren|på hösten|i (?:${MONTHS.join('|')}) och))\\b`,
    ),
    (match) => number(match[1]),
  ],
  // "tas fram först om fyra år"
  [
    new RegExp(`\\b(?:först|nästa gång|är|blir|sker) (?:om|efter) (${numberWords(2, 12)}) år\\b`),
    (match) => 1 / (number(match[1]) ?? 1),
  ],
  [/\b(?:varje|varenda) (dag|vecka|månad|kvartal|tertial|termin|halvår|år)\b/, (match) => perYear(1, match[1])],
  [/\b(dag|vecko|månads|kvartals|tertial|termins|halvårs|års)vis\b/, (match) => perYear(1, stem(match[1]))],
  [/\bdagligen\b/, () => PER_YEAR.dag],
  [/\bårligen\b|\bårlig\b/, () => 1],
  [/\bhalvårligen\b/, () => 2],
]

/** The patterns where a word begins, made once. */
const WORDS = PATTERNS.map(([pattern, count]) => [new RegExp(wordStart(pattern.source), 'g'), count] as const)

/** What every frequency has something of: most texts have nothing, and are done. */
const SUSPECT = new RegExp(`dag|veck|månad|kvartal|tertial|termin|år|höst|sommar|vinter|mandat|${MONTHS.join('|')}`)

/** Every frequency that a running text states, in order. */
export function frequencies(text: string): Frequency[] {
  const lower = text.toLowerCase().replaceAll(/\s/g, ' ')
  const found: Frequency[] = []
  if (!SUSPECT.test(lower)) return found
  for (const [pattern, count] of WORDS) {
    for (const match of lower.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const times = count(match)
      if (times === undefined || found.some((other) => start < other.end && end > other.start)) continue
      found.push({ timesPerYear: times, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** `\b` knows no å, ä and ö: a word begins where no letter or digit stands before. */
function wordStart(source: string): string {
  const body = source.replaceAll('\\b', '(?![a-zåäö0-9])')
  return `(?<![a-zåäö0-9])${body.startsWith('(?![a-zåäö0-9])') ? body.slice('(?![a-zåäö0-9])'.length) : body}`
}

function nth(match: RegExpMatchArray): number | undefined {
  const every = ORDINALS[match[1] ?? ''] ?? Number.parseInt(match[1] ?? '', 10)
  // Days that are counted are days of the calendar: "var fjortonde dag" is every second week.
  if (match[2] === 'dag' && every > 6) return Math.round((52 * 7) / every)
  const times = PER_YEAR[match[2] ?? '']
  return every > 0 && times !== undefined ? times / every : undefined
}

/** Times a year for a number of times a period; undefined for a period that is none, such as `tillfälle`. */
export function perYear(times: number | undefined, period: string | undefined): number | undefined {
  const year = PER_YEAR[period?.replace('kalender', '') ?? '']
  return times !== undefined && year !== undefined ? times * year : undefined
}

function number(word: string | undefined): number | undefined {
  const value = word === undefined ? undefined : numberOf(word)
  return value !== undefined && value > 0 ? value : undefined
}

function stem(adverb: string | undefined): string | undefined {
  return adverb === 'vecko' ? 'vecka' : adverb?.replace(/s$/, '')
}
