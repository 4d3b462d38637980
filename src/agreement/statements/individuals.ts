import type { Agreement } from '../../model/model.ts'
import { isFirstName } from '../../swedish/common-names.ts'
import { latin } from '../../swedish/latin.ts'
import { answerOf } from '../../swedish/learned/reader.ts'
import { isRole } from '../../swedish/role.ts'
import { knownPeople } from './people.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** A sentence from which somebody can be told: what it has of one person, of where and when, and of what is sensitive. */
export interface IndividualStatement {
  readonly sentence: Sentence
  /** Where the words about the person stand in the sentence. */
  readonly start: number
  readonly end: number
  /** What tells the person, in words that quote nothing: "ålder", "gata", "dag". */
  readonly by: readonly string[]
}

/** Every sentence of an agreement's texts that tells a single person, what has happened to that person, and where or when. */
export function individualStatements(agreement: Agreement): IndividualStatement[] {
  const officials = new Set(knownPeople(agreement).map(({ name }) => name))
  const home = homesOf(agreement)
  return sentencesIn(agreement).flatMap((sentence) => {
    const { small, written } = sentence
    if (GENERAL.test(small)) return []
    const isSensitive = SENSITIVE.test(small)
    const name = namedIn(written, officials)
    if (name && (isSensitive || name.isSure)) return [{ sentence, start: name.start, end: name.end, by: ['namn'] }]
    const person = PERSON.exec(small) ?? INITIALS.exec(written)
    const isLearned = (isSensitive || person !== null || HEALTH.test(small)) && isOfSomebody(sentence, officials)
    if (!person) return isLearned ? [whole(sentence)] : []
    const by = [
      ...(/\d{1,2}-?årig|(?:\d{1,2}|ton)-?åring|årsåldern|(?<!\d)\d{1,2} (?:och \d{1,2} )?år(?![a-zåäö])/.test(small)
        ? ['ålder']
        : []),
      ...(STREET.test(written) ? ['gata'] : []),
      ...(SCHOOL.test(small) ? ['skola'] : []),
      ...(DAY.test(small) ? ['dag'] : []),
      ...(placeIn(written, home) ? ['plats'] : []),
      ...(ONLY.test(small) ? ['att det bara finns en'] : []),
    ]
    // Health is nobody's business, wherever it is told of somebody single or of a few.
    const isSick = HEALTH.test(small) && SINGLE.test(person[0])
    const isTold = isSensitive ? isSick || by.some((one) => one !== 'ålder') : by.length > 1
    const told = by.length > 0 ? by : ['hälsa']
    if (!isTold) return isLearned ? [whole(sentence)] : []
    return [{ sentence, start: person.index, end: person.index + person[0].length, by: told }]
  })
}

/** How sure the reader must be that a sentence tells of one person. */
const SURE = 0.99

/** Whether a reader takes a sentence to tell of somebody whom neighbours would know, and who is none of the officials. */
function isOfSomebody({ small, written }: Sentence, officials: ReadonlySet<string>): boolean {
  // A few words tell of a crime and a town, by which nobody is known.
  if (small.split(' ').length < 8 || small.includes('”') || [...officials].some((name) => written.includes(name)))
    return false
  if (small.split(/[ ,.]+/).some(isRole)) return false
  const { label, certainty } = answerOf('utpekad', { left: small })
  return label === 'utpekad' && certainty >= SURE
}

function whole(sentence: Sentence): IndividualStatement {
  return { sentence, start: 0, end: sentence.small.length, by: ['det som berättas'] }
}

const SOMEBODY =
  'man|kvinna|pojke|flicka|kille|tjej|person|elev|ungdom|mamma|pappa|mor|far|son|dotter|pensionär|butiksägare|handlare|familj|student|granne|tonåring|yngling|kund|anställd|lärare|vakt|förare|cyklist|vän|klasskamrat|hyresgäst|\\p{L}{3,}bo'
