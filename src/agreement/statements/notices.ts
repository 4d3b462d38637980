import type { Agreement } from '../../model/model.ts'
import { frequencies } from '../../swedish/frequency.ts'
import { latin } from '../../swedish/latin.ts'
import { lengthsIn } from '../../swedish/quantity.ts'
import { datesIn, type StatedDate } from '../../swedish/stated-dates.ts'
import { MONTHS } from '../../swedish/written-date.ts'
import { joined } from './learned.ts'
import { learnedNotices } from './learned-times.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** What a sentence says of giving notice, of extension or of consultation. */
export interface NoticeStatement {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  /**
   * `notice`: the months of notice. `extension`: the months of one extension. `consultation`: the months before the end.
   * `consulted`: the day of the consultation. `oral`: that notice may be oral. `possible` and `impossible`: whether notice can be given at all.
   * `automatic`: that it is extended of itself.
   */
  readonly what:
    | 'notice'
    | 'extension'
    | 'consultation'
    | 'consulted'
    | 'oral'
    | 'possible'
    | 'impossible'
    | 'automatic'
    | 'yearless'
  readonly months?: number
  /** Of a day without a year: `09-30`. */
  readonly monthDay?: string
  readonly day?: StatedDate
}

const NOTICE = latin(
  /uppsägning|(?<!\p{L})(?:säg(?:a|er|s|as)|sagts?)(?: \p{L}+){0,4} upp(?!\p{L})|varsel|(?<!\p{L})ta tillbaka löftet|(?<!\p{L})(?:lämna|avbryta|avsluta) (?:samarbetet|samverkan|överenskommelsen|avtalet|löftet)|(?<!\p{L})(?:frånträd(?:a|er)|dra(?:r)? sig ur|träd(?:a|er) ur|kliv(?:a|er) (?:av|ur)|hopp(?:a|ar) av|gå(?:r)? ur)(?!\p{L})/u,
)
/** Next to a length: what makes it the time of notice. */
const OF_NOTICE = latin(
  /^(?: ?s)? ?(?:varsel|uppsägning|i förväg|innan|före|dessförinnan|(?:efter|från|räknat från) (?:en |den )?(?:uppsägning|det att)|senare)/u,
)
const BEFORE_LENGTH = latin(
  /(?:uppsägningstid(?:en)?(?:,? som)?(?: är| på| om| av|:)?|varsel (?:om|på)|varslar|varsla|besked|säger till \p{L}+ \p{L}+|upp(?:sägning)?(?: \p{L}+){0,3} med)(?: \p{L}+){0,3} ?$/u,
)

const EXTENSION = latin(
  /förläng(?:s|as|es|a|ning|ningen|d|t)?(?!\p{L})|(?<!\p{L})(?:löper|löpa|rullar|gäller) (?:\p{L}+ ){0,3}vidare|fortsätter (?:den )?(?:att )?gälla|förnyas/u,
)
const CONSULTATION = latin(/(?<!\p{L})(?:samråd|samrått)/u)

/** An extension that comes of itself, when nobody says anything. */
const AUTOMATIC = latin(
  /(?<!inte )(?<!ej )(?<!\p{L})(?:automatiskt|av sig själv|utan särskilt beslut|utan vidare|om ingen (?:part |av \p{L}+ )?(?:säger|hör)|hör(?:s)? ingen|utan att någon)(?!\p{L})/u,
)

/** Of another agreement, or of what was: not what holds here. */
const OTHER = latin(
  /(?<!\p{L})(?:hyres\p{L}*|tjänst(?:en|er)?|anställ\p{L}*|rekryter\p{L}*|avtal(?:et)? med \p{L}+|avtal(?:et)? om (?!samverkan)\p{L}+|samverkansavtalet|ramavtal\p{L}*|övergripande|tidigare|förra|föregående|gamla|då gällande|ersätts|ersattes|(?:som nu löper|som löper) ut|licens\p{L}*|abonnemang\p{L}*|kontrakt\p{L}*|prenumeration\p{L}*|lokal(?:en)?|hade|i (?:andra|vissa|många)|lagen|mandatperiod\p{L}*|exempelvis|till skillnad|som jämförelse|föreslog|diskuterades|övervägde\p{L}*)(?!\p{L})/u,
)

/** Everything that an agreement's texts say of notice, extension and consultation. */
export function noticeStatements(agreement: Agreement): NoticeStatement[] {
  const found: NoticeStatement[] = []
  for (const sentence of sentencesIn(agreement)) {
    const { small } = sentence
    if (OTHER.test(small)) continue
    if (NOTICE.test(small)) found.push(...ofNotice(sentence))
    if (EXTENSION.test(small)) found.push(...ofExtension(sentence))
    if (CONSULTATION.test(small)) found.push(...ofConsultation(sentence))
  }
  return joined(found, learnedNotices(agreement))
}

