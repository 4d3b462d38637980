import type { Agreement } from '../../model/model.ts'
import { type Frequency, frequencies } from '../../swedish/frequency.ts'
import { latin } from '../../swedish/latin.ts'
import { isOfAnother } from './another.ts'
import { joined, learnedValues } from './learned.ts'
import { frequenciesIn, type Sentence, sentencesIn } from './sentences.ts'

/**
 * What a frequency is the frequency of. A review more frequent than an update, or a renewal less frequent, is no
 * contradiction.
 */
export type UpdateKind = 'update' | 'review' | 'renewal'

/** A sentence that says how often the lägesbild is updated, reviewed or renewed. */
export interface UpdateStatement extends Reading {
  readonly sentence: Sentence
}

/** Everything that an agreement's texts say of how often the lägesbild is updated. */
export function updateStatements(agreement: Agreement): UpdateStatement[] {
  const found: UpdateStatement[] = []
  const own = agreement.bilagor.flatMap(({ content }) =>
    content?.sort === 'lägesbild' && 'text' in content ? [content.text.source] : [],
  )
  const items = new Set(
    agreement.bilagor.flatMap(({ content }) =>
      content?.sort === 'uppföljningsplan'
        ? content.file.data.objekt.flatMap(({ sort }, index) => (sort === 'lägesbild' ? [index] : []))
        : [],
    ) as unknown[],
  )
  for (const sentence of sentencesIn(agreement)) {
    const { small, text } = sentence
    // A sentence about what the Act demands is not a promise of the parties.
    if (/lagen kräver|enligt lag|lagens/.test(small) || (text.place ?? []).includes('uppdateras')) continue
    if (text.place?.at(-1) === 'text' && text.place.includes('frekvens')) continue
    const isItem = text.place?.[0] === 'objekt' && items.has(text.place[1])
    const number = agreement.bilagor.find(({ content }) => content?.sort === 'lägesbild')?.data.nummer
    const printed = new RegExp(`bilaga ${number}(?=,? som )`)
    if (!isItem && !own.includes(text.span.source) && number !== undefined && printed.test(small)) {
      // What a reference prints is the lägesbild by its number, and the lägesbild is what the words after it are about.
      const after = small.search(printed)
      const read = `lägesbilden${small
        .slice(after)
        .replace(printed, '')
        .replace(/^,? som/, '')}`
      const longer = small.length - read.length
      for (const one of situationIn(read))
        found.push({ sentence, ...one, start: one.start + longer, end: one.end + longer })
      continue
    }
    if (!isItem && !own.includes(text.span.source)) {
      for (const one of situationIn(small)) found.push({ sentence, ...one })
      continue
    }
    const read = small.replace(THIS, 'lägesbilden')
    const longer = small.length - read.length
    const name = read.indexOf('lägesbilden')
    for (const one of situationIn(read)) {
      const moved = one.start > name ? longer : 0
      found.push({ sentence, ...one, start: one.start + moved, end: one.end + moved })
    }
  }
  return joined(found, learnedUpdates(agreement))
}

/** What a reader takes for how often the lägesbild is updated, in sentences that name it. */
function learnedUpdates(agreement: Agreement): UpdateStatement[] {
  return [...learnedValues(agreement, 'frekvens', frequenciesIn, isFree)].flatMap(
    ({ sentence, value, label, certainty }): UpdateStatement[] => {
      const { small, text } = sentence
      if (label !== 'lägesbild' || certainty < SURE || OTHERS.test(small) || !NAMES_SITUATION.test(small)) return []
      if (AS_WELL.test(small) || /underlag till|plan(?:en|erna)/.test(small)) return []
      if ((text.place ?? []).some((step) => step === 'uppdateras' || step === 'frekvens')) return []
      return [
        { sentence, ...value, kind: /(?:ses?|ser) (?:[a-zåäö]+ )?över|gås igenom/.test(small) ? 'review' : 'update' },
      ]
    },
  )
}

