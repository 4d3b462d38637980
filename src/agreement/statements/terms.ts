import type { Agreement } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { lengthsIn } from '../../swedish/quantity.ts'
import { datesIn } from '../../swedish/stated-dates.ts'
import { joined } from './learned.ts'
import { learnedTerms } from './learned-times.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** What a sentence says of how long the agreement is in force, beside the days of its term clause (`stated-term`). */
export interface TermStatement {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  /**
   * `length`: months. `years`: the first and the last year. `first`, `last` and `extended`: the first day, the last one and
   * the last after an extension, or the days that each can be.
   */
  readonly what: 'length' | 'years' | 'first' | 'last' | 'extended' | 'endless'
  readonly months?: number
  readonly from?: string
  readonly till?: string
}

/** The agreement by one of its names; with `avtalet` a contract of another kind can be meant. */
const NAME =
  '(?:(?:denna|den här|vår|den nya|det här|detta|hela) )?(?:samverkans)?(?:överenskommelsen?|avtalet(?: mellan (?:oss|parterna))?|löftet|löftena)(?! (?:om|för|kring|med|avseende)(?![a-zåäö]))'
const TERM =
  '(?:avtalstiden|avtalsperioden|giltighetstiden|löptiden|överenskommelsens (?:giltighetstid|löptid|avtalstid))'
const SUBJECT = latin(`(?<!\\p{L})(?:${NAME}|${TERM})(?!\\p{L})`)
/** What only an agreement has. */
const ITS_OWN =
  /sista giltighetsdag|sista avtalsdag|löptid(?:en)? (?:på|om|är)|giltighetstid(?:en)? (?:på|om|är)|binder (?:sig|parterna|båda)/
const LASTS = latin(
  /(?<!\p{L})(?:gäller|gälla|löper|löpa|tecknas|tecknades|tecknats|ingås|ingicks|ingåtts|träffas|träffades|sluts|slöts|varat|vara i|varar|binder sig|binder sig båda|binder|har en (?:löptid|giltighetstid|avtalstid)|sträcker sig|är giltigt?|omfattar|avser|spänner över)(?!\p{L})/u,
)
const ENDS = latin(
  /(?<!\p{L})(?:upphör|upphöra|är slut|ta slut|är till ända|inte gäller längre|går ut|gå ut|löper ut|löpa ut|slutar|tar slut|inte längre gäller|avslutas|utgång(?:en)?|sista (?:giltighets|avtals)?dag(?:en)?|slutdatum|slutdag(?:en)?)(?!\p{L})/u,
)

/** What is said of another agreement, of an extension or of notice is none of the term. */
const OTHER = latin(
  /(?<!\p{L})(?:uppsäg\p{L}*|sägas? \p{L}+ upp|förläng\p{L}*|tidigare|förra|föregående|gamla|nuvarande|dåvarande|övergripande|samverkansavtal\p{L}*|överavtal\p{L}*|ramavtal\p{L}*|hyresavtal\p{L}*|stadens|kommunens|polisens|polisregion\p{L}*|nationell\p{L}*|regional\p{L}*|medborgarlöften i|program\p{L}*|strategi\p{L}*|plan(?:en|erna)?|projekt\p{L}*|mandatperiod\p{L}*|föreslog\p{L}*|förslag\p{L}*|jämförelse\p{L}*|om (?:den|överenskommelsen|avtalet))(?!\p{L})/u,
)

/** Of another agreement, whatever is said. */
const ANOTHERS = latin(
  /(?<!\p{L})(?:stadens|kommunens|polisens|övergripande|samverkansavtal\p{L}*|överavtal\p{L}*|program\p{L}*|strategi\p{L}*|tidigare|förra|plan(?:en|erna)?)(?!\p{L})/u,
)

/** Everything that texts say of the agreement's length in words. */
export function termStatements(agreement: Agreement): TermStatement[] {
  const found: TermStatement[] = []
  let before: Sentence | undefined
  for (const sentence of sentencesIn(agreement)) {
    const previous = before?.text === sentence.text ? before : undefined
    before = sentence
    const { small } = sentence
    const hasSubject = SUBJECT.test(small) || ITS_OWN.test(small)
    const isIt =
      /^(?:den|det|detta|tiden|giltighetstiden|löptiden|avtalstiden|med den|genom den) /.test(small) &&
      previous !== undefined &&
      SUBJECT.test(previous.small) &&
      !OTHER.test(previous.small)
    const isPromise = /^det (?:gäller|löper)/.test(small) && previous !== undefined
    const isEndless = hasSubject || (previous !== undefined && SUBJECT.test(previous.small))
    if (isEndless && !ANOTHERS.test(small)) found.push(...endless(sentence))
    if (hasSubject && !ANOTHERS.test(small)) found.push(...extended(sentence))
    if (!hasSubject && !isIt && !isPromise) continue
    if (OTHER.test(small.replaceAll(/samverkansöverenskommelse\p{L}*/gu, 'överenskommelsen'))) continue
    found.push(...lengths(sentence), ...years(sentence), ...firstDays(sentence), ...lastDays(sentence))
  }
  return joined(found, learnedTerms(agreement))
}

