import { latin } from '../../swedish/latin.ts'
import { NUMBER, numberOf } from '../../swedish/quantity.ts'
import type { Sentence } from './sentences.ts'

/** A sum that does not come out: what the parts make together, and what they should. */
export interface WrongSum {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  readonly message: string
}

const FIGURES = latin(
  `(?<!\\p{L}|\\d|[,.§-])(?<number>${NUMBER})(?:(?<percent> procent(?!enhet)| ?%)|(?<unit> (?:miljoner|miljon|mkr|mnkr|tkr|kronor|kr)(?: kronor)?)?)(?!\\p{L}|[.,:-]?\\d)`,
  'g',
)

interface Figure {
  readonly value: number
  readonly unit: string
  readonly start: number
  readonly end: number
}

/** The numbers of a sentence that measure something: no years, days or sections. */
function figuresIn(small: string): Figure[] {
  return [...small.matchAll(FIGURES)].flatMap((match) => {
    const { number = '', percent, unit = '' } = match.groups ?? {}
    const value = numberOf(number)
    const end = match.index + match[0].length
    const isWord = !/\d/.test(number)
    if (value === undefined || (isWord && percent === undefined && unit === '')) return []
    const isYear = percent === undefined && unit === '' && /^(?:19|20)\d\d$/.test(number)
    const isNoMeasure =
      /^ (?:§|kap|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|år(?![a-zåäö]| (?:19|20)\d\d)|åring)/.test(
        small.slice(end),
      )
    if (isYear || isNoMeasure) return []
    return [
      {
        value,
        unit: percent !== undefined ? '%' : unit.trim().replace(/^miljon.*|^mn?kr$/, 'miljoner'),
        start: match.index,
        end,
      },
    ]
  })
}

/** A sentence that parts a whole. */
const PARTS = latin(
  /^(?:(?:av|utav) (?:de|dem|dessa|detta|samtliga|alla|det|totalt)|fördel\p{L}*|.{0,60}(?<!\p{L})fördela[sdr]\p{L}*)(?!\p{L})/u,
)
const REST = latin(/(?<!\p{L})(?:övriga|resten|återstående|resterande)(?!\p{L})/u)

/** Shares that make more than the whole, and parts that make more than their sum. `before` is the sentence before. */
export function wrongSums(sentence: Sentence, before: Sentence | undefined): WrongSum[] {
  const { small } = sentence
  if (!/\d|procent/.test(small)) return [...wrongPlaces(sentence)]
  const figures = figuresIn(small)
  return [
    ...wrongShares(sentence, figures),
    ...wrongParts(sentence, figures, before),
    ...wrongChange(sentence, figures, before),
    ...wrongEach(sentence),
    ...wrongPlaces(sentence),
    ...wrongFactor(sentence),
  ]
}

function* wrongShares(sentence: Sentence, figures: readonly Figure[]): Generator<WrongSum> {
  const shares = figures.filter(({ unit }) => unit === '%')
  const [first, last] = [shares[0], shares.at(-1)]
  if (shares.length < 2 || !first || !last || !PARTS.test(sentence.small)) return
  const sum = shares.reduce((total, { value }) => total + value, 0)
  const isWhole = REST.test(sentence.small.slice(first.start))
  if (sum <= 101 && !(isWhole && sum < 99)) return
  yield {
    sentence,
    start: first.start,
    end: last.end,
    message: `andelarna blir tillsammans ${say(sum)} procent`,
  }
}

function* wrongParts(
  sentence: Sentence,
  figures: readonly Figure[],
  before: Sentence | undefined,
): Generator<WrongSum> {
  const { small } = sentence
  const head = /^(?:av|utav) (?:de|dem|dessa|detta|samtliga|alla|det)(?: totalt| sammanlagt)? ?/.exec(small)
  if (!head) return
  const own = figures.find(({ start }) => start === head[0].length)
  const earlier = before?.text === sentence.text ? figuresIn(before.small).filter(({ unit }) => unit !== '%') : []
  const total = own ?? earlier.at(-1)
  if (!total || total.unit === '%') return
  const parts = figures.filter((one) => one !== own && one.unit === total.unit)
  const [first, last] = [parts[0], parts.at(-1)]
  if (parts.length < 2 || !first || !last) return
  const sum = parts.reduce((all, { value }) => all + value, 0)
  if (sum <= total.value) return
  yield {
    sentence,
    start: first.start,
    end: last.end,
    message: `delarna blir tillsammans ${say(sum)}, mer än ${say(total.value)} som de är delar av`,
  }
}

