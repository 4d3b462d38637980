import { timesPerYear } from '../../agreement/frequency.ts'
import { bodiesOf, meetingStatements } from '../../agreement/statements/meetings.ts'
import type { Sentence } from '../../agreement/statements/sentences.ts'
import { followUpStatements, type UpdateKind, updateStatements } from '../../agreement/statements/updates.ts'
import { spanIn } from '../../agreement/texts.ts'
import { type Demand, type Hit, rule } from '../../check/rule.ts'
import type { Agreement, Place, YamlFile } from '../../model/model.ts'
import type { Span } from '../../source.ts'
import { frequencies } from '../../swedish/frequency.ts'

export default rule({
  title: 'Det sägs på ett sätt hur ofta lägesbilden uppdateras och hur ofta grupper möts.',
  ground: 'form',
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
    const situation = [...aboutSituation(agreement)]
    yield* tooSeldom(situation, demands)
    yield* contradictions('lägesbilden', situation)
    yield* contradictions('åtgärdsplanerna', [...aboutPlans(agreement)])
    const meetings = meetingStatements(agreement)
    for (const body of bodiesOf(agreement)) {
      const said = meetings.filter((one) => one.body.file === body.file && one.body.place.join() === body.place.join())
      yield* contradictions(body.name, [
        ...dataOf(body.file, body.place, body.frequency),
        ...said.map(({ sentence, ...one }) => inText(sentence, one, 'meeting')),
      ])
    }
  },
})

/** A place that states a frequency. */
interface Statement {
  readonly span: Span
  /** Of a value that says more than one, as "varje vecka, under sommaren varannan", each. */
  readonly times: readonly number[]
  readonly kind: UpdateKind | 'meeting' | 'followUp' | 'lookedAt'
  /** The place in a YAML file; missing for a sentence. */
  readonly file?: YamlFile<unknown>
  readonly place?: Place
}

/** Finds that nothing states the least frequency that a profile demands. */
function* tooSeldom(statements: readonly Statement[], demands: readonly Demand[]): Generator<Hit> {
  for (const demand of demands) {
    const least = demand.values.lägesbild_per_år
    const most = Math.max(...statements.map(({ kind, times }) => (kind === 'review' ? 0 : Math.max(...times))))
    const first = statements.find(({ file }) => file)
    if (typeof least !== 'number' || !first?.file || !first.place || most >= least) continue
    yield {
      file: first.file,
      place: first.place,
      message: `lägesbilden uppdateras ${howOften(first.times[0])}, men ska uppdateras minst ${howOften(least)}`,
      hint: 'Skriv  uppdateras: {antal: 1, per: år}  eller tätare.',
      demand,
    }
  }
}

/** What is said in two ways: the laxest of the data, and each text that says otherwise than all of them. */
function* contradictions(what: string, statements: readonly Statement[]): Generator<Hit> {
  const data = statements.filter(({ file }) => file).sort((a, b) => (a.times[0] ?? 0) - (b.times[0] ?? 0))
  const [laxest, strictest] = [data[0], data.at(-1)]
  if (laxest && strictest && !agrees(laxest, strictest)) yield hit(what, laxest, strictest)
  const texts = statements.filter(({ file }) => !file)
  const first = strictest ?? texts[0]
  const told: Statement[] = []
  for (const one of texts) {
    if (!first || one === first || data.some((known) => agrees(one, known)) || agrees(one, first)) continue
    if (told.some((earlier) => agrees(one, earlier))) continue
    told.push(one)
    yield hit(what, one, first)
  }
}

function hit(what: string, one: Statement, other: Statement): Hit {
  const [done, otherwise] = [DONE[one.kind], DONE[other.kind]]
  const [times, known] = [howOften(one.times[0]), howOften(other.times[0])]
  return {
    ...(one.file && one.place ? { file: one.file, place: one.place } : { span: one.span }),
    message: `${what} ${done} ${times} enligt detta, men ${done === otherwise ? '' : `${otherwise} `}${known} enligt ett annat ställe`,
    related: [{ span: other.span, message: `här står ${known}` }],
  }
}

/** Whether both can hold: a review more often than an update, and a new one less often, are none the other's business. */
function agrees(one: Statement, first: Statement): boolean {
  if (one.times.some((times) => first.times.some((known) => Math.abs(times - known) <= known * 0.04))) return true
  const [times = 0, known = 0] = [one.times[0], first.times[0]]
  // Plans may be looked at more often than they are followed up.
  if (one.kind === 'lookedAt' || first.kind === 'lookedAt') return one.kind === first.kind || times > known
  if (one.kind === 'review' && first.kind === 'update') return times > known
  if (one.kind === 'renewal' && first.kind === 'update') return times < known
  if (one.kind === 'update' && first.kind === 'review') return times < known
  return one.kind !== first.kind
}

/** The kinds as messages word them. */
const DONE: Readonly<Record<Statement['kind'], string>> = {
  update: 'uppdateras',
  review: 'ses över',
  renewal: 'görs ny',
  meeting: 'möts',
  followUp: 'följs upp',
  lookedAt: 'ses över',
}

function* aboutSituation(agreement: Agreement): Generator<Statement> {
  const { manifest, bilagor } = agreement
  yield* dataOf(manifest, ['lägesbild', 'uppdateras'], manifest.data.lägesbild?.uppdateras)
  for (const { content } of bilagor) {
    if (content?.sort !== 'uppföljningsplan') continue
    for (const [index, item] of content.file.data.objekt.entries())
      if (item.sort === 'lägesbild') yield* dataOf(content.file, ['objekt', index, 'frekvens'], item.frekvens)
  }
  for (const { sentence, kind, ...one } of updateStatements(agreement)) yield inText(sentence, one, kind)
}

function* aboutPlans(agreement: Agreement): Generator<Statement> {
  for (const { content } of agreement.bilagor) {
    if (content?.sort !== 'uppföljningsplan') continue
    for (const [index, item] of content.file.data.objekt.entries()) {
      if (item.sort !== 'åtgärdsplaner') continue
      for (const one of dataOf(content.file, ['objekt', index, 'frekvens'], item.frekvens))
        yield { ...one, kind: 'followUp' }
    }
  }
  for (const { sentence, isFollowUp, ...one } of followUpStatements(agreement))
    yield inText(sentence, one, isFollowUp ? 'followUp' : 'lookedAt')
}

function* dataOf(
  file: YamlFile<unknown>,
  place: Place,
  value: Parameters<typeof timesPerYear>[0],
): Generator<Statement> {
  const times = timesPerYear(value)
  if (times === undefined) return
  const words = typeof value === 'string' ? value : value && 'text' in value ? (value.text ?? '') : ''
  const more = frequencies(words).map(({ timesPerYear: one }) => one)
  const kind = place.includes('uppdateras') || place.includes('objekt') ? 'update' : 'meeting'
  yield { file, place, span: file.span(place), times: [times, ...more], kind }
}

function inText(
  { text, start: from }: Sentence,
  { start, end, timesPerYear: times }: { readonly start: number; readonly end: number; readonly timesPerYear: number },
  kind: Statement['kind'],
): Statement {
  return { span: spanIn(text, from + start, from + end), times: [times], kind }
}

function howOften(times = 0): string {
  if (times < 1) return YEARS[1 / times] ?? `var ${Math.round(12 / times)}:e månad`
  return times === 1 ? 'en gång om året' : `${String(Math.round(times * 10) / 10).replace('.', ',')} gånger om året`
}

/** Words for once in this number of years. */
const YEARS: Readonly<Record<number, string>> = { 2: 'vartannat år', 3: 'vart tredje år', 4: 'vart fjärde år' }
