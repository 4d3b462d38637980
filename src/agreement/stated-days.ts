import { asDate } from '../swedish/date.ts'
import { MONTH_NAME, type Period, statedPeriod } from '../swedish/period.ts'
import { numberWords } from '../swedish/quantity.ts'
import { numericDays } from '../swedish/written-date.ts'

/** A day, a month or a year that a text states. */
export interface StatedTime {
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
  /** As it is written: `den 31 december 2018`. */
  readonly text: string
  /** What it can mean: `7/1 2018` is two days, `december 2018` any day of the month. */
  readonly readings: readonly Period[]
}

/** From when and till when something is said to be in force. */
export interface StatedDays {
  readonly from?: StatedTime
  readonly till?: StatedTime
  /** Whether the last day is named with "till" alone, which can leave the day itself out. */
  readonly mayExclude?: boolean
  /** Where "tills vidare" stands, when that is how long. */
  readonly open?: { readonly start: number; readonly end: number }
}

const MONTH = `(?:${MONTH_NAME})\\.?`
const DAY_AND_MONTH = `(?:den )?\\d{1,2}(?::?[ae])? ${MONTH}`

// Each is looked for at one place only, and prepared once: in one pattern for each way of saying it they would be many.
/** A day, a month or a year. */
const TIME = new RegExp(
  `(?:20\\d\\d-\\d\\d-\\d\\d|${DAY_AND_MONTH} 20\\d\\d|(?:den )?\\d{1,2}[/.]\\d{1,2}[ /.-]20\\d\\d|20\\d\\d[/.]\\d{1,2}[/.]\\d{1,2}|(?:(?:slutet|utgången) av )?(?:(?:den )?sista )?${MONTH} 20\\d\\d|(?:(?:slutet|utgången) av )?(?:år(?:et)? )?20\\d\\d(?:/20\\d\\d|(?!/|-\\d\\d(?!\\d))))(?!\\d)`,
  'y',
)
const DAY_OF_YEAR = new RegExp(DAY_AND_MONTH, 'y')
/** An explanation behind a time: `den 19 maj 2019 (2019-05-19)`. */
const IN_BRACKETS = / \([^)]{1,40}\)/y

const FROM =
  /(?:från och med|från o\.? ?m\.?|fr\.? ?o\.? ?m\.?|från|med (?:början|start|verkan)(?: från)?(?: och med)?) /y
const WITH_LAST = '(?:fram )?(?:till och med|till o\\.? ?m\\.?|t\\.? ?o\\.? ?m\\.?)'
const TILL = new RegExp(`(?:${WITH_LAST}|(?<loose>fram till|längst till|intill|till)) `, 'y')
/** What parts a first day from a last: `1 januari–31 december 2018`, `2017-01-01 till 2018-12-31`. */
const DASH = / ?[–—-] ?/y
const BETWEEN = /mellan /y
const AND = / och /y
/** "upphör den 1 januari 2019" can be said of what lasts to the end of December. */
const BEFORE_END = /(?:senast )?(?:vid )?/y
const OPEN = /tills ?vidare(?!,? (?:dock|men|till|t\.? ?o\.? ?m|längst|högst|så|om |i |efter))/y

const NUMBER = `(?:\\d{1,2}|${numberWords(1, 20)})(?: \\(\\w{1,5}\\))?`
/** What may stand before the days without changing whose they are. */
const FILLER = new RegExp(
  `(?:,|:|[–—-](?= )|och(?: den)?(?: (?:gäller|löper))?|samt|dock|längst|därmed|således|alltså|nu|som|dvs\\.?|det vill säga|mellan parterna|för båda parter|(?:i|på|under|med)(?: hela)? ${NUMBER} år|${NUMBER} år|(?:(?:under|för|avser) )?(?:hela )?(?:tiden|perioden|tidsperioden|avtalsperioden|kalenderåren|åren|år)|från(?: och med)?(?: dagen för)? (?:dess )?(?:undertecknandet|underskrift|undertecknande)|från(?: och med)? (?:den dag|dagen|att|när)(?: [a-zåäö]+){1,6}? undertecknats?(?: (?:den|överenskommelsen))?|(?:när|från det att|då) den (?:har )?(?:undertecknats|undertecknas)(?: av (?:båda|samtliga|alla) parter)?)(?![\\wåäö])`,
  'y',
)
/** "… och upphör den 31 december 2018" */
const ENDS = /(?:och|samt|,) ?(?:den )?(?:upphör(?: att gälla)?|löper ut|går ut|slutar)(?= )/y
/** Behind the days: what makes them hold for some only, or on a condition. */
const RESTRICTED =
  /^,? ?(?:om (?!inte|ingen)|ifall |förutsatt|under förutsättning|på villkor|för (?!båda|samtliga|alla|parterna))/

/**
 * What the words before the days say: that something lasts ("gäller"), begins ("träder i kraft"), ends ("upphör"), or
 * which is its last day. All but the first may have a day that stands alone.
 */
export type TermVerb = 'lasts' | 'begins' | 'ends' | 'last'

