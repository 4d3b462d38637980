import { asDate } from './date.ts'
import { type Period, periodOf, slashedDates } from './period.ts'

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

const MONTH =
  '(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY_AND_MONTH = `(?:den )?\\d{1,2}(?::?[ae])? ${MONTH}`

/** A day, a month or a year, and an explanation in brackets: `den 19 maj 2019 (2019-05-19)`. */
const TIME = `(?:20\\d\\d-\\d\\d-\\d\\d|${DAY_AND_MONTH} 20\\d\\d|(?:den )?\\d{1,2}[/.]\\d{1,2}[ /.-]20\\d\\d|20\\d\\d[/.]\\d{1,2}[/.]\\d{1,2}|(?:(?:slutet|utgången) av )?(?:(?:den )?sista )?${MONTH} 20\\d\\d|(?:(?:slutet|utgången) av )?(?:år(?:et)? )?20\\d\\d(?:/20\\d\\d|(?!/|-\\d\\d(?!\\d))))(?!\\d)`
const IN_BRACKETS = '(?: \\([^)]{1,40}\\))?'

const WITH_LAST = 'till och med|till o\\.? ?m\\.?|t\\.? ?o\\.? ?m\\.?'
const FROM =
  'från och med|från o\\.? ?m\\.?|fr\\.? ?o\\.? ?m\\.?|från|med (?:början|start|verkan)(?: från)?(?: och med)?'
const TILL = `(?:fram )?(?:${WITH_LAST})|fram till|längst till|intill|till`

const FROM_TIME = new RegExp(`(?:${FROM}) (?<from>${TIME})${IN_BRACKETS}`, 'diy')
const TILL_TIME = new RegExp(`(?:(?:fram )?(?:${WITH_LAST})|(?<loose>${TILL})) (?<till>${TIME})${IN_BRACKETS}`, 'diy')
/** `1 januari–31 december 2018`, `2017-01-01 till 2018-12-31`, `åren 2017 och 2018`. */
const FROM_TO = new RegExp(
  `(?:mellan )?(?<from>${TIME}|${DAY_AND_MONTH})${IN_BRACKETS}(?: ?[–—-] ?| (?:(?:fram )?(?:${WITH_LAST})|${TILL}) )(?<till>${TIME})${IN_BRACKETS}`,
  'diy',
)
const FROM_AND = new RegExp(`mellan (?<from>${TIME}|${DAY_AND_MONTH})${IN_BRACKETS} och (?<till>${TIME})`, 'diy')
const YEARS = /(?<from>20\d\d) och (?<till>20\d\d)(?![\d/-])/dy
/** Behind a verb that begins or ends something, the day alone is enough. */
const FIRST_ALONE = new RegExp(`(?<from>${TIME})${IN_BRACKETS}`, 'diy')
const LAST_ALONE = new RegExp(`(?<till>${TIME})${IN_BRACKETS}`, 'diy')
/** "upphör den 1 januari 2019" can be said of what lasts to the end of December. */
const END_ALONE = new RegExp(`(?:senast )?(?:vid )?(?<loose>)(?<till>${TIME})${IN_BRACKETS}`, 'diy')
const OPEN = /(?<open>tills ?vidare)(?!,? (?:dock|men|till|t\.? ?o\.? ?m|längst|högst|så|om |i |efter))/diy

