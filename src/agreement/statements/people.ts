import type { Agreement, Party } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { isRole } from '../../swedish/role.ts'
import { titledNames } from '../../swedish/titled-name.ts'
import { partiesIn } from './party-names.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** A person whom the data name, with what the person is, and for whom. */
export interface KnownPerson {
  readonly name: string
  readonly titles: readonly string[]
  readonly party: Party
  readonly signs: boolean
}

/** What a sentence says of somebody: a title, a party, or that the person signs. */
export interface PersonStatement {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  readonly name: string
  /** The person by that name in the data; undefined where there is none. */
  readonly person?: KnownPerson
  /** As it is written beside the name. */
  readonly title?: string
  /** The party that the person is said to be at. */
  readonly party?: Party
  readonly signs?: true
}

/** Signatories and coordinators; one who is both has both titles. */
export function knownPeople({ manifest, parter }: Agreement): KnownPerson[] {
  const found = new Map<string, KnownPerson>()
  for (const [at, { undertecknare = [], samordnare = [] }] of manifest.data.parter.entries()) {
    const party = parter[at]
    if (!party) continue
    const all = [
      ...undertecknare.map((one) => ({ ...one, signs: true })),
      ...samordnare.map((one) => ({ ...one, signs: false })),
    ]
    for (const { namn, titel, signs } of all) {
      if (namn === undefined) continue
      const before = found.get(namn)
      found.set(namn, {
        name: namn,
        titles: [...(before?.titles ?? []), ...(titel === undefined ? [] : [titel])],
        party,
        signs: signs || (before?.signs ?? false),
      })
    }
  }
  return [...found.values()]
}

/** What an agreement's texts say of the persons that its data name, and of who signs. */
export function personStatements(agreement: Agreement): PersonStatement[] {
  const people = knownPeople(agreement)
  const found: PersonStatement[] = []
  for (const sentence of sentencesIn(agreement)) {
    const { written, small, text } = sentence
    if (text.place?.[0] === 'parter' || !NAME.test(written) || EARLIER.test(small)) continue
    const isSigning = SIGNS.test(small)
    const known = people.flatMap((person) => {
      const start = written.indexOf(person.name)
      return start < 0 ? [] : [{ person, name: person.name, start, end: start + person.name.length }]
    })
    const others: { name: string; start: number; end: number; person?: KnownPerson }[] = isSigning
      ? titledNames(written).filter(({ start, end }) => known.every((one) => end <= one.start || start >= one.end))
      : []
    if (known.length + others.length === 0) continue
    const parties = partiesIn(small, agreement)
    for (const one of [...known, ...others]) {
      const { name, start, end } = one
      const title = titleBefore(written, start) ?? titleAfter(written, end)
      const party = partyOf(written, start, end, parties)
      found.push({
        sentence,
        name,
        start,
        end,
        ...(one.person && { person: one.person }),
        ...(title !== undefined && { title }),
        ...(party && { party }),
        ...(isSigning && { signs: true as const }),
      })
    }
  }
  return found
}

const NAME = latin(/\p{Lu}[\p{L}-]+ \p{Lu}/u)
const SIGNS =
  /(?:(?<!inte )(?:undertecknas|undertecknad|undertecknats|skrivs|skrivits) (?:[a-zåäö]+ ){0,2}?av|skriver [^.]{0,60}under|skriver under|undertecknar(?! inte)|tecknar(?! inte)|signeras av|signerar)(?![a-zåäö])/
/** Of what was, or will be: titles of other times are none of today's. */
const EARLIER = latin(
  /(?<![a-zåäö])(?:tidigare|dåvarande|förre|förra|f\.? ?d\.?|hette|efterträd\p{L}*|efterträder|lämnade|slutade|blivande|företrädare|vikarie\p{L}*|ersättare|ersätts av|tf|t\.f\.)(?![a-zåäö])/u,
)

const BEFORE = latin(/((?:vice )?(?:[\p{L}-]+s )?[\p{L}-]+|(?:vice )?ordförande(?:n)? i [\p{L}-]+),? $/iu)

/** "kommunstyrelsens ordförande Folke Hansson" */
function titleBefore(written: string, start: number): string | undefined {
  const words = BEFORE.exec(written.slice(Math.max(0, start - 60), start))?.[1]
  if (words === undefined) return undefined
  const last = words.split(' ').at(-1) ?? ''
  return isRole(last) || / i /.test(words) || /(?:mästare|råd|förestånd\p{L}*)n?$/u.test(last)
    ? words.replace(/^(?:och|av|samt|är) /, '')
    : undefined
}

const AFTER = latin(/^(?:, | \(| är | – | som är )((?:vice )?(?:[\p{L}-]+s )?[\p{L}-]+)/u)

/** "Folke Hansson, vice ordförande i kommunstyrelsen" */
function titleAfter(written: string, end: number): string | undefined {
  const words = AFTER.exec(written.slice(end, end + 70))?.[1]
  const last = words?.split(' ').at(-1) ?? ''
  // In a row of names the title of the next stands after the comma.
  const next = written.slice(end + (words?.length ?? 0) + 2, end + (words?.length ?? 0) + 4)
  return words !== undefined && isRole(last) && !latin(/^ \p{Lu}/u).test(next) ? words : undefined
}

/** The party that a person is said to be at: "kommunens samordnare X, Y och Z", "för Sundbybergs räkning skriver X", "X på polisen". */
function partyOf(
  written: string,
  start: number,
  end: number,
  parties: ReturnType<typeof partiesIn>,
): Party | undefined {
  const next = parties.find(
    (one) => /^ (?:i|på|från|hos|vid) (?:den )?$/.test(written.slice(end, one.start)) && one.start >= end,
  )
  if (next) return next.party
  // "Elisabet Norrby, stadsdirektör i Sundbyberg"
  const titled = parties.find(
    (one) =>
      one.start >= end &&
      latin(/^,? (?:är |som är )?[\p{L}]+(?: [\p{L}]+)? (?:i|på|hos|vid) $/u).test(written.slice(end, one.start)),
  )
  if (titled && isRole(written.slice(end, titled.start))) return titled.party
  const before = parties.findLast((one) => one.end <= start)
  if (!before) return undefined
  const between = written.slice(before.end, start)
  if (
    BEHALF.test(written.slice(Math.max(0, before.start - 8), before.start)) &&
    /^(?: räkning| vägnar| del)?,? (?:skriver|tecknar|undertecknar|signerar)(?: [a-zåäö]+){0,3} $/.test(between)
  )
    return before.party
  return before.isGenitive && ROW.test(between) ? before.party : undefined
}

const BEHALF = /(?:^|[ ,])(?:för|på) (?:den )?$/i
/** Titles and names with nothing but commas between them. */
const ROW = latin(/^ (?:[\p{Ll}-]+ ){1,3}(?:\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+(?:, | och | samt ))*$/u)
