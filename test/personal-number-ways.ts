/** A number nobody has: the day of a month and a serial number (238, 239) from which Skatteverket gives test numbers. */
export interface Invented {
  readonly century: string
  readonly year: string
  readonly month: string
  readonly day: string
  readonly four: string
}

/** The `index`th of many invented numbers, each with its own date of birth. */
export function invented(index: number, century: '19' | '20' = '19', added = 0): Invented {
  const year = century === '19' ? String(60 + (index % 40)) : `0${index % 7}`
  const month = String(1 + (index % 12)).padStart(2, '0')
  const day = String(1 + (index % 28) + added).padStart(2, '0')
  return { century, year, month, day, four: fourOf(year + month + day, '238') }
}

/** Three digits and the check digit that makes the weighted sum even tens. */
export function fourOf(six: string, three: string): string {
  const sum = [...`${six}${three.replace(/[A-Z]/, '1')}`].reduce((total, digit, at) => {
    const weighted = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return `${three}${(10 - (sum % 10)) % 10}`
}

type Write = (number: Invented) => string

const eight = ({ century, year, month, day }: Invented) => century + year + month + day
const six = ({ year, month, day }: Invented) => year + month + day
const joined =
  (joint: string): Write =>
  (one) =>
    `${eight(one)}${joint}${one.four}`
const short =
  (joint: string): Write =>
  (one) =>
    `${six(one)}${joint}${one.four}`
const parts =
  (joint: string, last = joint): Write =>
  (one) =>
    `${one.century}${one.year}${joint}${one.month}${joint}${one.day}${last}${one.four}`
const digits =
  (shift: number): Write =>
  (one) =>
    [...`${eight(one)}${one.four}`].map((digit) => String.fromCodePoint(shift + Number(digit))).join('')

/** Ways of writing a personal number, by what is special in them. `\n` is for the place to make a line's end of. */
export const WAYS: readonly (readonly [string, Write])[] = [
  ['eight digits, dash, four', joined('-')],
  ['six digits, dash, four', short('-')],
  ['twelve digits', joined('')],
  ['ten digits', short('')],
  ['a blank', joined(' ')],
  ['a blank without century', short(' ')],
  ['a no-break blank', joined('\u00a0')],
  ['a narrow no-break blank', short('\u202f')],
  ['a thin blank', joined('\u2009')],
  ['a figure blank', joined('\u2007')],
  ['many blanks', joined('    ')],
  ['a spaced dash', short(' - ')],
  ['U+2010', joined('\u2010')],
  ['U+2011', short('\u2011')],
  ['U+2012', joined('\u2012')],
  ['en dash', short('–')],
  ['spaced en dash', joined(' – ')],
  ['em dash', joined('—')],
  ['U+2212', short('\u2212')],
  ['U+FF0D', joined('\uff0d')],
  ['U+FE63', short('\ufe63')],
  ['two dashes', joined('--')],
  ['a dot', joined('.')],
  ['a dot without century', short('.')],
  ['a middle dot', joined('·')],
  ['dashes in the date', parts('-')],
  ['dots in the date', parts('.', '-')],
  ['dots everywhere', parts('.')],
  ['blanks in the date', parts(' ')],
  ['slashes in the date', parts('/', '-')],
  ['dashes without century', (one) => parts('-')({ ...one, century: '' })],
  ['four and four and four', (one) => `${one.century}${one.year} ${one.month}${one.day} ${one.four}`],
  ['threes', (one) => (eight(one) + one.four).replace(/(...)(?=.)/g, '$1 ')],
  ['digit by digit', (one) => [...eight(one), ...one.four].join(' ')],
  ['the last four in two', (one) => `${eight(one)}-${one.four.slice(0, 2)} ${one.four.slice(2)}`],
  ['a slash', joined('/')],
  ['a colon', joined(':')],
  ['an underscore', joined('_')],
  ['in brackets', (one) => `(${six(one)}-${one.four})`],
  ['after a comma', (one) => `x,${six(one)}-${one.four}`],
  ['after a dot', (one) => `x.${six(one)}-${one.four}`],
  ['after a slash', (one) => `x/${six(one)}-${one.four}`],
  ['after a year and a dash', (one) => `2024-${six(one)}-${one.four}`],
  ['after letters', (one) => `pers${eight(one)}${one.four}a`],
  ['a note', (one) => `${eight(one)}-${one.four}¹`],
  ['soft hyphen', short('\u00ad')],
  ['soft hyphen and dash', joined('\u00ad-')],
  ['zero-width blank', joined('\u200b-')],
  ['word joiners', (one) => [...eight(one), ...one.four].join('\u2060')],
  ['entity of a dash', joined('&#45;')],
  ['entity in hexadecimal', joined('&#x2d;')],
  ['named entities', (one) => `${eight(one)}&nbsp;&ndash;&shy;${one.four}`],
  ['entities of digits', (one) => `${[...eight(one)].map((digit) => `&#${48 + Number(digit)};`).join('')}-${one.four}`],
  ['percent codes', joined('%2D')],
  ['percent codes of UTF-8', joined('%E2%80%91')],
  ['escapes of YAML', joined('\\u2011')],
  ['an escaped dash', joined('\\-')],
  ['bold within', (one) => `**${one.century}${one.year}**${one.month}${one.day}-${one.four}`],
  ['bold around the last', (one) => `${eight(one)}-**${one.four}**`],
  ['code', (one) => `\`${eight(one)}\`-\`${one.four}\``],
  ['tags', (one) => `<b>${eight(one)}</b>-<i class="x">${one.four}</i>`],
  ['a comment within', (one) => `${eight(one)}<!-- x -->-${one.four}`],
  ['wide digits', digits(0xff10)],
  ['Arabic digits', digits(0x660)],
  ['bold digits of mathematics', digits(0x1d7ce)],
  ['a line ends after the dash', joined('-\n')],
  ['after its name, with a wrong check digit', (one) => `personnummer ${six(one)}-${wrong(one.four)}`],
  ['plus', (one) => `${one.year}${one.month}${one.day}+${one.four}`],
]

function wrong(four: string): string {
  return four.slice(0, 3) + ((Number(four[3]) + 1) % 10)
}

/** Ways of numbers of other kinds: co-ordination, interim, and born from 2000 on without a century. */
export const KINDS: readonly (readonly [string, string])[] = [
  ['a co-ordination number', short('-')(invented(3, '19', 60))],
  ['a co-ordination number in one piece', joined('')(invented(4, '19', 60))],
  ['born 2003, with a dash', short('-')(invented(3, '20'))],
  ['born 2004, ten digits in one piece', `040523${fourOf('040523', '238')}`],
  ['born 2003, a blank', short(' ')(invented(3, '20'))],
  ['an interim number', `900101-${fourOf('900101', 'T23')}`],
  ['an interim number in one piece', `19900101${fourOf('900101', 'K23')}`],
]

/** What is none, as it stands in texts: most have a date and a right check digit. */
export const NONE: readonly string[] = [
  // Numbers of cases.
  'dnr 900101-0017',
  'Dnr: 900101-0017',
  'diarienummer 900101-0017',
  'diarienr 201201-2384',
  'ärendenummer 900101-0017',
  'dnr 20240115-2380',
  'KS 2024/101',
  'KS 2019/0123-4567',
  'dnr 1.3.1-0456/2017',
  '483-AA 204 646-2015',
  'A182.072/2016',
  '5000-K123456-24',
  'mål B 1234-24',
  '202005-2020',
  '200101-2015',
  // Numbers of organisations.
  '212000-9937',
  '202100-0076',
  '2120000142',
  '212000 0142',
  '16212000-0142',
  '165560360793',
  'SE556036079301',
  'org.nr 802002-4280',
  'orgnr 969700-1234',
  // Telephones.
  '070-174 06 11',
  '0701740611',
  `070105${fourOf('070105', '238')}`,
  '070 105 23 84',
  '073-105 23 84',
  '+46 70 105 23 84',

  '0046701052384',
  '08-508 01 000',
  '08 11 12 34 56',
  `telefon 040523${fourOf('040523', '238')}`,
  'Ring 040 523 23 87',
  `tfn: 040523${fourOf('040523', '238')}`,
  `växel 040523${fourOf('040523', '238')}`,
  `04 05 23 ${fourOf('040523', '238').replace(/../, '$& ')}`,
  '010-566 70 00',
  '0105667000',
  '114 14',
  // Amounts.
  '8 001 010 017 kr',
  '9001010017 kronor',
  '1 990 101 001 kr',
  '199 001 010 017 kr',
  '900101,0017',
  '12 345 678 901',
  '9001010017 SEK',
  '1 250 000 – 2 384 000 kr',
  // Days, times and years.
  '2024-01-01 0017',
  `2024-01-15 ${fourOf('240115', '103')}`,
  `2024-12-31 ${fourOf('241231', '202')}`,
  `2024-01-15 08.${fourOf('240115', '103').slice(2)}`,
  '2024-12-31 2025',
  '20240101-20241231',
  '2024-01-15 10:30',
  '20240115T103000',
  '202401151030',
  '2019–2023, 2024–2026',
  '2001 2002 2003 2004',
  // Accounts, bills and checksums.
  'konto 9001010017',
  '8327-9001010017',
  'OCR 9001010017',
  'fakturanummer 9001010017',
  'bankgiro 900-1010',
  'SE3550000000054910000003',
  '9789113101538',
  '3f199001010017ab3f199001010017ab3f199001010017ab',
  // Wrong dates and check digits.
  '900101-0018',
  '901301-0013',
  '900132-0013',
  '20990101-0018',
  'Vid 591234.1812 och 591234,1812',
  '1234199001010017 55',
]