function* lengths(sentence: Sentence): Generator<TermStatement> {
  const { small } = sentence
  const verb = LASTS.exec(small)
  for (const { start, end, months } of lengthsIn(small)) {
    if (months < 2) continue
    const head = small.slice(0, start)
    const isTerm = latin(
      `${TERM}(?:,? som)? (?:[\\p{L}]+ ){0,3}?(?:är|uppgår|blir|om|på|omfattar|löper|sätts|bestäms)(?: [\\p{L}]+){0,4} $`,
    ).test(head)
    const isVerb =
      verb !== null && verb.index < start && /(?:i|på|för|under|över|om|och) $/.test(head) && start - verb.index < 90
    const isWhole = latin(`^ som (?:${NAME}) (?:omfattar|gäller|löper|varar|är|sträcker)`).test(small.slice(end))
    const isAhead = /^ (?:framåt|räknat|från (?:och med )?(?:dag|undertecknand|den))/.test(small.slice(end))
    if (!isTerm && !isVerb && !isWhole && !(isAhead && verb)) continue
    if (/^ (?:före|innan|efter|i taget|senare|sedan)/.test(small.slice(end))) continue
    yield { sentence, start, end, what: 'length', months }
  }
  const old = /(?<![a-zåäö])(ett|två|tre|fyra|fem|sex)årig[at]? (?:samverkans)?(?:överenskommelse|avtal)/.exec(small)
  const months = old ? lengthsIn(`${old[1]} år`)[0]?.months : undefined
  if (old && months !== undefined)
    yield { sentence, start: old.index, end: old.index + old[0].length, what: 'length', months }
}

const YEARS =
  /(?:under |för |avser |omfattar |gäller )?(?:(?:kalender)?åren|perioden|tiden|kalenderåret|(?:hela )?året)?(?: under| för)? ?(20\d\d)(?:(?:, 20\d\d)*(?: och | till och med | till | ?[–—-] ?)(20\d\d))?(?![\d-])/g

function* years(sentence: Sentence): Generator<TermStatement> {
  const { small } = sentence
  const verb = LASTS.exec(small)
  if (!verb) return
  for (const match of small.matchAll(YEARS)) {
    const [whole, first = '', last] = match
    const isSingle = last === undefined
    if (match.index < verb.index && !/åren|perioden/.test(whole)) continue
    if (isSingle && !/kalenderåret|hela året/.test(whole)) continue
    if (
      match.index - verb.index > 60 ||
      /(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) $/.test(
        small.slice(0, match.index + whole.indexOf(first)),
      )
    )
      continue
    yield {
      sentence,
      start: match.index + whole.indexOf(first),
      end: match.index + whole.length,
      what: 'years',
      from: first,
      till: last ?? first,
    }
  }
}

function* lastDays(sentence: Sentence): Generator<TermStatement> {
  const { small } = sentence
  const ends = ENDS.exec(small)
  const lasts = LASTS.exec(small) ?? latin(TERM).exec(small)
  if (!ends && !lasts) return
  for (const { start, end, from, till } of datesIn(small)) {
    const head = small.slice(Math.max(0, start - 24), start)
    const isLast = /(?:till och med|t\.?o\.?m\.?|fram till|längst till|till|intill) (?:och med )?$/.test(head)
    const near =
      ends !== null &&
      Math.abs(start - ends.index) < 60 &&
      (/(?:vid|senast|den|efter|med|i|på|är|blir|när skolorna går på) ?$/.test(head) ||
        isLast ||
        head === '' ||
        small.slice(ends.index + ends[0].length, start) === ' ')
    if (!isLast && !near) continue
    yield { sentence, start, end, what: 'last', from, till }
  }
  const since =
    /(?:från och med|fr\.?o\.?m\.?|efter) (20\d\d)(?![\d-]),? (?:när|då|då|när) [^.]*inte längre gäller/.exec(small)
  if (since) {
    const year = Number(since[1]) - (since[0].startsWith('efter') ? 0 : 1)
    yield {
      sentence,
      start: since.index,
      end: since.index + since[0].length,
      what: 'last',
      from: `${year}-12-31`,
      till: `${year}-12-31`,
    }
  }
}

const BEGINS = latin(
  /(?<!\p{L})(?:börjar gälla|börjar löpa|börja gälla|träder i kraft|träda i kraft|trädde i kraft|började gälla|gäller från|löper från|startar|inleds)(?!\p{L})/u,
)

function* firstDays(sentence: Sentence): Generator<TermStatement> {
  const { small } = sentence
  const begins = BEGINS.exec(small)
  if (!begins) return
  const day = datesIn(small).find(({ start }) => start >= begins.index && start - begins.index < 60)
  if (!day || /till och med|t\.?o\.?m/.test(small.slice(begins.index, day.start))) return
  yield { sentence, start: day.start, end: day.end, what: 'first', from: day.from, till: day.till }
}

function* extended(sentence: Sentence): Generator<TermStatement> {
  const { small } = sentence
  const match = latin(
    /(?<!\p{L})(?:förlänga|förlängs|förlängdes|förlängts|förlängd|förlängt|förlängning)(?!\p{L})[^.;]{0,160}? (?:till och med|t\.? ?o\.? ?m\.?|till|fram till) /u,
  ).exec(small)
  if (!match || /skulle|om |kan /.test(small)) return
  const at = match.index + match[0].length
  const day = datesIn(small).find(({ start }) => start === at)
  if (day) yield { sentence, start: day.start, end: day.end, what: 'extended', from: day.from, till: day.till }
}

function* endless(sentence: Sentence): Generator<TermStatement> {
  const open = LASTS.test(sentence.small) ? /(?<!inte )tills ?vidare/.exec(sentence.small) : null
  const match =
    open ??
    /utan (?:bortre )?(?:tidsgräns|slutdatum|slutdag)|saknar (?:den |nu |därmed )?(?:ett )?(?:slutdatum|slutdag|bortre gräns|slut)|tidsobegränsad/.exec(
      sentence.small,
    )
  if (match) yield { sentence, start: match.index, end: match.index + match[0].length, what: 'endless' }
}
