import { MONTH_NAME, type Period, statedPeriod } from './period.ts'

/** A day, a month or a year's end that a sentence names. */
export interface StatedDate extends Period {
  readonly start: number
  readonly end: number
}

const DATE = new RegExp(
  `20\\d\\d-\\d\\d-\\d\\d(?!\\d)|(?<!\\d)(?<slashDay>\\d{1,2})/(?<slashMonth>\\d{1,2})[ -]+(?<slashYear>20\\d\\d)|(?:den )?\\d{1,2}(?::?[ae])? (?:${MONTH_NAME})\\.? 20\\d\\d|(?:${MONTH_NAME})\\.? 20\\d\\d|(?:utgången|slutet) av (?:år(?:et)? )?20\\d\\d|(?<half>halvårsskiftet) 20(?<halfYear>\\d\\d)|(?<season>våren|sommaren|hösten|vintern|försommaren|sensommaren|senhösten|sommarlovet|sommarlov|jullovet|jul|julen|midsommar|påsk|påsken|skolstarten|höstlovet|sportlovet) 20(?<seasonYear>\\d\\d)|(?<turn>(?:års|nyårs)skiftet|nyår(?:et)?) 20(?<old>\\d\\d)(?:[/–-](?:20)?(?<new>\\d\\d))?`,
  'g',
)

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
}

/** Every day, month or turn of a year in a sentence in small letters; the turn of a year is its last and its first day. */
export function datesIn(small: string): StatedDate[] {
  if (!small.includes('20')) return []
  return [...small.matchAll(DATE)].flatMap((match) => {
    const at = { start: match.index, end: match.index + match[0].length }
    const { turn, old, new: fresh } = match.groups ?? {}
    if (turn !== undefined) {
      const last = fresh === undefined ? Number(`20${old}`) - 1 : Number(`20${old}`)
      return [{ ...at, from: `${last}-12-31`, till: `${last + 1}-01-01` }]
    }
    const { half, halfYear, season, seasonYear } = match.groups ?? {}
    const { slashDay, slashMonth, slashYear } = match.groups ?? {}
    if (slashDay !== undefined && slashMonth !== undefined) {
      const day = `${slashYear}-${slashMonth.padStart(2, '0')}-${slashDay.padStart(2, '0')}`
      return [{ ...at, from: day, till: day }]
    }
    if (half !== undefined) return [{ ...at, from: `20${halfYear}-06-30`, till: `20${halfYear}-07-01` }]
    if (season !== undefined) {
      const [from, till] = SEASONS[season] ?? ['01-01', '12-31']
      return [{ ...at, from: `20${seasonYear}-${from}`, till: `20${seasonYear}-${till}` }]
    }
    const end = /av (?:år(?:et)? )?(20\d\d)$/.exec(match[0])
    const period = end
      ? { from: `${end[1]}-12-31`, till: `${end[1]}-12-31` }
      : statedPeriod(match[0].replace(/^den /, ''))
    return period?.from === undefined || period.till === undefined
      ? []
      : [{ ...at, from: period.from, till: period.till }]
  })
}