function* ofNotice(sentence: Sentence): Generator<NoticeStatement> {
  const { small } = sentence
  const lengths = lengthsIn(small)
  const isOfOthers = /samråd|förläng/.test(small)
  for (const { start, end, months } of lengths) {
    // The one length of a sentence on notice is the time of notice.
    const isOnly =
      months >= 0.2 &&
      months <= 24 &&
      lengths.length === 1 &&
      /uppsägning|varsel|(?<![a-zåäö])(?:säg(?:er|a|s|as)|sagts?)(?: [a-zåäö]+){0,4} upp/.test(small) &&
      !/efter (?:det )?(?:första|två|tre)|under de (?:första|senaste)/.test(small)
    if (
      !isOnly &&
      !OF_NOTICE.test(small.slice(end, end + 40)) &&
      !BEFORE_LENGTH.test(small.slice(Math.max(0, start - 120), start))
    )
      continue
    if (isOfOthers && !/uppsäg|varsel|upp(?: |$)/.test(small.slice(Math.max(0, start - 60), end + 20))) continue
    yield { sentence, start, end, what: 'notice', months }
  }
  const at = NOTICE.exec(small)
  if (!at) return
  const whole = { sentence, start: at.index, end: at.index + at[0].length }
  if (
    /(?<!inte )(?<!ej )(?:muntlig|per telefon|(?:räcker|nog) (?:det )?(?:däremot )?att (?:en part |parten |någon )?säger)/.test(
      small,
    ) &&
    !/(?:inte|ej) (?:\p{L}+ ){0,3}muntlig/u.test(small)
  )
    yield { ...whole, what: 'oral' }
  const isImpossible =
    /(?:kan|får|ska) (?:inte|ej|aldrig)(?: [a-zåäö]+){0,3} (?:sägas? upp|avslutas)|ingen (?:av [a-zåäö]+ |part )?(?:kan|får) (?:ta tillbaka|säga upp|lämna|frånträda|dra sig ur)|utan (?:rätt|möjlighet) till uppsägning|ingen (?:uppsägning|rätt att säga upp)/.test(
      small,
    )
  const isWanted =
    /vill [^.]{0,60}?(?:lämna|dra sig ur|träda ur|säga upp|frånträda|gå ur)[^.]{0,60}?(?:räcker|anmäler|meddelar|gör det|skriver|ska)/.test(
      small,
    )
  const isPossible =
    isWanted ||
    /(?:kan|får|äger rätt att|har rätt att|rätt att|möjlighet att)(?: [a-zåäö]+){0,7} (?:säga(?: [a-zåäö]+){0,2} upp|frånträda|dra sig ur|träda ur|kliva (?:av|ur)|hoppa av|gå ur|lämna (?:samarbetet|samverkan|överenskommelsen))|vill (?:dra sig ur|träda ur|frånträda|kliva av|hoppa av|gå ur|lämna)|(?:kan|får) (?:[a-zåäö]+ ){0,4}sägas upp/.test(
      small,
    )
  if (isImpossible) yield { ...whole, what: 'impossible' }
  else if (isPossible && !/(?:inte|ej) /.test(small)) yield { ...whole, what: 'possible' }
}

function* ofExtension(sentence: Sentence): Generator<NoticeStatement> {
  const { small } = sentence
  const at = EXTENSION.exec(small)
  if (at && AUTOMATIC.test(small)) yield { sentence, start: at.index, end: at.index + at[0].length, what: 'automatic' }
  if (!at || /uppsäg|sammanlagt|totalt|inräkna|räknas|inklusive/.test(small)) return
  const isPlain = !small.includes('samråd')
  const near = (start: number, end: number) => start - (at.index + at[0].length) < 50 && at.index - end < 30
  for (const { start, end, months } of lengthsIn(small)) {
    const isTurn = /^ (?:i taget|åt gången|per gång)/.test(small.slice(end))
    if (months < 3 || !near(start, end) || /^ (?:före|innan)/.test(small.slice(end)) || !(isPlain || isTurn)) continue
    yield { sentence, start, end, what: 'extension', months }
  }
  for (const { start, end, timesPerYear } of frequencies(small)) {
    if (isPlain && timesPerYear <= 1 && near(start, end))
      yield { sentence, start, end, what: 'extension', months: 12 / timesPerYear }
  }
}

function* ofConsultation(sentence: Sentence): Generator<NoticeStatement> {
  const { small } = sentence
  if (/uppsäg/.test(small)) return
  // A day that stands after the word is the day of it, unless the agreement ends or is decided then.
  const at = CONSULTATION.exec(small)
  const days = datesIn(small).filter(({ start }) => start > (at?.index ?? 0))
  const [day, ...others] = days
  if (
    at &&
    day &&
    others.length === 0 &&
    !/förbered|inför|underlag till/.test(small.slice(0, at.index)) &&
    !NO_CONSULTATION.test(small.slice(at.index + at[0].length, day.start))
  )
    yield { sentence, start: day.start, end: day.end, what: 'consulted', day }
  // A day without a year: "senast den 30 september det år då tiden går ut".
  const yearless = at && days.length === 0 ? DAY_OF_MONTH.exec(small) : null
  if (yearless && /samråd/.test(small))
    yield {
      sentence,
      start: yearless.index,
      end: yearless.index + yearless[0].length,
      what: 'yearless',
      monthDay: `${String(MONTHS.indexOf(yearless[2] ?? '') + 1).padStart(2, '0')}-${(yearless[1] ?? '').padStart(2, '0')}`,
    }
  // What has been held may have been held earlier than it had to be.
  if (/(?<![a-zåäö])(?:hölls|har hållits|genomfördes|skedde|ägde rum)(?![a-zåäö])/.test(small)) return
  for (const { start, end, months } of lengthsIn(small)) {
    if (/^(?:s)? (?:före|innan|dessförinnan)/.test(small.slice(end)))
      yield { sentence, start, end, what: 'consultation', months }
  }
}

const DAY_OF_MONTH = new RegExp(`den (\\d{1,2}) (${MONTHS.join('|')})(?! (?:19|20)\\d\\d)`)

/** Between the word and a day: what makes the day another's. */
const NO_CONSULTATION = latin(
  /[.;]|beslut\p{L}*|underteckn\p{L}*|(?:gäller|upphör|löper|till och med|före|innan|senast|efter|sedan|förläng\p{L}*|utgång\p{L}*|dagtecknad|daterad)/u,
)
