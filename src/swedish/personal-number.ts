import { asDate } from './date.ts'

/** A personal identity number (or co-ordination number) found in a text. */
export interface PersonalNumber {
  readonly start: number
  readonly end: number
  /** The date of birth as it is written, which tells the reader which one without repeating the number. */
  readonly birth: string
}

/** What stands before a number of another kind, or before a personal one. */
const OTHER_KIND =
  /(?:org(?:anisations)?[. -]?(?:nr|nummer)|orgnr|dnr|dia?rie(?:nr|nummer)|ärende(?:nr|nummer)|mål(?:nr|nummer)|telefon|tfn|tel|mobil|fax|konto|bankgiro|plusgiro|faktura|ref(?:erens)?)[.:]?\**\s*["'(]?$/i
const PERSONAL = /(?:person(?:nr|nummer)|samordnings(?:nr|nummer)|pnr|födelse(?:nr|nummer)|född)[.:]?\**\s*["'(]?$/i

const NUMBER = /(?<![\d.,/-])(?:(?<century>18|19|20)?(?<six>\d{6})(?<sign>[-–+]?)(?<four>\d{4}))(?!\d|[-–/]\d)/g

/**
 * Personal identity numbers in a text (folkbokföringslagen 18 §): a date of birth, or one with 60
 * added to the day, and four digits with a right check digit; also with a wrong one after the word "personnummer".
 * Numbers of organisations have no month there (the third digit is at least 2), and a diary number has no check digit.
 */
export function personalNumbers(text: string, today: string): PersonalNumber[] {
  const found: PersonalNumber[] = []
  for (const match of text.matchAll(NUMBER)) {
    const { century, six = '', sign = '', four = '' } = match.groups ?? {}
    const before = text.slice(Math.max(0, match.index - 30), match.index)
    const named = PERSONAL.test(before)
    if (!named && OTHER_KIND.test(before)) continue
    // Ten digits without a sign that begin with 070 are a mobile number.
    if (!named && sign === '' && century === undefined && six.startsWith('0')) continue
    const birth = birthOf(century, six, sign, today)
    if (birth === undefined || !(named || hasCheckDigit(`${six}${four}`))) continue
    // 202005-2020 and 200101-2015 are times and diary numbers far more often than somebody's birth.
    if (!named && sign !== '+' && century === undefined && /^(?:19|20)\d\d$/.test(four)) continue
    found.push({ start: match.index, end: match.index + match[0].length, birth: `${century ?? ''}${six}` })
  }
  return found
}

/** The date of birth, when the digits are one that has been. */
function birthOf(century: string | undefined, six: string, sign: string, today: string): string | undefined {
  const [year = '', month, day] = [six.slice(0, 2), six.slice(2, 4), Number(six.slice(4))]
  const written = String(day > 60 ? day - 60 : day).padStart(2, '0')
  const centuries = century ? [century] : sign === '+' ? ['19', '18'] : ['20', '19']
  for (const one of centuries) {
    const date = asDate(`${one}${year}-${month}-${written}`)
    if (date !== undefined && date <= today) return date
  }
  return undefined
}

/** The last of ten digits makes the weighted sum even tens (ISO/IEC 7812-1, "Luhn"). */
function hasCheckDigit(ten: string): boolean {
  const sum = [...ten].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return sum % 10 === 0
}
