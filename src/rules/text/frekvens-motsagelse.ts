import { agreementText } from '../../agreement/clauses.ts'
import { timesPerYear } from '../../agreement/frequency.ts'
import { markdownTexts, spanIn } from '../../agreement/texts.ts'
import { type Demand, type Hit, rule } from '../../check/rule.ts'
import type { Agreement, Place, YamlFile } from '../../model/model.ts'
import type { Span } from '../../source.ts'
import { type Frequency, frequencies } from '../../swedish/frequency.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Det sägs på ett sätt hur ofta lägesbilden uppdateras och styrgruppen möts.',
  catalogue: ['C11', 'E03'],
  severity: 'fel',
  why: 'Två frekvenser för samma sak betyder att den ena inte följs.',
  hint: 'Skriv samma frekvens på alla ställen; den tätare gäller så länge.',
  good: {
    'text/overenskommelse.md': 'Lägesbilden uppdateras minst en gång om året.',
    'uppfoljningsplan.yaml': `
      objekt:
        - id: lagesbild
          frekvens: {antal: 1, per: år}
    `,
  },
  bad: {
    'text/overenskommelse.md': 'Lägesbilden uppdateras minst en gång om året.',
    'uppfoljningsplan.yaml': `
      objekt:
        - id: lagesbild
          frekvens: {antal: 2, per: år}
    `,
  },
  parameters: {
    lägesbild_per_år: {
      description: 'Hur många gånger om året lägesbilden minst uppdateras.',
      type: 'number',
      minimum: 0,
    },
  },
  *check({ agreement, demands }) {
    yield* tooSeldom([...aboutSituation(agreement)], demands)
    yield* contradictions('lägesbilden', [...aboutSituation(agreement)])
    yield* contradictions('styrgruppen', [...aboutBoard(agreement)])
  },
})

/**
 * What a frequency is the frequency of. A review more frequent than an update, or a renewal less frequent, is no
 * contradiction.
 */
type Kind = 'update' | 'review' | 'renewal'

/** A place that states a frequency. */
interface Statement {
  readonly span: Span
  readonly timesPerYear: number
  readonly kind: Kind
  /** The place in a YAML file; missing for a sentence in Markdown. */
  readonly file?: YamlFile<unknown>
  readonly place?: Place
}

/** Finds that nothing states the least frequency that a profile demands. */
function* tooSeldom(statements: readonly Statement[], demands: readonly Demand[]): Generator<Hit> {
  for (const demand of demands) {
    const least = demand.values.lägesbild_per_år
    const most = Math.max(...statements.map(({ kind, timesPerYear }) => (kind === 'review' ? 0 : timesPerYear)))
    const first = statements.find(({ file }) => file)
    if (typeof least !== 'number' || !first?.file || !first.place || most >= least) continue
    yield {
      file: first.file,
      place: first.place,
      message: `lägesbilden uppdateras ${howOften(first)}, men ska uppdateras minst ${howOften({ ...first, timesPerYear: least })}`,
      hint: 'Skriv  uppdateras: {antal: 1, per: år}  eller tätare.',
      demand,
    }
  }
}

function* contradictions(what: 'lägesbilden' | 'styrgruppen', statements: readonly Statement[]): Generator<Hit> {
  const updates = statements.filter(({ kind }) => kind === 'update').map(({ timesPerYear: times }) => times)
  const [least, most] = [Math.min(...updates), Math.max(...updates)]
  const often = statements
    .filter(({ kind, timesPerYear: times }) =>
      kind === 'review' ? times < most - 0.01 : kind === 'renewal' ? times > least + 0.01 : true,
    )
    .sort((a, b) => a.timesPerYear - b.timesPerYear)
  const [laxest, strictest] = [often[0], often.at(-1)]
  if (!laxest || !strictest || strictest.timesPerYear - laxest.timesPerYear < 0.01) return
  const lax = often.filter(({ timesPerYear: times }) => times < strictest.timesPerYear - 0.01)
  const first = lax.find(({ file }) => file) ?? laxest
  const done = ({ kind }: Statement) => (what === 'styrgruppen' ? 'möts' : DONE[kind])
  const same = first.kind === strictest.kind ? '' : `${done(strictest)} `
  yield {
    ...(first.file && first.place ? { file: first.file, place: first.place } : { span: first.span }),
    message: `${what} ${done(first)} ${howOften(first)} enligt detta, men ${same}${howOften(strictest)} enligt ett annat ställe`,
    related: [
      {
        span: strictest.span,
        message: `här står ${howOften(strictest)}, som är tätare och gäller`,
      },
      ...lax.filter((one) => one !== first).map(({ span }) => ({ span, message: 'också glesare än så' })),
    ],
  }
}

