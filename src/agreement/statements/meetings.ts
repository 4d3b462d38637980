import type { Frekvensvarde } from '../../model/format.ts'
import type { Agreement, Place, YamlFile } from '../../model/model.ts'
import type { Frequency } from '../../swedish/frequency.ts'
import { latin } from '../../swedish/latin.ts'
import { isOfAnother } from './another.ts'
import { valueIn } from './learned.ts'
import { frequenciesIn, type Sentence, sentencesIn } from './sentences.ts'

/** A group that meets, as the data have it. */
export interface Body {
  readonly name: string
  readonly file: YamlFile<unknown>
  /** Where its frequency stands. */
  readonly place: Place
  readonly frequency: Frekvensvarde | undefined
}

/** A sentence that says how often a group meets; the frequency stands at `start` to `end` in the sentence. */
export interface MeetingStatement extends Frequency {
  readonly sentence: Sentence
  readonly body: Body
}

/** The steering group, the forums and the groups of plans. */
export function bodiesOf({ manifest, planer }: Agreement): Body[] {
  const { styrgrupp, forum = [] } = manifest.data
  const bodies: Body[] = []
  if (styrgrupp)
    bodies.push({
      name: styrgrupp.namn?.split(',')[0] ?? 'styrgruppen',
      file: manifest,
      place: ['styrgrupp', 'frekvens'],
      frequency: styrgrupp.frekvens,
    })
  for (const [index, { namn, frekvens }] of forum.entries())
    bodies.push({ name: namn, file: manifest, place: ['forum', index, 'frekvens'], frequency: frekvens })
  for (const { file } of planer)
    bodies.push({ name: PLAN_GROUP, file, place: ['mötesfrekvens'], frequency: file.data.mötesfrekvens })
  return bodies
}

const PLAN_GROUP = 'plangruppen'

/** Everything that an agreement's texts say of how often its groups meet. */
export function meetingStatements(agreement: Agreement): MeetingStatement[] {
  const bodies = bodiesOf(agreement)
  const named = bodies.filter(({ name }) => name !== PLAN_GROUP).map((body) => ({ body, names: namesOf(body, bodies) }))
  const sentences = sentencesIn(agreement)
  return sentences.flatMap((sentence, index) => {
    const { small, text } = sentence
    if (isData(sentence) || SOMETIMES.test(small)) return []
    const times = frequenciesIn(sentence)
    if (times.length === 0) return []
    const own = bodies.find(({ name, file }) => name === PLAN_GROUP && file === text.file)
    const known = [...named, ...(own ? [{ body: own, names: GROUP }] : [])]
    const before = subjectBefore(sentences, index, known) ?? own
    const mentions = mentionsIn(small, known)
    const stated = MEETS.test(small) ? [...statedIn(small, times, mentions, before)] : []
    const prior = sentences[index - 1]
    const learned = learnedIn(sentence, times, mentions, before, prior?.text === text ? prior : undefined)
    return (stated.length > 0 ? stated : learned).map((one) => ({ sentence, ...one }))
  })
}

type Named = readonly { readonly body: Body; readonly names: RegExp }[]

/** How many sentences back a pronoun reaches. */
const NEAR = 5

/** What the sentences before were about, for "Den möts …": whom the nearest of them that names somebody names first. */
function subjectBefore(sentences: readonly Sentence[], index: number, known: Named): Body | undefined {
  const { text } = sentences[index] ?? {}
  for (let at = index - 1; at >= Math.max(0, index - NEAR) && sentences[at]?.text === text; at--) {
    const [first] = mentionsIn(sentences[at]?.small ?? '', known)
    if (first) return first.body
  }
  return undefined
}

/** A value that is a frequency itself, or says what is done at another level of readiness. */
function isData({ text: { place = [] } }: Sentence): boolean {
  return place.some((step) => ['frekvens', 'mötesfrekvens', 'uppdateras', 'beredskap'].includes(String(step)))
}

/** What holds for a while, in some event, or did once. */
const SOMETIMES = latin(
  /(?<!\p{L})(?:vid behov|vid höj\p{L}+|skarpt läge|inledningsvis|till en början|under (?:sommar\p{L}*|våren|hösten|uppstart\p{L}*|projekt\p{L}*|de första|första)|de första|tills|så länge|om (?:läget (?:är|blir|så|kräver)|det (?:behövs|krävs|händer)|något)|tidigare|förra|hittills|förut|hade|brukade|möttes|träffades|kunde|borde|önska\p{L}+|föreslå\p{L}+|förslag\p{L}*|i andra|som jämförelse)(?!\p{L})/u,
)

