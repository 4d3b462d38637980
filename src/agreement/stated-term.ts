import type { Heading } from 'mdast'
import type { Agreement } from '../model/model.ts'
import { latin } from '../swedish/latin.ts'
import { sentencesOf } from '../swedish/sentence.ts'
import { agreementText, sectionsOf } from './clauses.ts'
import { type StatedDays, statedDays, type TermVerb } from './stated-days.ts'
import { superiorTermOf } from './term.ts'
import { markdownTexts, type Text, textsOf, yamlTexts } from './texts.ts'

/** What a sentence says of the agreement's own term. Days stand where they do in `text.text`. */
export interface StatedTerm {
  readonly text: Text
  readonly days: StatedDays
  /** Where the sentence begins: the days are counted from there. */
  readonly offset: number
  /** Whether it is an extension that has been decided, and not the term as it was agreed. */
  readonly isExtension: boolean
}

/** A text, and what it takes to know whose term it speaks of. */
interface Reading {
  readonly text: Text
  /** What has been said before it, or in all the file. */
  readonly before: string
  /** `clause`: under "Avtalstid" in the agreement's own text. `own`: elsewhere in that text, the foreword or manifest. */
  readonly kind: 'clause' | 'own' | 'other'
}

const AGREEMENT = '(?:(?:denna|den här|vår) )?(?:samverkans)?överenskommelsen?|sök(?::?en)?'
const TERM = '(?:överenskommelsens|sök:?s) (?:giltighetstid|avtalstid|avtalsperiod|löptid)|avtalstiden|avtalsperioden'
/** What a clause begins after. Behind "i", "enligt" and "den tidigare" the agreement is no subject, or another one. */
const BEFORE =
  '(?<=^["”»§\\d. ]{0,8}|[,;:(] |(?<!\\p{L})(?:att|och|samt|men|när|då|eftersom|länge|som|till dess|medan|tills) )'
const ADVERBS =
  '(?: \\([^)]{1,40}\\))?(?: (?:ska|skall|kommer att|därmed|således|alltså|nu|med bilagor|och dess bilagor))*'
const LASTS = 'gäller|gälla|löper|löpa|är giltig|vara giltig|är i kraft|sträcker sig|omfattar|har giltighet'
const BEGINS = 'träder i kraft|träda i kraft|börjar gälla|börja gälla|börjar löpa|börjar|inleds|startar'
const ENDS = 'upphör(?: att gälla)?|upphöra(?: att gälla)?|löper ut|löpa ut|går ut|slutar|tar slut|(?<like>gör det)'
const VERBS = `(?:(?<begins>${BEGINS})|(?<ends>${ENDS})|(?<extended>har förlängts|är förlängd|förlängdes)|${LASTS})(?!\\p{L})`

/**
 * Each ends where the days should begin. `term` is a subject that other agreements have too. They are looked for in small
 * letters: patterns that know both take much longer to prepare.
 */
