import Personnummer from 'personnummer'
import { asDate } from './date.ts'
import { type DigitGroup, digitRuns } from './digit-groups.ts'
import { MONTHS } from './written-date.ts'

/** A personal identity number, co-ordination number or interim number found in a text. */
export interface PersonalNumber {
  readonly start: number
  readonly end: number
  /** The date of birth in digits, which tells the reader which one without repeating the number. */
  readonly birth: string
  /** Where the last four digits stand: start and end of each. */
  readonly last: readonly number[]
}

/** Digits of a number without its century, and with it. */
const LENGTHS = [10, 12] as const

/** What says that the digits after it are somebody's number. */
const PERSONAL =
  /(?<!\p{L})(?:person(?:nr|nummer|numret|\.? ?nr)|pers\.? ?(?:nr|nummer)|pnr|p-nr|samordnings(?:nr|nummer|numret)|födelse(?:nr|nummer|numret)|född)(?:[\s.:="'«»“”(*_`]|är){0,8}$/iu
/** What says that they are the number of a case, a bill, an account or an order. */
const OTHER =
  /(?<!\p{L})(?:dnr|d\.nr|dia?rie(?:nr|nummer)?|ärende(?:nr|nummer)|mål(?:nr|nummer)|konto(?:nr|nummer)?|bankgiro|bg|plusgiro|pg|ocr|faktura(?:nr|nummer)?|kund(?:nr|nummer)|order(?:nr|nummer)?|artikel(?:nr|nummer)|serie(?:nr|nummer)|löp(?:nr|nummer)|ref(?:erens(?:nr|nummer)?)?|(?:issn|isbn|ean|gtin))(?:[\s.:="'«»“”(*_`#-]|är|nr|nummer){0,8}$/iu
/** What says, somewhere before them on the line, that they are a telephone number. */
const PHONE =
  /(?<!\p{L})(?:tel|tfn|telefon|mobil|mob|fax|sms|swish|ring|växel|direkt(?:nr|nummer)|jour(?:nr|nummer)|nås)\p{L}*[^\n]{0,60}$/iu
/** What follows an amount. */
const AMOUNT = /^\s{0,3}(?:kr(?:onor)?|sek|tkr|mnkr|mkr|euro|eur|€|%|procent)(?![\p{L}\d])/iu

/**
 * Personal identity numbers in a text (folkbokföringslagen 18 §), co-ordination numbers and interim numbers: a date of
 * birth and four digits with a right check digit, however they are written (see `digitRuns`), with a century or without.
 * After the word "personnummer" a wrong check digit counts too. Numbers of organisations have no month there (the third
 * digit is at least 2). `today` is what nobody is born after; without it, nothing is too late.
 */
export function personalNumbers(text: string, today?: string): PersonalNumber[] {
  const found: PersonalNumber[] = []
  for (const groups of digitRuns(text, LENGTHS[0])) {
    for (let first = 0; first < groups.length; ) {
      const number = numberAt({ text, groups, today }, first)
      if (number) found.push(number)
      first = number ? number.next : first + 1
    }
  }
  found.push(
    ...inOtherWords(text).filter((one) => found.every(({ start, end }) => one.end <= start || one.start >= end)),
  )
  return found.sort((a, b) => a.start - b.start)
}

/** A text in which the last four digits of every personal number are stars. It is as long as before. */
export function withoutPersonalNumbers(text: string): string {
  let blanked = ''
  let at = 0
  for (const { last } of personalNumbers(text)) {
    for (let index = 0; index < last.length; index += 2) {
      const [start = 0, end = 0] = last.slice(index, index + 2)
      blanked += text.slice(at, start) + '*'.repeat(end - start)
      at = end
    }
  }
  return blanked + text.slice(at)
}

/** The tax number of a sole trader, which is the owner's personal number between `SE` and `01` (Skatteverket, momsnummer). */
const TAX_NUMBER = /(?<![A-Za-z\d])SE ?(\d{6})[ -]?(\d{4}) ?01(?!\d)/gi
/** "född den 19 april 2008, med de fyra sista siffrorna 9891" */
const IN_PARTS = new RegExp(
  `född (?:den )?(\\d{1,2}) (${MONTHS.join('|')}) ((?:19|20)\\d\\d)[^.\\d]{0,60}siffr[a-zåäö]* (?:är )?(\\d{4})(?!\\d)`,
  'gi',
)

/** Personal numbers that are part of another number, or whose digits stand apart among words. */
function inOtherWords(text: string): PersonalNumber[] {
  const found: PersonalNumber[] = []
  const add = ({ 0: whole, index = 0 }: RegExpMatchArray, birth: string, four: string) => {
    const at = index + whole.lastIndexOf(four)
    const last = [0, 1, 2, 3].flatMap((digit) => [at + digit, at + digit + 1])
    found.push({ start: index, end: index + whole.length, birth, last })
  }
  for (const match of text.matchAll(TAX_NUMBER)) {
    const [, six = '', four = ''] = match
    if (Number(six[2]) < 2 && Personnummer.valid(`${six}-${four}`, { allowInterimNumber: false })) add(match, six, four)
  }
  for (const match of text.matchAll(IN_PARTS)) {
    const [, day = '', month = '', year = '', four = ''] = match
    add(
      match,
      `${year}${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}${day.padStart(2, '0')}`,
      four,
    )
  }
  return found
}

interface Place {
  readonly text: string
  readonly groups: readonly DigitGroup[]
  readonly today: string | undefined
}

function numberAt(place: Place, first: number): (PersonalNumber & { readonly next: number }) | undefined {
  for (const length of LENGTHS) {
    const written = writtenAt(place, first, length)
    if (!written || !isPersonal(written, place)) continue
    const { start, end, century, six, places, next } = written
    return { start, end, birth: century + six, last: places.slice(-8), next }
  }
  return undefined
}

/** Digits that may be a number, and how they are written. */
interface Written {
  readonly start: number
  readonly end: number
  /** The group after the last of its own. */
  readonly next: number
  readonly places: readonly number[]
  /** 18, 19 or 20; empty where it is left out. */
  readonly century: string
  readonly six: string
  readonly four: string
  /** What stands before the last four digits. */
  readonly joint: string
  /** How many digits stand before each joint. */
  readonly cuts: readonly number[]
  /** Whether every digit stands by itself. */
  readonly isSpelled: boolean
  /** Whether dashes alone join it to digits before it or after it. */
  readonly isPart: boolean
}

const JOINT = /^ ?[-.+]{0,3} ?$/

/** The groups from `first` as a number of so many digits, when they are cut where a number can be. */
function writtenAt({ groups }: Place, first: number, length: number): Written | undefined {
  let digits = ''
  const places: number[] = []
  const joints = new Map<number, string>()
  let next = first
  for (; digits.length < length; next++) {
    const group = groups[next]
    if (!group) return undefined
    if (next > first) {
      if (!JOINT.test(group.joint)) return undefined
      joints.set(digits.length, group.joint)
    }
    digits += group.digits
    places.push(...group.places)
  }
  const century = digits.slice(0, length - 10)
  if (digits.length > length || !/^(?:|18|19|20)$/.test(century)) return undefined
  const cuts = [...joints.keys()]
  const isSpelled = cuts.length === length - 1
  if (!isSpelled && !cuts.every((at) => isCut(at, cuts, length))) return undefined
  // Part of a longer row of numbers that all have as many digits.
  const size = groups[first]?.digits.length
  const isRow = groups.slice(first, next).every((group) => group.digits.length === size)
  if (isRow && cuts.length > 0 && [groups[first - 1], groups[next]].some((one) => one?.digits.length === size))
    return undefined
  return {
    start: places[0] ?? 0,
    end: places.at(-1) ?? 0,
    next,
    places,
    century,
    six: digits.slice(-10, -4),
    four: digits.slice(-4),
    joint: joints.get(length - 4) ?? '',
    cuts,
    isSpelled,
    isPart: (first > 0 && /^-+$/.test(groups[first]?.joint ?? '')) || /^-+$/.test(groups[next]?.joint ?? ''),
  }
}

/** Whether a number may be cut there: between its parts, in the middle of the last four, or in threes with its century. */
function isCut(at: number, cuts: readonly number[], length: number): boolean {
  if (length === 12 && cuts.join() === '3,6,9') return true
  return at % 2 === 0 && (at < length - 2 || !cuts.some((one) => one < length - 4))
}

function isPersonal(written: Written, { text, today }: Place): boolean {
  const { century, six, four, joint, cuts, isPart, start, end } = written
  const centuries = centuriesOf(written, today)
  if (centuries.length === 0) return false
  const before = wordsBefore(text, start)
  const isNamed = PERSONAL.test(before)
  if (isNamed && /^\d+$/.test(four)) return true
  // The date is right: what the library adds, the check digit (ISO/IEC 7812-1), is the same in every century.
  if (!Personnummer.valid(`${centuries[0]}${six}${four}`, { allowInterimNumber: true })) return false
  const isDashed = /[-+]/.test(joint)
  const isWhole = cuts.length === 0
  // A letter in the middle is a number's own only in the two ways that an authority writes it.
  if (!/^\d/.test(four) && !(isDashed || (isWhole && century !== ''))) return false
  if (century === '' && isPart && !isDashed) return false
  if (AMOUNT.test(text.slice(end, end + 16)) && !isDashed) return false
  if (isWhole && isInHash(text, start, end)) return false
  // 202005-2020 and 200101-2015 are months, years and diary numbers far more often than somebody's birth.
  if (century === '' && /^(?:19|20)/.test(six) && (/^(?:19|20)\d\d$/.test(four) || !isDashed)) {
    if (!joint.includes('+') && !isWhole) return false
  }
  const isRecent =
    today !== undefined && centuries.some((one) => Number(one + six.slice(0, 2)) > Number(today.slice(0, 4)) - 10)
  if (OTHER.test(before) && (!isDashed || isRecent || century === '')) return false
  if (century === '' && six.startsWith('0') && isPhone(written, text)) return false
  // 2024-01-15 1030 is a day and a time, 2024-12-31 2025 a day and a year: of late, in a document about our time.
  return isDashed || isWhole || !isRecent || !/^(?:(?:[01]\d|2[0-3])[0-5]\d|(?:19|20)\d\d)$/.test(four)
}

/** What stands before a number, when a word is the last of it. */
function wordsBefore(text: string, start: number): string {
  let at = start - 1
  while (at >= Math.max(0, start - 8) && !/[\p{L}\d]/u.test(text.charAt(at))) at--
  return at >= 0 && /\p{L}/u.test(text.charAt(at)) ? text.slice(Math.max(0, start - 40), start) : ''
}

/**
 * Whether ten digits that begin with 0 are a telephone number: after a word that says so, in pairs, cut where only a
 * telephone number is, or as a mobile number or an authority's (010) in one piece.
 */
function isPhone({ six, joint, cuts, isSpelled, start }: Written, text: string): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  const isParted = cuts.includes(6) && !cuts.includes(8)
  if (isSpelled || (isParted && /[-+]/.test(joint))) return false
  return PHONE.test(before) || !(isParted || cuts.length === 0) || (cuts.length === 0 && /^(?:07[02369]|010)/.test(six))
}

/** Digits in a long row of hexadecimal ones: a checksum. */
function isInHash(text: string, start: number, end: number): boolean {
  const before = /[0-9a-f]{0,64}$/i.exec(text.slice(Math.max(0, start - 64), start))?.[0].length ?? 0
  const after = /^[0-9a-f]{0,64}/i.exec(text.slice(end, end + 64))?.[0].length ?? 0
  return before + after >= 20
}

/** The centuries in which the date is one that has been. */
function centuriesOf({ century, six, joint }: Written, today: string | undefined): string[] {
  const [year, month, day] = [six.slice(0, 2), six.slice(2, 4), Number(six.slice(4))]
  const date = String(day > 60 ? day - 60 : day).padStart(2, '0')
  const possible = century === '' ? (joint.includes('+') ? ['19', '18'] : ['20', '19']) : [century]
  return possible.filter((one) => {
    const birth = asDate(`${one}${year}-${month}-${date}`)
    return birth !== undefined && (today === undefined || birth <= today)
  })
}