/** How sure the reader must be that a frequency is that of meetings. */
const SURE = 0.9

/** What a reader takes for the frequency of meetings, where the sentence leaves no doubt about who meets. */
function learnedIn(
  sentence: Sentence,
  times: readonly Frequency[],
  mentions: readonly Mention[],
  before: Body | undefined,
  prior: Sentence | undefined,
): (Frequency & { readonly body: Body })[] {
  const { small } = sentence
  const [first] = mentions
  const isOne = first && !first.isGenitive && mentions.every(({ body }) => body === first.body)
  const body = isOne ? first.body : first ? undefined : before
  if (!body || isOfAnother(small)) return []
  return times
    .filter((time) => {
      const { label, certainty } = valueIn('frekvens', sentence, time, prior)
      return label === 'möte' && certainty >= SURE
    })
    .map((time) => ({ ...time, body }))
}

interface Mention {
  readonly start: number
  readonly end: number
  /** Missing for somebody else. */
  readonly body?: Body
  readonly isGenitive: boolean
}

/** The names of a body in small letters: in full, and its last word where no other body has the same. */
function namesOf({ name, place }: Body, bodies: readonly Body[]): RegExp {
  const full = name.toLowerCase().replaceAll(NO_WORD, '').trim()
  const short = full.split(' ').at(-1) ?? full
  const isOwn = /(?:råd|grupp|utskott|forum|nämnd|team|kommitté)(?:et|en|n|t)?$/.test(short)
  const others = bodies.filter((body) => body.name !== name && body.name.toLowerCase().endsWith(short)).length
  // The steering group is "rådet" and "styrgruppen" too, where no forum is.
  const generic =
    place[0] === 'styrgrupp'
      ? ['rådet', 'styrgruppen'].filter((one) =>
          bodies.every((body) => body.place[0] === 'styrgrupp' || !body.name.toLowerCase().endsWith(one)),
        )
      : []
  const names = [full, ...generic, ...(isOwn && others === 0 && short !== 'gruppen' ? [short] : [])]
  const forms = names.flatMap((one) => (/(?:råd|grupp|forum|utskott|team)$/.test(one) ? [`${one}(?:et|en)?`] : [one]))
  return latin(`(?<![\\p{L}-])(?:${forms.join('|')})(?<genitive>s)?(?!\\p{L})`, 'gu')
}

const NO_WORD = latin(/[^\p{L}\d -]/gu)
const GROUP = latin(
  /(?<!\p{L})(?:plangruppen|arbetsgruppen|gruppen|planen(?=s (?:möten|träffar|grupp)))(?<genitive>s)?(?!\p{L})/gu,
)

/** Somebody else who meets: what stands nearest to the verb has it. */
const OTHERS = latin(
  /(?<![\p{L}-])(?:\p{L}*(?:råd(?:et)?|grupp(?:en|er|erna)?|nämnd(?:en|erna)?|styrelse(?:n|r|rna)?|nätverk(?:et|en)?|forum(?:et)?|utskott(?:et)?|team(?:et)?|kommitté(?:n)?|beredning(?:en)?|samordnar(?:na|en|e)|chefer(?:na)?|chefen|ordförande(?:n|na)?|patrull(?:en|er|erna)|administratör(?:en|erna)?|förvaltning(?:en|arna)?|handläggare|personal(?:en)?|polis(?:en|er|erna)?|fältare|värdar(?:na)?|vakter(?:na)?)|parterna|socialtjänsten|skolan|skolorna|brå|sspf|sips|vi)(?<genitive>s)?(?!\p{L})/gu,
)

function mentionsIn(small: string, named: Named): Mention[] {
  const found: Mention[] = []
  for (const { body, names } of named)
    for (const match of small.matchAll(names)) found.push({ ...placeOf(match), body })
  for (const match of small.matchAll(OTHERS)) {
    const at = placeOf(match)
    if (found.every(({ start, end }) => at.end <= start || at.start >= end)) found.push(at)
  }
  return found.sort((a, b) => a.start - b.start)
}

function placeOf(match: RegExpMatchArray): Omit<Mention, 'body'> {
  const start = match.index ?? 0
  return { start, end: start + match[0].length, isGenitive: match.groups?.genitive !== undefined }
}

const NOUN =
  '(?:ordinarie |årliga |gemensamma |fasta |planerade |första |sista |två |tre |fyra |fem |sex )*(?:möte(?:n|na|t)?|sammanträde(?:n|na|t)?|träff(?:ar|arna|en)?|avstämning(?:ar|arna)?)'