/** The kinds as messages word them. */
const DONE: Readonly<Record<Kind, string>> = { update: 'uppdateras', review: 'ses över', renewal: 'görs ny' }

function* aboutSituation(agreement: Agreement): Generator<Statement> {
  const { manifest, bilagor } = agreement
  yield* statement(manifest, ['lägesbild', 'uppdateras'], manifest.data.lägesbild?.uppdateras)
  for (const { content } of bilagor) {
    if (content?.sort !== 'uppföljningsplan') continue
    for (const [index, item] of content.file.data.objekt.entries()) {
      if (item.sort === 'lägesbild') yield* statement(content.file, ['objekt', index, 'frekvens'], item.frekvens)
    }
  }
  yield* inText(agreement, situationIn)
}

function* aboutBoard(agreement: Agreement): Generator<Statement> {
  const { manifest } = agreement
  const { styrgrupp } = manifest.data
  if (!styrgrupp) return
  yield* statement(manifest, ['styrgrupp', 'frekvens'], styrgrupp.frekvens)
  const name = (styrgrupp.namn ?? 'styrgruppen').split(',')[0]?.toLowerCase().replaceAll(NO_WORD, '') ?? ''
  const meets = boardMeets(name)
  yield* inText(agreement, (sentence) => {
    const met = meets.exec(sentence.toLowerCase())
    if (!met) return []
    const found = frequencies(sentence)
    const end = met.index + met[0].length
    // A frequency after the verb belongs to it: "Styrgruppen informeras varje månad och möts varje halvår".
    const own = found.find(({ start }) => start >= end) ?? found.findLast((one) => one.end <= end)
    return own ? [{ ...own, kind: 'update' }] : []
  })
}

const NO_WORD = latin(/[^\p{L} ]/gu)

function* statement(
  file: YamlFile<unknown>,
  place: Place,
  value: Parameters<typeof timesPerYear>[0],
): Generator<Statement> {
  const times = timesPerYear(value)
  if (times !== undefined) yield { file, place, span: file.span(place), timesPerYear: times, kind: 'update' }
}

/** The frequencies that `read` finds in the sentences of the agreement text. */
function* inText(agreement: Agreement, read: (sentence: string) => readonly Reading[]): Generator<Statement> {
  const file = agreementText(agreement)
  if (!file) return
  for (const text of markdownTexts(file, agreement)) {
    let start = 0
    for (const sentence of text.text.split(BETWEEN_SENTENCES)) {
      // A sentence about what the Act demands is not a promise of the parties.
      const found = /lagen kräver|enligt lag|lagens/i.test(sentence) ? [] : read(sentence)
      for (const { kind, timesPerYear, ...at } of found) {
        yield { span: spanIn(text, start + at.start, start + at.end), timesPerYear, kind }
      }
      start += sentence.length + 1
    }
  }
}

const BETWEEN_SENTENCES = latin(/(?<=[.!?]) (?=\p{Lu})/u)

/** A frequency in a sentence, and what it is the frequency of. */
type Reading = Frequency & { readonly kind: Kind }

/** `UPDATED` matches sentences about the parties' lägesbild, `OTHERS` those about an operation's or the police's. */
const UPDATED = /lägesbild.* uppdatera/
const OTHERS = /operativ|taktisk|daglig|polisens (?:egen |egna |lokala |nationella )?lägesbild/

