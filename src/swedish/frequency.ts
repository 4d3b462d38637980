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
}

const NUMBERS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
const ORDINALS: Readonly<Record<string, number>> = { annan: 2, annat: 2, tredje: 3, fjärde: 4, femte: 5, sjätte: 6 }

const COUNT = `(\\d+|ett|${NUMBERS.slice(1).join('|')})`
const PERIOD = '(dag|vecka|månad|kvartal|tertial|termin|halvår|år)(?:en|n|et|t)?'
const PATTERNS: readonly (readonly [RegExp, (match: RegExpMatchArray) => number | undefined])[] = [
  [
    new RegExp(
      `${COUNT}(?:[-–]\\d+)?(?: \\(\\d+\\))? ?(?:gång(?:er)?|ggr|möten|tillfällen|träffar)?(?: ?/ ?| per | om | i | varje | under varje )${PERIOD}(?![a-zåäö])`,
    ),
    (match) => perYear(number(match[1]), match[2]),
  ],
  [
    /\b(?:en gång vart|var|vart) ?(annan|annat|tredje|fjärde|femte|sjätte) (dag|vecka|månad|kvartal|tertial|termin|halvår|år)\b/,
    nth,
  ],
  [/\b(?:varje|varenda) (dag|vecka|månad|kvartal|tertial|termin|halvår|år)\b/, (match) => perYear(1, match[1])],
  [/\b(dag|vecko|månads|kvartals|tertial|termins|halvårs|års)vis\b/, (match) => perYear(1, stem(match[1]))],
  [/\bdagligen\b/, () => PER_YEAR.dag],
  [/\bårligen\b|\bårlig\b/, () => 1],
  [/\bhalvårligen\b/, () => 2],
]

/** The patterns where a word begins, made once. */
const WORDS = PATTERNS.map(([pattern, count]) => [new RegExp(wordStart(pattern.source), 'g'), count] as const)

/** Every frequency that a running text states, in order. */
export function frequencies(text: string): Frequency[] {
  const lower = text.toLowerCase().replaceAll(/\s/g, ' ')
  const found: Frequency[] = []
  if (!/dag|veck|månad|kvartal|tertial|termin|år/.test(lower)) return found
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
  const every = ORDINALS[match[1] ?? '']
  const times = PER_YEAR[match[2] ?? '']
  return every !== undefined && times !== undefined ? times / every : undefined
}

/** Times a year for a number of times a period; undefined for a period that is none, such as `tillfälle`. */
export function perYear(times: number | undefined, period: string | undefined): number | undefined {
  const year = PER_YEAR[period ?? '']
  return times !== undefined && year !== undefined ? times * year : undefined
}

function number(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (/^\d+$/.test(word)) return Number(word)
  const at = word === 'ett' ? 1 : NUMBERS.indexOf(word)
  return at > 0 ? at : undefined
}

function stem(adverb: string | undefined): string | undefined {
  return adverb === 'vecko' ? 'vecka' : adverb?.replace(/s$/, '')
}
