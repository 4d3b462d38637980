import { asDate, daysIn, isoText } from './date.ts'
import { MONTH_NAME, type Period, writtenPeriods } from './period.ts'
import { ORDINALS } from './quantity.ts'
import { monthNumber } from './written-date.ts'

/** A day, a month or a year's end that a sentence names. */
export interface StatedDate extends Period {
  readonly start: number
  readonly end: number
}

/** The first and the last day that a season can have, as people say it. */
const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  våren: ['01-01', '06-20'],
  försommaren: ['05-15', '06-30'],
  sommaren: ['06-01', '08-31'],
  sensommaren: ['08-01', '09-15'],
  hösten: ['08-15', '12-31'],
  senhösten: ['10-15', '12-31'],
  vintern: ['01-01', '12-31'],
  sommarlov: ['06-05', '08-20'],
  sommarlovet: ['06-05', '08-20'],
  jullovet: ['12-15', '12-31'],
  jul: ['12-15', '12-31'],
  julen: ['12-15', '12-31'],
  midsommar: ['06-15', '06-30'],
  påsk: ['03-20', '04-30'],
  påsken: ['03-20', '04-30'],
  skolstarten: ['08-10', '08-31'],
  höstlovet: ['10-20', '11-10'],
  sportlovet: ['02-01', '03-15'],
  nyårsafton: ['12-31', '12-31'],
  nyårsdagen: ['01-01', '01-01'],
  trettondagen: ['01-06', '01-06'],
  halvårsskiftet: ['06-30', '07-01'],
  'första halvåret': ['01-01', '06-30'],
  'andra halvåret': ['07-01', '12-31'],
}

type Groups = Readonly<Record<string, string | undefined>>
type Form = readonly [RegExp, (groups: Groups) => Period | undefined]

const YEAR = '(?<year>20\\d\\d)'
const END = '(?:utgången|slutet|sista dagen|utgång|slut)'
const BEGINNING = '(?:ingången|början|inledningen|ingång|första dagen)'
const MONTH = `(?<month>${MONTH_NAME})\\.?`
const ORDINAL = ORDINALS.join('|')

/** The forms in which people write a time that has its year, the most exact first. */
const FORMS: readonly Form[] = [
  [/(?<day>20\d\d-\d\d-\d\d)(?!\d)/g, ({ day = '' }) => only(day)],
  [/(?<!\d)(?<date>\d{1,2})\/(?<number>\d{1,2})[ -]+(?<year>20\d\d)/g, dayOf],
  [/(?<!\d)(?<date>\d{1,2})\.(?<number>\d{1,2})\.(?<year>20\d\d)/g, dayOf],
  [form(`(?:den )?(?<date>\\d{1,2}|${ORDINAL}|siste|sista)(?::?[ae])?(?: dagen i| dag i)? ${MONTH},? ${YEAR}`), dayOf],
  [
    form(
      `${END} av ${MONTH} ${YEAR}|${MONTH.replace('month', 'other')} månads utgång ${YEAR.replace('year', 'others')}`,
    ),
    endOfMonth,
  ],
  [form(`${BEGINNING} av ${MONTH} ${YEAR}`), ({ month, year }) => dayOf({ date: '1', month, year })],
  [
    form(`${END} av (?:år(?:et)? |mandatperioden )?${YEAR}|${YEAR.replace('year', 'other')} års ${END}`),
    ({ year, other }) => only(`${year ?? other}-12-31`),
  ],
  [
    form(`${BEGINNING} av (?:år(?:et)? )?${YEAR}|${YEAR.replace('year', 'other')} års ${BEGINNING}`),
    ({ year, other }) => only(`${year ?? other}-01-01`),
  ],
  [
    form(`(?<season>${Object.keys(SEASONS).join('|')}) ${YEAR}`),
    ({ season = '', year }) => between(year, ...(SEASONS[season] ?? ['01-01', '12-31'])),
  ],
  [/(?:(?:års|nyårs)skiftet|nyår(?:et)?) 20(?<old>\d\d)(?:[/–-](?:20)?(?<young>\d\d))?/g, turnOf],
  [
    form(`(?<nth>${ORDINALS.slice(0, 4).join('|')}) (?:kvartalet|kvartal) ${YEAR}`),
    ({ nth, year }) => quarterOf(ORDINALS.indexOf(nth ?? '') + 1, year),
  ],
  [form(`(?:kvartal|kv\\.?|q) ?(?<nth>[1-4])(?: |, | år )${YEAR}`), ({ nth, year }) => quarterOf(Number(nth), year)],
  [form(`v(?:ecka|\\.)? ?\\d{1,2}(?:[-–]\\d{1,2})?,? ${YEAR.replace('year', 'week')}`), () => undefined],
  [form(`${MONTH} ${YEAR}`), ({ month, year }) => monthOf(monthNumber(month), year)],
  [/(?<!\d)(?<year>20\d\d)-(?<number>0[1-9]|1[0-2])(?![\d-])/g, ({ year, number }) => monthOf(Number(number), year)],
]

/** Every day, month or turn of a year in a sentence in small letters; the turn of a year is its last and its first day. */
export function datesIn(small: string): StatedDate[] {
  if (!small.includes('20')) return []
  const found: StatedDate[] = []
  for (const [pattern, read] of FORMS) {
    for (const match of small.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      const period = read(match.groups ?? {}) ?? (match.groups?.week ? writtenPeriods(match[0])[0] : undefined)
      if (period) found.push({ start, end, from: period.from, till: period.till })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** A form begins and ends where words do. */
function form(source: string): RegExp {
  return new RegExp(`(?<![a-zåäö\\d])(?:${source})(?!\\d|[a-zåäö])`, 'g')
}

function only(day: string): Period | undefined {
  return asDate(day) === undefined ? undefined : { from: day, till: day }
}

function between(year: string | undefined, from: string, till: string): Period {
  return { from: `${year}-${from}`, till: `${year}-${till}` }
}

/** A day by the number or the ordinal of its date, and by the name or the number of its month. */
function dayOf({ date = '', month, number, year }: Groups): Period | undefined {
  const at = month === undefined ? Number(number) : (monthNumber(month) ?? 0)
  if (at < 1 || at > 12) return undefined
  const last = daysIn(Number(year), at)
  const day = /^sist/.test(date) ? last : ORDINALS.includes(date) ? ORDINALS.indexOf(date) + 1 : Number(date)
  return only(isoText(Number(year), at, day))
}

function endOfMonth({ month, other, year, others }: Groups): Period | undefined {
  return dayOf({ date: 'sista', month: month ?? other, year: year ?? others })
}

function monthOf(month: number | undefined, year: string | undefined): Period | undefined {
  if (month === undefined) return undefined
  return { from: isoText(Number(year), month, 1), till: isoText(Number(year), month, daysIn(Number(year), month)) }
}

function quarterOf(nth: number, year: string | undefined): Period {
  return {
    from: isoText(Number(year), nth * 3 - 2, 1),
    till: isoText(Number(year), nth * 3, daysIn(Number(year), nth * 3)),
  }
}

/** The turn of a year by one of the years or by both: of one, it is the year that begins. */
function turnOf({ old, young }: Groups): Period {
  const last = young === undefined ? Number(`20${old}`) - 1 : Number(`20${old}`)
  return { from: `${last}-12-31`, till: `${last + 1}-01-01` }
}