const MEETING_NOUN = latin(`^ ${NOUN}(?!\\p{L})`)
const MEETS = latin(
  /(?<!\p{L})(?:möts|mötas|träffas|ses(?! över)|sammanträder|sammanträda|samlas|sammankallas|sammankallar|kallar(?: samman)?|(?:vecko|månads|kvartals|halvårs|års)?(?:möte|möten(?:a)?|sammanträden(?:a)?|träffar(?:na)?)|avstämningar)(?!\p{L})/u,
)
const MEETS_ALL = latin(MEETS.source, 'g')

/** A thing that is done at meetings has a frequency of its own: "redovisas vid styrgruppens möten varje halvår". */
const AT = latin(/(?<!\p{L})(?:vid|på|inför|till|efter|under|mellan|före|av) (?:[\p{L}]+ ){0,4}$/u)

function* statedIn(
  small: string,
  times: readonly Frequency[],
  mentions: readonly Mention[],
  before: Body | undefined,
): Generator<Frequency & { readonly body: Body }> {
  const verbs = [...small.matchAll(MEETS_ALL)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  for (const [turn, verb] of verbs.entries()) {
    const next = verbs[turn + 1]?.start ?? Number.POSITIVE_INFINITY
    const inside = times.find((one) => one.start <= verb.start && verb.end <= one.end)
    const own =
      inside ??
      times.find(({ start }) => start >= verb.end && start < next) ??
      (turn === 0 ? times.findLast(({ end }) => end <= verb.start) : undefined)
    if (!own) continue
    const isNoun =
      /^(?:(?:vecko|månads|kvartals|halvårs|års)?(?:möte|sammanträde[nt]|träffar)|möte|sammanträde[nt]|sammanträdena|träffar|avstämn)/.test(
        small.slice(verb.start, verb.end),
      )
    const body = actorOf(small, inside ?? verb, mentions, { before, isNoun, isInside: inside !== undefined })
    if (body) yield { ...own, body }
  }
}

/** Who meets: who is named last before the verb, or right after it, or whom the sentence before was about. */
function actorOf(
  small: string,
  verb: { readonly start: number; readonly end: number },
  mentions: readonly Mention[],
  {
    before,
    isNoun,
    isInside,
  }: { readonly before: Body | undefined; readonly isNoun: boolean; readonly isInside: boolean },
): Body | undefined {
  const after = mentions.find(({ start }) => /^ (?:till )?(?:(?:det|den) )?$/.test(small.slice(verb.end, start)))
  if (after && !isNoun) {
    if (!after.isGenitive) return after.body
    return MEETING_NOUN.test(small.slice(after.end)) ? after.body : undefined
  }
  // "Styrgruppen, som består av …, möts": what stands between the commas is told of the subject.
  const aside = /, (?:ska )?$/.test(small.slice(0, verb.start))
    ? mentions.find(({ end }) => end < verb.start && /^, (?:som|där|med|vars) /.test(small.slice(end)))
    : undefined
  if (aside?.body && !aside.isGenitive) return aside.body
  for (const one of mentions.filter(({ end }) => end <= verb.start).reverse()) {
    const between = small.slice(one.end, verb.start)
    // "Rådets ledamöter ses": the members of a group are the group.
    if (one.isGenitive && /^ (?:ledamöter|medlemmar|deltagare)(?:na)? $/.test(between)) return one.body
    const isRelative = /^,? som (?:[a-zåäö]+ ){0,2}$/.test(between)
    if (isRelative) return one.body
    if (one.isGenitive && !isInside && AT_BODY.test(small.slice(0, one.start))) {
      if (!MEETING_NOUN.test(small.slice(one.end))) continue
    }
    if (one.isGenitive) {
      if (!MEETING_NOUN.test(small.slice(one.end)) && !isInside) return undefined
      return isInside || !AT.test(small.slice(0, one.start)) ? one.body : undefined
    }
    if (
      isNoun &&
      !isInside &&
      !/(?<![a-zåäö])(?:har|håller|hålla|ha|ska|kallas|kallar|genomför)(?![a-zåäö])/.test(between)
    )
      return undefined
    if (AT_BODY.test(small.slice(0, one.start))) continue
    return one.body
  }
  if (isNoun && !isInside) return undefined
  return PRONOUN.test(small) ? before : undefined
}

/** Who is named behind a preposition is no subject. */
const AT_BODY = latin(
  /(?<!\p{L})(?:av|med|till|för|från|hos|i|där|mellan|vid|om|åt|kring|utöver|förutom|samt)(?: (?:den|det|de))?(?: \p{L}+s)? $/u,
)
const PRONOUN = /^(?:den|det|gruppen|rådet|de|därför|där|då|mötena|ordinarie möten|möten|sammanträden|vi)(?![a-zåäö])/