/** "38 mot 29 året innan. Ökningen motsvarar nio procent." */
function* wrongChange(
  sentence: Sentence,
  figures: readonly Figure[],
  before: Sentence | undefined,
): Generator<WrongSum> {
  const { small } = sentence
  const said = latin(
    /(?<!\p{L})(?:ökning|minskning|uppgång|nedgång)(?:en)? (?:motsvarar|är|på|med|innebär|blir)(?: en \p{L}+ (?:på|med))? /u,
  ).exec(small)
  const share = said && figures.find(({ unit, start }) => unit === '%' && start >= said.index)
  if (!said || !share) return
  const numbers = [
    ...(before?.text === sentence.text ? figuresIn(before.small) : []),
    ...figures.filter(({ end }) => end <= said.index),
  ]
  const compared = /mot \d|från \d/.test(`${before?.small ?? ''} ${small}`)
  const plain = numbers.filter(({ unit }) => unit !== '%')
  const [one, other] = plain.slice(-2)
  if (!compared || plain.length !== 2 || !one || !other || one.unit !== other.unit) return
  const ways = [Math.abs(one.value - other.value) / other.value, Math.abs(one.value - other.value) / one.value].map(
    (part) => part * 100,
  )
  if (ways.some((way) => Math.abs(way - share.value) < Math.max(2, way * 0.1))) return
  yield {
    sentence,
    start: share.start,
    end: share.end,
    message: `${say(one.value)} och ${say(other.value)} skiljer ${say(Math.round(ways[0] ?? 0))} procent, inte ${say(share.value)}`,
  }
}

const PART = `(?<!\\p{L})(${NUMBER}) (?:för|i|på|till|vid|från|av dem|åt|hos)(?!\\p{L})`
const PLACES = latin(
  `(?<!\\p{L})(?<all>${NUMBER}) (?!år|månader|veckor|dagar|procent|kronor|av |för |i |på |till |vid |från |åt |hos )\\p{L}{3,}[^.;:]{0,80}?[,:] (?<parts>(?:(?:varav )?${NUMBER} (?:för|i|på|till|vid|från|åt|hos) [^.,;:]{2,50}?(?:,| och| samt) ){1,4}${NUMBER} (?:för|i|på|till|vid|från|åt|hos)(?!\\p{L}))`,
)

/** "Sex värdar är anställda, fyra för Hallonbergen och tre för stationen." */
function* wrongPlaces(sentence: Sentence): Generator<WrongSum> {
  const match = PLACES.exec(sentence.small)
  const { all = '', parts = '' } = match?.groups ?? {}
  const whole = numberOf(all)
  if (!match || whole === undefined || whole < 3 || /varav|bland annat|till exempel|däribland/.test(match[0])) return
  const numbers = [...parts.matchAll(latin(PART, 'g'))].map(([, one = '']) => numberOf(one) ?? 0)
  const sum = numbers.reduce((total, one) => total + one, 0)
  if (numbers.length < 2 || sum === whole || numbers.some((one) => one >= 1900)) return
  const start = match.index + match[0].indexOf(parts)
  yield {
    sentence,
    start,
    end: start + parts.length,
    message: `delarna blir tillsammans ${say(sum)}, men helheten är ${say(whole)}`,
  }
}

/** "städerna betalar 40 procent vardera och polisen 30" */
function* wrongEach(sentence: Sentence): Generator<WrongSum> {
  const match = /(\d{1,2}) procent vardera (?:och|,) [a-zåäö ]{3,30} (\d{1,2})(?: procent)?(?=[.,;]|$)/.exec(
    sentence.small,
  )
  if (!match) return
  const sum = 2 * Number(match[1]) + Number(match[2])
  if (sum >= 99 && sum <= 101) return
  yield {
    sentence,
    start: match.index,
    end: match.index + match[0].length,
    message: `andelarna blir tillsammans ${sum} procent om de är två som delar på den första`,
  }
}

/** What a change from one number to another makes of the first, in words. */
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/halver/, 0.5],
  [/fördubbl|dubbelt så/, 2],
  [/tredubbl|tre gånger så/, 3],
  [/fyrdubbl|fyra gånger så/, 4],
  [/(?:minska|sjunk|ned|färre|lägre)[^.]*?en tredjedel/, 2 / 3],
  [/(?:minska|sjunk|ned|färre|lägre)[^.]*?en fjärdedel/, 3 / 4],
  [/(?:öka|stig|upp|fler|högre)[^.]*?en tredjedel/, 4 / 3],
  [/(?:öka|stig|upp|fler|högre)[^.]*?en fjärdedel/, 5 / 4],
]

/** "från 38 till 25, det vill säga halveras" */
function* wrongFactor(sentence: Sentence): Generator<WrongSum> {
  const { small } = sentence
  const match = latin(`från (${NUMBER})(?: \\p{L}+){0,2} till (${NUMBER})(?!\\p{L})`).exec(small)
  const [from, to] = [numberOf(match?.[1] ?? ''), numberOf(match?.[2] ?? '')]
  if (!match || !from || to === undefined || from > 1900) return
  const said = FACTORS.filter(([words]) => words.test(small))
  const [only] = said
  if (!only || said.length > 1 || Math.abs(to / from - only[1]) < 0.1 * only[1]) return
  const word = only[0].exec(small)
  if (!word) return
  yield {
    sentence,
    start: match.index,
    end: match.index + match[0].length,
    message: `från ${say(from)} till ${say(to)} är inte det som sägs här: ${say(Math.round((to / from) * 100))} procent av det första`,
  }
}

function say(value: number): string {
  const [whole = '', decimals] = String(Math.round(value * 100) / 100).split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ' ')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}
