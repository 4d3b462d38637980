import personnummer from 'personnummer'
import { asDate } from './date.ts'
import { type DigitRun, digitRuns } from './digits.ts'

/** A personal identity number (or co-ordination number) found in a text. */
export interface PersonalNumber {
  readonly start: number
  readonly end: number
  /** The date of birth in digits, which tells the reader which one without repeating the number. */
  readonly birth: string
}

/** What stands before a number of another kind, or before a personal one. */
const OTHER_KIND =
  /(?:org(?:anisations)?[. -]?(?:nr|nummer)|orgnr|dnr|dia?rie(?:nr|nummer)|ärende(?:nr|nummer)|mål(?:nr|nummer)|telefon|tfn|tel|mobil|fax|konto|bankgiro|plusgiro|faktura|ref(?:erens)?)[.:]?\**\s*["'(]?$/i
const PERSONAL = /(?:person(?:nr|nummer)|samordnings(?:nr|nummer)|pnr|födelse(?:nr|nummer)|född)[.:]?\**\s*["'(]?$/i

/** What may stand between two groups of digits of one number. */
const JOINT = /^ ?(?:-{0,2}|[+./]?) ?$/
/** Digits of a number without its century, and with it. */
const LENGTHS: readonly number[] = [10, 12]

/**
 * Personal identity numbers in a text (folkbokföringslagen 18 §): a date of birth, or one with 60 added to the day, and
 * four digits with a right check digit, however they are written: with blanks, dashes or dots of any kind, in the digits of
 * any script, as entities, or with marks of Markdown between them. After the word "personnummer" a wrong check digit
 * counts too. Numbers of organisations have no month there (the third digit is at least 2), and a diary number has no check
 * digit.
 */
export function personalNumbers(text: string, today: string): PersonalNumber[] {
  return digitRuns(text, LENGTHS[0] ?? 0).flatMap((run) => numbersIn(run, text, today))
}

/** A text in which the last four digits of every personal number are stars. It is as long as before. */
export function withoutPersonalNumbers(text: string): string {
  // Whoever is born later than any day that is asked for is hidden too.
  const found = personalNumbers(text, '9999-12-31')
  return found.reduceRight((rest, { start, end }) => {
    const number = rest.slice(start, end)
    let digits = 0
    const hidden = [...number].reverse().map((char) => {
      if (!/[\p{Nd}\p{No}]/u.test(char) || ++digits > 4) return char
      return '*'.repeat(char.length)
    })
    return rest.slice(0, start) + hidden.reverse().join('') + rest.slice(end)
  }, text)
}

/** Digits that stand together. */
interface Group {
  readonly digits: string
  /** Where they stand in the run. */
  readonly at: number
}

function numbersIn(run: DigitRun, text: string, today: string): PersonalNumber[] {
  const groups: Group[] = [...run.text.matchAll(/\d+/g)].map((match) => ({ digits: match[0], at: match.index }))
  const found: PersonalNumber[] = []
  for (let first = 0; first < groups.length; ) {
    const number = LENGTHS.map((length) => written(groups, first, length, run)).find(
      (one) => one && isPersonal(one, text.slice(Math.max(0, one.start - 30), one.start), today),
    )
    if (number) found.push({ start: number.start, end: number.end, birth: number.century + number.six })
    first = number ? number.last + 1 : first + 1
  }
  return found
}

/** Digits that may be a number, and how they are written. */
interface Written {
  readonly start: number
  readonly end: number
  /** The last of its groups. */
  readonly last: number
  /** 18, 19 or 20; empty where it is left out. */
  readonly century: string
  readonly six: string
  readonly four: string
  /** What stands before the last four digits, without blanks. */
  readonly sign: string
  /** Whether the last four are apart from the date by blanks alone. */
  readonly isApart: boolean
  /** Whether the parts of the date are apart. */
  readonly isDate: boolean
  /** Whether a dash joins it to digits before it or after it. */
  readonly isPart: boolean
}

/** The groups from `first` as a number of so many digits, when they are parted where its parts are. */
function written(
  groups: readonly Group[],
  first: number,
  length: number,
  { text, from }: DigitRun,
): Written | undefined {
  const joints = new Map<number, string>()
  let digits = groups[first]?.digits ?? ''
  let last = first
  let end = (groups[first]?.at ?? 0) + digits.length
  while (digits.length < length) {
    const next = groups[++last]
    const joint = next && text.slice(end, next.at)
    if (!next || joint === undefined || !JOINT.test(joint)) return undefined
    joints.set(digits.length, joint)
    digits += next.digits
    end = next.at + next.digits.length
  }
  const isSpelled = joints.size === length - 1
  // The last four may be parted in two.
  const places = [2, 4, 6, 8].map((at) => (length === 10 ? at : at + 2)).concat(length === 10 ? [] : [2, 4])
  if (digits.length > length || !(isSpelled || [...joints.keys()].every((at) => places.includes(at)))) return undefined
  const century = digits.slice(0, length - 10)
  if (century !== '' && !/^(?:18|19|20)$/.test(century)) return undefined
  const joint = joints.get(length - 4) ?? ''
  const start = groups[first]?.at ?? 0
  return {
    start: from[start] ?? 0,
    // What is not seen after the last digit is not its.
    end: (from[end - 1] ?? 0) + 1,
    last,
    century,
    six: digits.slice(-10, -4),
    four: digits.slice(-4),
    sign: joint.trim(),
    isApart: joint !== '' && joint.trim() === '',
    isDate: !isSpelled && [...joints.keys()].some((at) => at < length - 4),
    isPart: /\d-$/.test(text.slice(Math.max(0, start - 2), start)) || /^-\d/.test(text.slice(end, end + 2)),
  }
}

function isPersonal(number: Written, before: string, today: string): boolean {
  const { century, six, four, sign, isApart, isDate, isPart } = number
  const centuries = centuriesOf(number, today)
  if (centuries.length === 0) return false
  const hasWords = /\p{L}/u.test(before)
  if (hasWords && PERSONAL.test(before)) return true
  if (isPart || (hasWords && OTHER_KIND.test(before))) return false
  // Both the date and the check digit (ISO/IEC 7812-1, "Luhn"): the library asks no clock when the century is given.
  if (!centuries.some((one) => personnummer.valid(`${one}${six}${four}`))) return false
  if (century === '' && sign === '' && !isApart) {
    // Ten digits in one stretch that begin so are a mobile number, or one of an authority's.
    if (/^(?:07[02369]|010)/.test(six)) return false
  }
  // 202005-2020 and 200101-2015 are times and diary numbers far more often than somebody's birth.
  if (sign !== '+' && century === '' && /^(?:19|20)/.test(six) && /^(?:19|20)\d\d$/.test(four)) return false
  // 2024-01-01 1030 is a day and a time, 2024-12-31 2025 a day and a year.
  return !(isDate && isApart && /^(?:(?:[01]\d|2[0-3])[0-5]\d|(?:19|20)\d\d)$/.test(four))
}

/** The centuries in which the date is one that has been. */
function centuriesOf({ century, six, sign }: Written, today: string): string[] {
  const [year, month, day] = [six.slice(0, 2), six.slice(2, 4), Number(six.slice(4))]
  const date = String(day > 60 ? day - 60 : day).padStart(2, '0')
  const possible = century === '' ? (sign === '+' ? ['19', '18'] : ['20', '19']) : [century]
  return possible.filter((one) => {
    const birth = asDate(`${one}${year}-${month}-${date}`)
    return birth !== undefined && birth <= today
  })
}