const NUMBER = '(?:\\d{1,2}|ett|två|tre|fyra|fem)(?: \\(\\w{1,5}\\))?'
/** What may stand before the days without changing whose they are. */
const FILLER = new RegExp(
  `(?:,|:|[–—-](?= )|och(?: den)?(?: (?:gäller|löper))?|samt|dock|längst|därmed|således|alltså|nu|som|dvs\\.?|det vill säga|mellan parterna|för båda parter|(?:i|på|under|med)(?: hela)? ${NUMBER} år|${NUMBER} år|(?:(?:under|för|avser) )?(?:hela )?(?:tiden|perioden|tidsperioden|avtalsperioden|kalenderåren|åren|år)|från(?: och med)?(?: dagen för)? (?:dess )?(?:undertecknandet|underskrift|undertecknande)|från(?: och med)? (?:den dag|dagen|att|när)(?: [a-zåäö]+){1,6}? undertecknats?(?: (?:den|överenskommelsen))?|(?:när|från det att|då) den (?:har )?(?:undertecknats|undertecknas)(?: av (?:båda|samtliga|alla) parter)?)(?![\\wåäö])`,
  'iy',
)
/** "… och upphör den 31 december 2018" */
const ENDS = /(?:och|samt|,) ?(?:den )?(?:upphör(?: att gälla)?|löper ut|går ut|slutar)(?= )/iy
/** Behind the days: what makes them hold for some only, or on a condition. */
const RESTRICTED =
  /^,? ?(?:om (?!inte|ingen)|ifall |förutsatt|under förutsättning|på villkor|för (?!båda|samtliga|alla|parterna))/i

/**
 * What the words before the days say: that something lasts ("gäller"), begins ("träder i kraft"), ends ("upphör"), or
 * which is its last day. All but the first may have a day that stands alone.
 */
export type TermVerb = 'lasts' | 'begins' | 'ends' | 'last'

const ALONE: Readonly<Record<TermVerb, readonly RegExp[]>> = {
  lasts: [],
  begins: [FIRST_ALONE],
  ends: [END_ALONE],
  last: [LAST_ALONE],
}

/** The days that a text states from `at` on, behind a verb. */
export function statedDays(text: string, at: number, verb: TermVerb): StatedDays {
  let found: StatedDays = {}
  let alone = ALONE[verb]
  let position = at
  for (;;) {
    while (text[position] === ' ') position++
    const ending = endOf(ENDS, text, position)
    if (ending !== undefined) alone = ALONE.ends
    const skipped = ending ?? endOf(FILLER, text, position)
    if (skipped !== undefined) {
      position = skipped
      continue
    }
    const match = firstOf([FROM_TO, FROM_AND, YEARS, FROM_TIME, TILL_TIME, ...alone, OPEN], text, position)
    const more = match && daysOf(match)
    // What is said twice is said of something else the second time.
    if (!match || !more || Object.keys(more).some((key) => key in found)) break
    found = { ...found, ...more }
    position = match.index + match[0].length
  }
  return RESTRICTED.test(text.slice(position)) ? {} : found
}

function endOf(pattern: RegExp, text: string, position: number): number | undefined {
  pattern.lastIndex = position
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function firstOf(patterns: readonly RegExp[], text: string, position: number): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    pattern.lastIndex = position
    const match = pattern.exec(text)
    if (match) return match
  }
  return undefined
}

/** What a pattern has found; undefined when a day is none of the calendar. */
function daysOf({ groups = {}, indices }: RegExpExecArray): StatedDays | undefined {
  const at = indices?.groups ?? {}
  const open = at.open
  if (open) return { open: { start: open[0], end: open[1] } }
  const from = timeOf(groups.from, at.from, groups.till)
  const till = timeOf(groups.till, at.till)
  if ((groups.from && !from) || (groups.till && !till)) return undefined
  return { ...(from && { from }), ...(till && { till, mayExclude: groups.loose !== undefined }) }
}

/** A time; a day without a year has that of the day that follows. */
function timeOf(
  text: string | undefined,
  at: readonly [number, number] | undefined,
  next = '',
): StatedTime | undefined {
  if (text === undefined || !at) return undefined
  const readings = readingsOf(YEAR.test(text) ? text : `${text} ${YEAR.exec(next)?.[0]}`)
  return readings.length > 0 ? { start: at[0], end: at[1], text, readings } : undefined
}

const YEAR = /20\d\d/

function readingsOf(written: string): Period[] {
  const plain = written.replace(/^(?:den|år(?:et)?) /i, '').replace(/(?<=^\d{1,2}):?[ae](?= )/i, '')
  const days = asDate(plain) === undefined ? slashedDates(plain) : [plain]
  if (days.length > 0) return days.map((day) => ({ from: day, till: day }))
  const { from, till } = periodOf(plain) ?? {}
  return from === undefined || till === undefined ? [] : [{ from, till }]
}