const STATEMENTS = [
  latin(`${BEFORE}(?<name>${AGREEMENT})${ADVERBS} ${VERBS}`, 'g'),
  latin(`${BEFORE}(?<term>${TERM})(?: för (?:denna )?överenskommelsen?)?${ADVERBS} (?:är|${VERBS})`, 'g'),
  // "Därför gäller överenskommelsen från och med den …"; with "från" alone it is the agreement of that day.
  latin(`(?<!\\p{L})gäller (?<name>${AGREEMENT})(?= (?:från och med|fr\\.? ?o|till|t\\.? ?o|i|under) )`, 'g'),
  latin(`(?:${BEFORE}|(?<!\\p{L})under (?:hela )?)(?<term>${TERM}),?(?= \\(?(?:den )?\\d)(?: \\()?`, 'g'),
  // "upphör senast med överenskommelsen, den 31 december 2018"
  /(?:upphör|slutar|löper ut|går ut|tar slut|avslutas)(?: senast| samtidigt| då)* (?:med|som) (?<ends>överenskommelsen)/g,
  /(?<term>avtalstidens|avtalsperiodens|överenskommelsens) (?:(?<last>sista (?:giltighets)?dag|slutdag|slutdatum)|(?<begins>första (?:giltighets)?dag|startdag|startdatum))(?: är)?/g,
  /(?<=till |till och med )(?<term>avtalstidens|avtalsperiodens|överenskommelsens) (?<last>slut|utgång)(?: \()?/g,
]
/** What is of the agreement's own text by its heading, and says nothing of whose it is. */
const IN_CLAUSE = [
  latin(`^(?<pronoun>den)${ADVERBS} ${VERBS}`, 'g'),
  latin(`^(?:tiden|löptiden|giltighetstiden)${ADVERBS} (?:är|${VERBS})`, 'g'),
  /^(?:gäller|giltig|(?:avtalstid|avtalsperiod|giltighetstid|giltighet|löptid|tid):?)(?= )/g,
  /(?:^|och |, )(?:den )?(?:(?<begins>första)|(?<last>sista)) (?:giltighets|avtals)?dag(?:en)?(?: är)?/g,
  /(?:och|,) (?:den )?(?<last>sista)(?: är)?(?= (?:den )?\d)/g,
  /^(?=20\d\d-\d\d-\d\d ?[–—-]|från och med |fr\.? ?o\.? ?m)/g,
]
/** "Avtalstid: 2025-01-01–2026-12-31", wherever it stands in the agreement's own text. */
const LABEL = /^(?<term>avtalstid|avtalsperiod|giltighetstid)(?:en)?:/g

/** What every statement has something of. */
const SUSPECT = /20\d\d|tills ?vidare/i
const SUBJECT = /överenskommelse|avtals(?:tid|period)|giltighetstid|sök/i
/** Before a statement: the day that follows can be of another, or is not decided. */
const UNSURE = latin(
  /^(?:om|ifall|därest|skulle)(?!\p{L})|, om (?!att)|(?<!\p{L})(?:före|innan|inför|efter|därefter|varefter|sedan|tidigare|föregående|förra|hittills|föresl\p{L}+|förslag\p{L}*|förläng(?:ning|ningen|s|as)|uppsägning\p{L}*|ersatte)(?!\p{L})/iu,
)
const ENDING = /upphör|slutar|löper|går ut|tar slut|avslutas|gäller/i
const CLAUSE =
  /^[§\d. ]*(?:avtalstid|avtalsperiod|giltighet|löptid|varaktighet|ikraftträdande|överenskommelsens (?:giltighet|löptid|avtalstid))(?!.*(?:avtalet|övergripande))/i
const OWN_SUBJECT = /^(?:denna |den här )?(?:samverkans)?överenskommelsen? /i

/** Another agreement than this one: what is said of "överenskommelsen" behind it can be said of that. */
const OTHER = latin(
  /(?:tidigare|förra|föregående|gamla|nuvarande|befintlig\p{L}*|\p{L}*övergripande|överordnad\p{L}*|regional\p{L}*|nationell\p{L}*|särskil\p{L}*|annan|andra|ny|nya|skriftlig) (?:\p{L}+ )?\p{L}*överenskommelse|(?<!\p{L})(?!samverkans)\p{L}{2,}överenskommelse|överenskommelsen (?:mellan|om|för|kring|avseende)(?!\p{L})|överenskommelsen? (?:från (?!och med)|med (?!bilagor|polis))/iu,
)
const SOME_AGREEMENT = latin(/(?<!\p{L})en (?:\p{L}+ ){0,2}\p{L}*överenskommelse(?!\p{L})|överenskommelser/iu)
/** Who makes the agreement: "Kommunen och Polisen har träffat en överenskommelse" is how it is introduced. */
function namesParties(sentence: string): boolean {
  return (/polis/i.test(sentence) && /kommun|stad|nämnd/i.test(sentence)) || PARTIES.test(sentence)
}
const PARTIES = latin(/parterna|(?<!\p{L})vi(?!\p{L})|^detta är/iu)
/** "avtalet", "samverkansavtalet", "hyresavtalets": the term can be theirs. */
const SOME_CONTRACT = latin(/avtal(?:et|en|ets|ens|s)?(?!\p{L})/iu)
/** Keys below which nothing is said of the agreement as it is: names, and what came before it or may come. */
const NOT_NOW: ReadonlySet<unknown> = new Set(['titel', 'korttitel', 'föregångare', 'förlängning', 'förlängningar'])

/** Everything that an agreement's own files say of its own term. */
export function statedTerms(agreement: Agreement): StatedTerm[] {
  return readings(agreement).flatMap((reading) => termsIn(reading, agreement))
}

function readings(agreement: Agreement): Reading[] {
  const { manifest, bilagor, förord } = agreement
  const own = agreementText(agreement)
  const sections = own ? sectionsOf(own) : []
  // A bilaga that is an agreement of its own speaks of itself.
  const foreign = new Set(
    bilagor.flatMap(({ data, content }) =>
      content?.sort === 'text' && /överenskommelse|avtal/i.test(data.titel ?? '') ? content.text.source : [],
    ),
  )
  const found: Reading[] = []
  for (const text of textsOf(agreement)) {
    if (!SUSPECT.test(text.text) || text.place?.some((key) => NOT_NOW.has(key))) continue
    if (text.file && !SUBJECT.test(text.text)) continue
    const { source, start } = text.span
    if (foreign.has(source)) continue
    const section = source === own?.source ? sections.findLast(({ heading }) => offsetOf(heading) <= start) : undefined
    const isClause = section !== undefined && CLAUSE.test(section.title)
    if (!isClause && !SUBJECT.test(text.text)) continue
    const isOwn = source === own?.source || source === förord?.source || text.file === manifest
    found.push({ text, kind: isClause ? 'clause' : isOwn ? 'own' : 'other', before: before(text, section) })
  }
  return found

  /** What the same section or file has said; in a plan, where texts have no order, all of it. */
  function before(text: Text, section: ReturnType<typeof sectionsOf>[number] | undefined): string {
    if (text.file)
      return text.file === manifest
        ? ''
        : yamlTexts(text.file)
            .map((one) => one.text)
            .join('\n')
    const file = [
      own,
      förord,
      ...bilagor.map(({ content }) => (content && 'text' in content ? content.text : undefined)),
    ].find((one) => one?.source === text.span.source)
    const first = section ? offsetOf(section.heading) : 0
    return (file ? markdownTexts(file, agreement) : [])
      .filter(({ span }) => span.start >= first && span.start < text.span.start)
      .map((one) => one.text)
      .join('\n')
  }
}

function offsetOf(node: Heading): number {
  return node.position?.start.offset ?? 0
}

function termsIn(reading: Reading, agreement: Agreement): StatedTerm[] {
  const { text, kind } = reading
  const patterns =
    kind === 'clause' ? [...STATEMENTS, ...IN_CLAUSE] : kind === 'own' ? [...STATEMENTS, LABEL] : STATEMENTS
  const found = new Map<number, StatedTerm>()
  let isAboutIt = false
  for (const { sentence: written, start } of sentencesOf(text.text)) {
    const sentence = written.replaceAll(/\s/g, ' ')
    const small = sentence.toLowerCase()
    const wasAboutIt: boolean = isAboutIt
    isAboutIt = OWN_SUBJECT.test(sentence) || (wasAboutIt && /^den /i.test(sentence))
    if (!SUSPECT.test(sentence) || (kind !== 'clause' && !SUBJECT.test(sentence))) continue
    for (const match of patterns.flatMap((pattern) => [...small.matchAll(pattern)])) {
      const before = sentence.slice(0, match.index)
      const groups = match.groups ?? {}
      if (UNSURE.test(before) || (groups.pronoun !== undefined && !wasAboutIt)) continue
      if (groups.like !== undefined && !ENDING.test(before)) continue
      const days = statedDays(sentence, match.index + match[0].length, verbOf(groups))
      const first = days.from ?? days.till ?? days.open
      const said = `${reading.before}\n${text.text.slice(0, start)}${before}`
      if (!first || isAnother(groups, { reading, said, days, agreement })) continue
      found.set(start + first.start, { text, days, offset: start, isExtension: groups.extended !== undefined })
    }
  }
  return [...found.values()]
}

function verbOf({ begins, ends, last }: Readonly<Record<string, string | undefined>>): TermVerb {
  return begins !== undefined ? 'begins' : ends !== undefined ? 'ends' : last !== undefined ? 'last' : 'lasts'
}

interface Said {
  readonly reading: Reading
  /** All that comes before the statement. */
  readonly said: string
  readonly days: StatedDays
  readonly agreement: Agreement
}

/** Whether a statement can be about another agreement. Under its own heading it hardly is. */
function isAnother({ name, term }: Readonly<Record<string, string | undefined>>, one: Said): boolean {
  const { said, reading, agreement } = one
  const isNamesake = /överenskommelse/i.test(agreement.överavtal?.file.data.titel ?? '')
  if (reading.kind === 'clause') return term !== undefined && SOME_CONTRACT.test(said) && isSuperiors(one)
  if ((isNamesake || term !== undefined) && isSuperiors(one)) return true
  if (term !== undefined && !/^(?:överenskommelse|sök)/i.test(term)) return SOME_CONTRACT.test(said)
  if (reading.kind === 'own' && /^(?:denna|den här|vår) /i.test(name ?? '')) return false
  if (OTHER.test(said)) return true
  const some = said.split(/[.\n]/).filter((sentence) => SOME_AGREEMENT.test(sentence))
  return some.some((sentence) => reading.kind === 'other' || isNamesake || !namesParties(sentence.trim()))
}

/** Whether all that is stated is the term of the superior agreement. */
function isSuperiors({ days, agreement: { överavtal } }: Said): boolean {
  if (!överavtal) return false
  const { from, till, end } = superiorTermOf(överavtal)
  const stated = [days.from, days.till].flatMap((time) => time?.readings[0] ?? [])
  return stated.length > 0 && stated.every((one) => one.from === from || one.till === till || one.till === end)
}