/** How sure the reader must be. */
const SURE = 0.9
const NAMES_SITUATION = /lägesbilde(?:n|rna)|(?:ny|aktuell|gemensam) lägesbild/

/** A sentence that is about the agreement, and not about what the law demands or what was. */
function isFree({ small }: Sentence): boolean {
  return !isOfAnother(small) && !/lagen kräver|enligt lag|lagens|polisens /.test(small)
}

/** What the lägesbild calls itself in its own text. */
const THIS = latin(
  /(?<!\p{L})(?:den här bilden|denna bild|nästa bild|bilden|denna lägesbild|den här lägesbilden|kartläggningen)(?!\p{L})/u,
)

/** A frequency in a sentence, and what it is the frequency of. */
interface Reading extends Frequency {
  readonly kind: UpdateKind
}

/** `UPDATED` matches sentences about the parties' lägesbild, `OTHERS` those about an operation's or the police's. */
const UPDATED = /lägesbild.* uppdatera/
const OTHERS = /operativ|taktisk|daglig|polisens (?:egen |egna |lokala |nationella )?lägesbild/

/** The lägesbild is the subject of the verb: "Lägesbilden enligt punkt 8 ska revideras", "en ny lägesbild tas fram". */
const PASSIVE = latin(
  /(?:^|att |när |då |gång )(?:(?:den|en) (?:(?:ny|gemensamma|lokala|aktuella) )*)?lägesbild(?:en)?(?: (?:och|samt) åtgärdsplan(?:en|erna)| (?:enligt|i) [^,.]{1,40}?| ska| skall| bör| kommer att| är gemensam och| minst| årligen| (?:varje|vartannat|varannan) \p{L}+)* (?:revideras|ses över|tas fram|görs om|görs på nytt|förnyas|aktualiseras|arbetas om|skrivs om)/u,
)

/** The verb comes first: "Varje halvår revideras lägesbilden", "varje år tas en ny lägesbild fram". */
const BEFORE =
  /(?:(?:uppdatera|revidera)[rs]?|se[rs]?(?: över)?|ta[rs]?(?: fram)?) (?:parterna |kommunen )?(?:över |fram )?(?:den (?:gemensamma|lokala) )?(?:lägesbilden|en ny lägesbild)(?: över| fram)?(?![a-zåäö])/

const VERBS =
  /uppdatera|revidera|förnyas|aktualiseras|(?<![a-zåäö])(?:görs|arbetas|skrivs) (?:om|på nytt)|(?<![a-zåäö])(?:ses? över|ser? (?:parterna |kommunen )?över|ses lägesbilden över|ta[rs]? (?=.*ny lägesbild|fram))/g

/** A later verb is about the lägesbild too after `JOINED`; after `OF_PLANS` it is about the plans. */
const JOINED = /(?:,| och| samt)(?: ska)? $/
const OF_PLANS = /(?<!lägesbilden (?:och|samt) )(?<![a-zåäö])(?:åtgärds)?plan(?:en|erna) (?:ska )?$/

/** How often a sentence says that the lägesbild is updated, reviewed or renewed. */
function situationIn(sentence: string): Reading[] {
  if (!sentence.includes('lägesbild') || OTHERS.test(sentence)) return []
  const isLoose = UPDATED.test(sentence)
  if (!isLoose && !PASSIVE.test(sentence) && !BEFORE.test(sentence)) return []
  const found = [...frequencies(sentence), ...onceIn(sentence)]
  if (found.length === 0 || (!isLoose && AS_WELL.test(sentence))) return []
  const from = BEFORE.test(sentence) || sentence.includes('ny lägesbild') ? 0 : sentence.indexOf('lägesbild')
  const verbs = [...sentence.matchAll(VERBS)].filter(({ index }) => index >= from)
  return verbs.flatMap((verb, turn) => {
    const before = sentence.slice(0, verb.index)
    const next = verbs[turn + 1]?.index ?? Number.POSITIVE_INFINITY
    if (OF_PLANS.test(before) || (turn > 0 && !JOINED.test(before))) return []
    // A frequency after a verb belongs to that verb; one before the first verb belongs to the first.
    const own =
      found.find(({ start }) => start > verb.index && start < next) ??
      (turn === 0 ? found.findLast(({ end }) => end <= verb.index) : undefined)
    return own ? [{ ...own, kind: kindOf(verb[0], sentence) }] : []
  })
}