const PERSON = latin(
  `(?<!\\p{L}|av fem |av tio |var )(?:(?:en|ett|den) (?:\\p{L}+ ){0,2}?(?:\\d{1,2}-?årig\\p{L}* )?(?:\\p{L}+ ){0,1}?(?:${SOMEBODY})(?:en|n|an)?|(?:en|den) \\d{1,2}-?(?:årig\\p{L}*|åring(?:en)?)(?: \\p{L}+)?|en enda \\p{L}+|(?:de|dessa) (?:två|tre|fyra|fem|sex|sju|åtta|nio) (?:pojkarna|flickorna|killarna|tjejerna|bröderna|syskonen|ungdomarna|eleverna|familjerna|männen|kvinnorna)|(?:offret|gärningsmannen|pappan|mamman|sonen|dottern|brodern|system|maken|hustrun|mannen|kvinnan|pojken|flickan|änkan|butiksägaren|handlaren|ägaren|innehavaren|föreståndaren|krögaren|eleven|grannen|läraren)s?|(?:hon|han) som|(?:två|tre|fyra) (?:bröder|syskon|kusiner|systrar|grannar|pojkar|flickor|killar|tjejer|tonåringar)|(?:(?:tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo)-?åring(?:en)?)|(?:de p{L}+ )?tvillingp{L}+|hustrun till|maken till|hans|hennes|vars (?:mamma|pappa|mor|far|bror|syster|son|dotter|man|fru))(?!\\p{L})`,
)
const INITIALS = latin(/(?<![\p{L}.])(?:\p{Lu}\.\p{Lu}\.|\p{Lu}\p{Ll}+ \p{Lu}\.)(?![\p{L}])/u)

/** Crime, health and what else is nobody's business. */
const SENSITIVE = latin(
  /(?<!\p{L})(?:skjut\p{L}*|sköts?|skjutits?|rånad\p{L}*|råne?[nt]?s?|rånen|misshand\p{L}*|missbruk\p{L}*|diabetes|epilep\p{L}*|cancer\p{L}*|hiv|depression\p{L}*|ångest\p{L}*|medicin(?:er)?|vårdas|skyddad\p{L}* (?:identitet|uppgifter)|miste|miss?fall|barnet dog|hemligt|familjehem|alkoholist\p{L}*|narkoman\p{L}*|pistol\p{L}*|vapen|knivhot|under hot|blev av med|hittades|offren|spindeln i nätet|rekryterar|langar|slogs|slog|slagits?|slagen|hotad\p{L}*|hotas|hotat|knivhögg\p{L}*|knivskar\p{L}*|mörda\p{L}*|dödad\p{L}*|dog|avled\p{L}*|avlid\p{L}*|omkom\p{L}*|våldt\p{L}*|gre?ps?|gripit\p{L}*|gripen|häkta\p{L}*|dömd\p{L}*|dömts|åtala\p{L}*|misstänk\p{L}*|anmäl\p{L}*|utsatts?|utsatt för|utpressn\p{L}*|bruten|brutet|skada\p{L}*|sjuk\p{L}*|psykisk\p{L}*|rullstol\p{L}*|diagnos\p{L}*|adhd|autis\p{L}*|dricker|alkohol\p{L}*|narkotika\p{L}*|droger|knarka\p{L}*|cannabis|tabletter\p{L}*|säljer|sålde|stjäl|stulit|stal|omhänderta\p{L}*|placera\p{L}*|självmord\p{L}*|ta sitt liv|tog sitt liv|gravid\p{L}*|funktionsned\p{L}*|brotts?offer|begicks|begått|utnyttja\p{L}*|misshällig\p{L}*|vräk\p{L}*|skilsmässa|asyl\p{L}*|trakassera\p{L}*|ofreda\p{L}*|kränk\p{L}*|förföl\p{L}*|stalka\p{L}*|inbrott\p{L}*|brand(?:en)?|brann)(?!\p{L})/u,
)

/** What somebody suffers from. */
const HEALTH = latin(
  /(?<!\p{L})(?:diagnos\p{L}*|\p{L}*-?diagnos\p{L}*|adhd\p{L}*|autis\p{L}*|diabetes|epilep\p{L}*|cancer\p{L}*|hiv|depression\p{L}*|ångest\p{L}*|missbruk\p{L}*|psykiskt? sjuk\p{L}*|självmord\p{L}*|gravid\p{L}*|rullstol\p{L}*|dricker|medicin(?:er)?)(?!\p{L})/u,
)
/** One, or a few who are counted. */
const SINGLE = latin(
  /^(?:de |dessa |den |det |mannen|kvinnan|pojken|flickan|mamman|pappan|eleven|ägaren|en enda|vars|hans|hennes|en \d)/u,
)