/** The lägesbild is the subject of the verb: "Lägesbilden enligt punkt 8 ska revideras", "en ny lägesbild tas fram". */
const PASSIVE = latin(
  /(?:^|att )(?:(?:den|en) (?:(?:ny|gemensamma|lokala|aktuella) )*)?lägesbild(?:en)?(?: (?:och|samt) åtgärdsplan(?:en|erna)| (?:enligt|i) [^,.]{1,40}?| ska| skall| bör| kommer att| är gemensam och| minst| årligen| (?:varje|vartannat|varannan) \p{L}+)* (?:revideras|ses över|tas fram)/u,
)

/** The verb comes first: "Varje halvår revideras lägesbilden", "varje år tas en ny lägesbild fram". */
const BEFORE =
  /(?:(?:uppdatera|revidera)[rs]?|se[rs]?(?: över)?|ta[rs]?(?: fram)?) (?:parterna |kommunen )?(?:över |fram )?(?:den (?:gemensamma|lokala) )?(?:lägesbilden|en ny lägesbild)(?: över| fram)?(?![a-zåäö])/

const VERBS =
  /uppdatera|revidera|(?<![a-zåäö])(?:ses? över|ser? (?:parterna |kommunen )?över|ses lägesbilden över|ta[rs]? (?=.*ny lägesbild|fram))/g

/** A later verb is about the lägesbild too after `JOINED`; after `OF_PLANS` it is about the plans. */
const JOINED = /(?:,| och| samt)(?: ska)? $/
const OF_PLANS = /(?<!lägesbilden (?:och|samt) )(?<![a-zåäö])(?:åtgärds)?plan(?:en|erna) (?:ska )?$/

/** How often a sentence says that the lägesbild is updated, reviewed or renewed. */
function situationIn(written: string): Reading[] {
  const sentence = written.toLowerCase()
  if (!sentence.includes('lägesbild') || OTHERS.test(sentence)) return []
  const isLoose = UPDATED.test(sentence)
  if (!isLoose && !PASSIVE.test(sentence) && !BEFORE.test(sentence)) return []
  const found = frequencies(sentence)
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

/** Another activity in the sentence that the frequency may belong to. */
const AS_WELL =
  /sammanträd|möts|träffa|möte|redovisa|rapportera|följ(?:er|s) upp|vid behov|som grund| (?:och|som) [a-zåäö]+(?:ar|er) /

function kindOf(verb: string, sentence: string): Kind {
  if (/^(?:uppdatera|revidera)/.test(verb)) return 'update'
  return verb.startsWith('ta') && sentence.includes('ny lägesbild') ? 'renewal' : 'review'
}

/** Matches "Styrgruppen sammanträder", "Styrgruppens möten hålls", "Varje månad sammanträder styrgruppen". */
function boardMeets(name: string): RegExp {
  const board = `${name}(?:e?n|e?t)?`
  const when = '[^,.]{0,20}(?:dag|veck|månad|kvartal|tertial|termin|halvår|år)[a-zåäö]*'
  return new RegExp(
    [
      `^${board}(?![a-zåäö]).*?(?<! som )(?:sammanträder|möts|träffas)`,
      `^${board}s (?:ordinarie )?(?:möten|sammanträden) (?:hålls|äger rum)`,
      `^${when} (?:sammanträder|möts|träffas|sammankallas) ${board}(?![a-zåäö])`,
    ].join('|'),
  )
}

function howOften({ timesPerYear: times }: Statement): string {
  if (times < 1) return YEARS[1 / times] ?? `var ${Math.round(12 / times)}:e månad`
  return times === 1 ? 'en gång om året' : `${String(Math.round(times * 10) / 10).replace('.', ',')} gånger om året`
}

/** Words for once in this number of years. */
const YEARS: Readonly<Record<number, string>> = { 2: 'vartannat år', 3: 'vart tredje år', 4: 'vart fjärde år' }
