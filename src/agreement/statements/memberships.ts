import type { Agreement } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { isRole } from '../../swedish/role.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** A group whose members the data name. */
export interface Group {
  readonly name: string
  readonly key: 'styrgrupp' | 'forum'
  readonly index: number
  readonly members: readonly string[]
  readonly chairs: readonly string[]
  readonly takesTurns: boolean
}

/** A sentence that says who is in a group, or who leads it. */
export interface MembershipStatement {
  readonly sentence: Sentence
  readonly group: Group
  readonly what: 'members' | 'chair'
  /** The functions that it names, as they are written, each in its place in the sentence. */
  readonly functions: readonly { readonly start: number; readonly end: number; readonly written: string }[]
  /** Whether it is said that these are all: "består av", "alltid". */
  readonly isAll: boolean
}

/** The steering group and the forums, with the coordinators' own titles where "samordnarna" are members. */
function groupsOf({ manifest }: Agreement): Group[] {
  const titles = manifest.data.parter.flatMap(({ samordnare = [] }) => samordnare.map(({ titel }) => titel ?? ''))
  const withTitles = (functions: readonly string[]) =>
    functions.some((one) => /samordnar/i.test(one))
      ? [...functions, ...titles.filter((title) => title !== '')]
      : functions
  const { styrgrupp, forum = [] } = manifest.data
  const groups: Group[] = []
  if (styrgrupp) {
    const { ordförande } = styrgrupp
    groups.push({
      name: styrgrupp.namn?.split(',')[0] ?? 'styrgruppen',
      key: 'styrgrupp',
      index: 0,
      members: withTitles(styrgrupp.ledamöter.map(({ funktion }) => funktion)),
      chairs: ordförande?.funktioner ?? [],
      takesTurns: ordförande?.ordning === 'alternerande',
    })
  }
  for (const [index, { namn, funktioner = [], ordförande }] of forum.entries()) {
    const chairs = typeof ordförande === 'string' ? [ordförande] : []
    groups.push({ name: namn, key: 'forum', index, members: withTitles(funktioner), chairs, takesTurns: false })
  }
  return groups
}

/** Everything that an agreement's texts say of who is in its groups. */
export function membershipStatements(agreement: Agreement): MembershipStatement[] {
  const groups = groupsOf(agreement).map((group) => ({ group, names: namesOf(group) }))
  if (groups.length === 0) return []
  const found: MembershipStatement[] = []
  let last: { readonly text: unknown; readonly group: Group } | undefined
  for (const sentence of sentencesIn(agreement)) {
    const { small, text } = sentence
    if (['styrgrupp', 'forum', 'parter'].includes(String(text.place?.[0]))) continue
    const before = last?.text === text ? last.group : undefined
    const named = groups.flatMap(({ group, names }) => {
      const match = names.exec(small)
      return match ? [{ group, start: match.index, end: match.index + match[0].length }] : []
    })
    last = named.length === 1 && named[0] ? { text, group: named[0].group } : undefined
    if (
      !/ledam|plats|sammanträdena|mötena|klubban|ordet|ingår|består|utgörs|sitter|deltar|ordförande|leds|leder/.test(
        small,
      ) ||
      OTHER.test(small)
    )
      continue
    const [only, ...more] = named
    if (more.length > 0) continue
    const group = only?.group ?? (PRONOUN.test(small) ? before : undefined)
    if (!group) continue
    found.push(...readIn(sentence, group, only))
  }
  return found
}

const NO_WORD = latin(/[^\p{L}\d -]/gu)

function namesOf({ name }: Group): RegExp {
  const full = name.toLowerCase().replaceAll(NO_WORD, '').trim()
  const short = full.split(' ').at(-1) ?? full
  const names = [full, ...(short !== 'gruppen' && /(?:rådet|gruppen|utskottet|forumet)$/.test(short) ? [short] : [])]
  return latin(`(?<![\\p{L}-])(?:${names.join('|')})s?(?!\\p{L})`, 'u')
}

/** What was, may be, or is of somebody else's group. */
const OTHER = latin(
  /(?<!\p{L})(?:tidigare|förra|förut|hade|om inte|får|kan|vid behov|adjungera\p{L}*|bjuds in|inte|ingen|utan|ersättare|gäst\p{L}*|föreslå\p{L}*|nationella|länets|regionala|arbetsutskott\p{L}*|möjlig\p{L}*)(?!\p{L})/u,
)