/** What is said of many, or of what usually happens. */
const GENERAL = latin(
  /(?<!\p{L})(?:i regel|ofta|oftast|vanligen|vanligast|vanligtvis|typisk\p{L}*|genomsnitt\p{L}*|brukar|i allmänhet|procent|%|andel\p{L}*|flertal\p{L}*|hälften|var(?:t)? \p{L}+ (?:elev|kvinna|man)|om en|när en|varje|ska|kan|ska kunna|bör|den som|exempelvis kan|fiktiv\p{L}*|påhitta\p{L}*|samtliga|alltid|statistik\p{L}*|i snitt|medelålder\p{L}*|enkät\p{L}*|svarande)(?!\p{L})/u,
)

const STREET = latin(
  /(?<!\p{L})\p{Lu}[\p{L}-]+(?:gatan|vägen|gränden|gränd|stigen|backen|allén|esplanaden|torget|plan)(?!\p{L})|(?<!\p{L})\p{Lu}\p{L}+ (?:gata|gatan|väg|vägen|gränd|torg)(?: \d+)?(?!\p{L})/u,
)
const SCHOOL = latin(
  /(?<!\p{L})(?:\p{L}{4,}skolan|\p{L}{4,}gymnasiet|\p{L}+s skola|i (?:sexan|sjuan|åttan|nian|femman|fyran)|elementar|förskolan)(?!\p{L})/u,
)
const DAY = latin(
  /(?<!\p{L})den \d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\p{L})|\d{4}-\d\d-\d\d|(?<!\d)\d{1,2}\/\d{1,2}(?!\d)/u,
)
const ONLY = /(?<![a-zåäö])(?:en enda|den enda|den ende|det enda|ensam i|alla vet)(?![a-zåäö])/
const PLACE = latin(/(?<!\p{L})(?:i|på|från|vid|utanför|bakom|intill|nära) (\p{Lu}\p{L}{3,})(?!\p{L})/gu)

/** A place within the municipality: the municipality itself tells nobody. */
function placeIn(written: string, home: string): boolean {
  return [...written.matchAll(PLACE)].some(
    ({ 1: place = '' }) => !home.includes(place.toLowerCase()) && !MONTH.test(place) && !STREET.test(place),
  )
}

const MONTH =
  /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|sverige|polisen|kommunen)/i

function homesOf({ parter, manifest }: Agreement): string {
  return [...parter.flatMap(({ namn, kortnamn, organ }) => [namn, kortnamn, organ ?? '']), manifest.data.område ?? '']
    .join(' ')
    .toLowerCase()
}

/** Two words with capitals that are a person by what follows: "Kemal Aydin, som driver …, har blivit utsatt". */
const NAMED = latin(
  /(?<![\p{L}-])(?:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?=,? och (?:hans|hennes|deras) )|\p{Lu}\p{Ll}+(?=, (?:\d{1,2}|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo)(?: år(?!\p{L})|,))|\p{Lu}\p{Ll}+(?=, som (?:är|har|bor|sover|säljer|dricker|lider))|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?=,? (?:som|håller till|säljer|langar|styr|\(?\d\d\)?|har (?:blivit|utsatts|dömts|hotats|gripits|anmält)|blev|hade|utsattes|misshandlades|rånades|hotades|greps|dömdes|dog|sköts|anmälde|bor|åtalades|misstänks)))/u,
)

function namedIn(
  written: string,
  officials: ReadonlySet<string>,
): { start: number; end: number; isSure: boolean } | undefined {
  const match = NAMED.exec(written)
  if (match && !match[0].includes(' ') && !isFirstName(match[0])) return undefined
  if (!match || officials.has(match[0]) || STREET.test(match[0]) || ORGANISATION.test(match[0])) return undefined
  const before =
    written
      .slice(Math.max(0, match.index - 40), match.index)
      .split(' ')
      .at(-2) ?? ''
  const isSure = /^,? och (?:hans|hennes|deras) /.test(written.slice(match.index + match[0].length))
  return isRole(before) ? undefined : { start: match.index, end: match.index + match[0].length, isSure }
}

const ORGANISATION = latin(
  /(?:skolan|gymnasiet|torg|park|centrum|stad|kommun|förening|fastigheter|bostäder|gata|väg|plan|kyrka|sjukhus|station|handel|ab)$/iu,
)