/** The days that a text states from `at` on, behind a verb. */
export function statedDays(text: string, at: number, verb: TermVerb): StatedDays {
  // Nothing that can be stated is near.
  if (!NEAR.test(text.slice(at, at + 200))) return {}
  // Patterns that know small and capital letters take much longer to prepare.
  const small = text.toLowerCase()
  let found: StatedDays = {}
  let role = verb
  let position = at
  for (;;) {
    while (small[position] === ' ') position++
    const ending = endOf(ENDS, small, position)
    if (ending !== undefined) role = 'ends'
    const skipped = ending ?? endOf(FILLER, small, position)
    if (skipped !== undefined) {
      position = skipped
      continue
    }
    const match = daysAt(small, position, role)
    const more = match && readDays(match, text)
    // What is said twice is said of something else the second time.
    if (!match || !more || Object.keys(more).some((key) => key in found)) break
    found = { ...found, ...more }
    position = match.end
  }
  return RESTRICTED.test(small.slice(position)) ? {} : found
}

const NEAR = /20\d\d|tills? ?vidare/i

function endOf(pattern: RegExp, text: string, position: number): number | undefined {
  pattern.lastIndex = position
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** A time as it is written, and where what belongs to it ends. */
interface Written {
  readonly start: number
  readonly text: string
  readonly end: number
}

interface Match {
  readonly from?: Written
  readonly till?: Written
  readonly mayExclude?: boolean
  readonly open?: { readonly start: number; readonly end: number }
  readonly end: number
}

/** What is stated at the position: both days, the first, the last, or that there is none. */
function daysAt(text: string, at: number, verb: TermVerb): Match | undefined {
  return bothAt(text, at) ?? firstAt(text, at, verb) ?? lastAt(text, at, verb) ?? openAt(text, at)
}

function bothAt(text: string, at: number): Match | undefined {
  const between = endOf(BETWEEN, text, at)
  const from = timeAt(text, between ?? at) ?? timeAt(text, between ?? at, DAY_OF_YEAR)
  if (!from) return undefined
  const space = text[from.end] === ' ' ? from.end + 1 : undefined
  const link = endOf(DASH, text, from.end) ?? (space === undefined ? undefined : endOf(TILL, text, space))
  // Years alone go with "och" too: `åren 2017 och 2018`.
  const and = between !== undefined || /^20\d\d$/.test(from.text) ? endOf(AND, text, from.end) : undefined
  const till = link === undefined ? undefined : timeAt(text, link)
  const other = till ?? (and === undefined ? undefined : timeAt(text, and))
  return other && { from, till: other, end: other.end }
}

function firstAt(text: string, at: number, verb: TermVerb): Match | undefined {
  const start = endOf(FROM, text, at) ?? (verb === 'begins' ? at : undefined)
  const from = start === undefined ? undefined : timeAt(text, start)
  return from && { from, end: from.end }
}

function lastAt(text: string, at: number, verb: TermVerb): Match | undefined {
  TILL.lastIndex = at
  const sign = TILL.exec(text)
  const till = sign ? timeAt(text, TILL.lastIndex) : undefined
  if (till) return { till, mayExclude: sign?.groups?.loose !== undefined, end: till.end }
  if (verb !== 'ends' && verb !== 'last') return undefined
  const alone = timeAt(text, verb === 'ends' ? (endOf(BEFORE_END, text, at) ?? at) : at)
  return alone && { till: alone, mayExclude: verb === 'ends', end: alone.end }
}

function openAt(text: string, at: number): Match | undefined {
  const end = endOf(OPEN, text, at)
  return end === undefined ? undefined : { open: { start: at, end }, end }
}

function timeAt(text: string, at: number, pattern: RegExp = TIME): Written | undefined {
  const end = endOf(pattern, text, at)
  if (end === undefined) return undefined
  return { start: at, text: text.slice(at, end), end: endOf(IN_BRACKETS, text, end) ?? end }
}

/** The days of a match; undefined when one is none of the calendar. */
function readDays({ from, till, mayExclude = false, open }: Match, whole: string): StatedDays | undefined {
  if (open) return { open }
  const first = from && timeOf(from, whole, till?.text)
  const last = till && timeOf(till, whole)
  if ((from && !first) || (till && !last)) return undefined
  return { ...(first && { from: first }), ...(last && { till: last, mayExclude }) }
}

/** A time; a day without a year has that of the day that follows. */
function timeOf({ start, text: { length } }: Written, whole: string, next = ''): StatedTime | undefined {
  const text = whole.slice(start, start + length)
  const readings = readingsOf(YEAR.test(text) ? text : `${text} ${YEAR.exec(next)?.[0]}`)
  return readings.length > 0 ? { start, end: start + length, text, readings } : undefined
}

const YEAR = /20\d\d/

function readingsOf(written: string): Period[] {
  const plain = written.replace(/^(?:den|år(?:et)?) /i, '').replace(/(?<=^\d{1,2}):?[ae](?= )/i, '')
  const days = asDate(plain) === undefined ? numericDays(plain) : [plain]
  if (days.length > 0) return days.map((day) => ({ from: day, till: day }))
  // "utgången av 2027" is its last day, and no day of the year before.
  const end = /^(?:utgången|slutet) av (?:år(?:et)? )?(20\d\d)$/i.exec(plain)?.[1]
  if (end !== undefined) return [{ from: `${end}-12-31`, till: `${end}-12-31` }]
  const { from, till } = statedPeriod(plain) ?? {}
  return from === undefined || till === undefined ? [] : [{ from, till }]
}