const PRONOUN = /^(?:där|den|det|gruppen|rådet|ledamöter(?:na)?|ordförande|i den|i det|de som)(?![a-zåäö])/

interface At {
  readonly start: number
  readonly end: number
}

function* readIn(sentence: Sentence, group: Group, named: At | undefined): Generator<MembershipStatement> {
  const { small } = sentence
  const chair = CHAIR.exec(small)
  if (chair) {
    const written = chair.groups?.role ?? chair.groups?.leader ?? chair.groups?.keeper ?? ''
    const start = chair.index + chair[0].lastIndexOf(written)
    if (isRole(written) && !/ordförande$/.test(written.split(' ')[0] ?? ''))
      yield {
        sentence,
        group,
        what: 'chair',
        functions: [{ start, end: start + written.length, written }],
        isAll: /alltid|ständig|fast|hela (?:avtals)?(?:tiden|perioden)/.test(small),
      }
  }
  const match = MEMBERS.exec(small)
  if (!match || (named && named.start > match.index + match[0].length)) return
  const from = match.index + match[0].length
  const { functions, isWhole } = rolesIn(small, from)
  if (functions.length < 2 && !/ledamot| har /.test(match[0])) return
  if (/ har /.test(match[0]) && !/plats/.test(small)) return
  if (functions.length === 0) return
  yield {
    sentence,
    group,
    what: 'members',
    functions,
    isAll: isWhole && !/ledamot | har |ingår|bland|deltar/.test(match[0]),
  }
}

const MEMBERS = latin(
  /(?<!\p{L})(?:i [\p{L} ]{3,50}? har (?:även |också )?|ledamot i [\p{L} ]{3,40}? är(?: även| också)?|ledamöter(?:na)?(?: i [\p{L} ]{3,40})? är|består (?:enbart |bara |endast )?av|utgörs av|(?:i [\p{L} ]{3,50} )?(?:sitter|deltar)(?: bara| endast| enbart| inga andra än)?|bland ledamöterna finns|(?:där|i [\p{L} ]{3,50}) ingår|ingår) /u,
)
const CHAIR = latin(
  /(?<!\p{L})ordförande(?:n)?(?: i [\p{L} ]{3,40})? är (?:alltid |ständigt |i dag )?(?<role>(?:vice )?[\p{L}]+(?:s ordförande)?)|(?<!\p{L})(?:leds|ska ledas|(?:klubban hålls|klubban förs)[^.;,]{0,40}?|förs ordet i [\p{L} ]{3,40}|förs ordet) (?:alltid )?av (?<leader>(?:vice )?[\p{L}]+(?:s ordförande)?)(?=[ .,]|$)|(?<!\p{L})(?:är det |det är )?(?<keeper>(?:vice )?[\p{L}]+(?:s ordförande)?) (?:som (?:håller i klubban|leder|för ordet|är ordförande)|håller i klubban|för ordet|har som ordförande|är (?:alltid |ensam )?ordförande i|leder (?:rådet|styrgruppen|sammanträdena|mötena))/u,
)

/** The functions of a list, each with its place; what is no function of a person is left out. */
function rolesIn(small: string, from: number): Pick<MembershipStatement, 'functions'> & { readonly isWhole: boolean } {
  const list = small.slice(from).split(/[.;:(]| som | medan | för att | när | där /)[0] ?? ''
  const found: { start: number; end: number; written: string }[] = []
  let at = from
  let isWhole = true
  for (const part of list.split(/(,| och | samt | respektive )/)) {
    const written = part.trim().replace(/ (?:varsin|sin|en|också|även)(?: \p{L}+)? ?plats$/u, '')
    if (written !== '' && isRole(written) && latin(/^[\p{L}\d /-]+$/u).test(written))
      found.push({ start: at + part.indexOf(written), end: at + part.indexOf(written) + written.length, written })
    else if (written !== '' && !/^(?:,|och|samt|respektive)$/.test(written)) isWhole = false
    at += part.length
  }
  return { functions: found, isWhole }
}
