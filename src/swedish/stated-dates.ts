import { MONTH_NAME, type Period, statedPeriod } from './period.ts'

/** A day, a month or a year's end that a sentence names. */
export interface StatedDate extends Period {
  readonly start: number
  readonly end: number
}

const DATE = new RegExp(
  `20\\d\\d-\\d\\d-\\d\\d(?!\\d)|(?:den )?\\d{1,2}(?::?[ae])? (?:${MONTH_NAME})\\.? 20\\d\\d|(?:${MONTH_NAME})\\.? 20\\d\\d|(?:utgången|slutet) av (?:år(?:et)? )?20\\d\\d|(?<turn>(?:års|nyårs)skiftet|nyår(?:et)?) 20(?<old>\\d\\d)(?:[/–-](?:20)?(?<new>\\d\\d))?`,
  'g',
)

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
    const end = /av (?:år(?:et)? )?(20\d\d)$/.exec(match[0])
    const period = end
      ? { from: `${end[1]}-12-31`, till: `${end[1]}-12-31` }
      : statedPeriod(match[0].replace(/^den /, ''))
    return period?.from === undefined || period.till === undefined
      ? []
      : [{ ...at, from: period.from, till: period.till }]
  })
}