/** "En enda gång" during an agreement is less often than every second year. */
function onceIn(sentence: string): Frequency[] {
  const match =
    /(?<![a-zåäö])(?:en enda gång|endast en gång|bara en gång|engångsvis)(?! (?:per|om|i|varje|under))/.exec(sentence)
  return match ? [{ timesPerYear: 0.25, start: match.index, end: match.index + match[0].length }] : []
}

/** Another activity in the sentence that the frequency may belong to. */
const AS_WELL =
  /sammanträd|möts|träffa|möte|redovisa|rapportera|följ(?:er|s) upp|vid behov|som grund| (?:och|som) [a-zåäö]+(?:ar|er) /

function kindOf(verb: string, sentence: string): UpdateKind {
  if (/^(?:uppdatera|revidera|förnyas|aktualiseras|görs|arbetas|skrivs)/.test(verb)) return 'update'
  return verb.startsWith('ta') && sentence.includes('ny lägesbild') ? 'renewal' : 'review'
}

/** A sentence that says how often the action plans are followed up. */
export interface FollowUpStatement extends Frequency {
  /** Whether they are followed up then, and not only looked at. */
  readonly isFollowUp: boolean
  readonly sentence: Sentence
}

const FOLLOWED = latin(
  /(?<!\p{L})(?:åtgärds|handlings)plan(?:en|erna)?(?: och \p{L}+)?(?: i överenskommelsen)?(?: ska| skall| bör| kommer att)? (?<verb>följs upp|följas upp|utvärderas|gås igenom|ses över)(?!\p{L})|(?<!\p{L})(?:följs|följas|utvärderas) (?:åtgärds|handlings)plan(?:en|erna)(?: upp)?(?!\p{L})|(?<!\p{L})uppföljning(?:en)? av (?:åtgärds|handlings)plan(?:en|erna) (?:sker|görs|genomförs)/u,
)

/** Everything that an agreement's texts say of how often its plans are followed up. */
export function followUpStatements(agreement: Agreement): FollowUpStatement[] {
  const found = sentencesIn(agreement).flatMap((sentence) => {
    const { small, text } = sentence
    if (!/plan/.test(small) || (text.place ?? []).includes('frekvens')) return []
    const match = FOLLOWED.exec(small)
    if (!match || /lagen|enligt lag|hur (?:åtgärds|handlings)?plan|(?<!åtgärds|handlings)plan(?:en)? för/.test(small))
      return []
    const found = [...frequenciesIn(sentence), ...onceIn(small)]
    const end = match.index + match[0].length
    const own =
      found.find(({ start }) => start >= end - 12 && start < end + 60) ??
      found.findLast((one) => one.end <= match.index)
    return own ? [{ ...own, sentence, isFollowUp: /följ|utvärdera/.test(match[0]) }] : []
  })
  return joined(found, learnedFollowUps(agreement))
}

/** What a reader takes for how often the plans are followed up, in texts that are not those of one plan. */
function learnedFollowUps(agreement: Agreement): FollowUpStatement[] {
  const plans = new Set(agreement.planer.map(({ file }) => file))
  return [...learnedValues(agreement, 'frekvens', frequenciesIn, isFree)].flatMap(
    ({ sentence, value, label, certainty }): FollowUpStatement[] => {
      const { small, text } = sentence
      if (label !== 'plan' || certainty < SURE || !/(?:åtgärds|handlings)planerna/.test(small)) return []
      if (/hur (?:åtgärds|handlings)plan/.test(small)) return []
      if ((text.place ?? []).includes('frekvens') || [...plans].some((file) => file === text.file)) return []
      return [{ sentence, ...value, isFollowUp: /följ|utvärder|redovis|rapport|avstäm/.test(small) }]
    },
  )
}
