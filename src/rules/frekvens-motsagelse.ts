import { agreementText } from '../check/clauses.ts'
import { frequencies, timesPerYear } from '../check/frequency.ts'
import { latin } from '../check/latin.ts'
import type { Demand, Hit, Rule } from '../check/rule.ts'
import { markdownTexts, spanIn } from '../check/texts.ts'
import type { Agreement, Place, YamlFile } from '../model/model.ts'
import type { Span } from '../source.ts'

/** Somewhere that says how often something is done. */
interface Statement {
  readonly span: Span
  readonly timesPerYear: number
  /** Where it stands, when it stands in YAML. */
  readonly file?: YamlFile<unknown>
  readonly place?: Place
}

export const frekvensMotsagelse: Rule = {
  id: 'frekvens-motsagelse',
  title: 'Det sägs på ett sätt hur ofta lägesbilden uppdateras och styrgruppen möts.',
  catalogue: ['C11', 'E03'],
  applies: 'always',
  severity: 'fel',
  basis: {
    document: 'God ordning',
    text: 'Det sägs på ett sätt hur ofta lägesbilden uppdateras och styrgruppen möts.',
  },
  why: 'Två frekvenser för samma sak betyder att den ena inte följs.',
  hint: 'Skriv samma frekvens på alla ställen; den tätare gäller så länge.',
  good: 'Lägesbilden uppdateras minst en gång varje halvår.   # och i uppföljningsplanen  frekvens: {antal: 1, per: halvår}',
  bad: 'Lägesbilden uppdateras minst en gång varje år.   # men i uppföljningsplanen  frekvens: {antal: 2, per: år}',
  *check({ agreement, demands }) {
    yield* tooSeldom([...aboutSituation(agreement)], demands)
    yield* contradictions('lägesbilden uppdateras', [...aboutSituation(agreement)])
    yield* contradictions('styrgruppen möts', [...aboutBoard(agreement)])
  },
}

/** What a profile says at least, when nothing says as much. */
function* tooSeldom(statements: readonly Statement[], demands: readonly Demand[]): Generator<Hit> {
  for (const demand of demands) {
    const least = demand.values.lägesbild_per_år
    const most = Math.max(...statements.map(({ timesPerYear }) => timesPerYear))
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

function* contradictions(what: string, statements: readonly Statement[]): Generator<Hit> {
  const often = [...statements].sort((a, b) => a.timesPerYear - b.timesPerYear)
  const [laxest, strictest] = [often[0], often.at(-1)]
  if (!laxest || !strictest || strictest.timesPerYear - laxest.timesPerYear < 0.01) return
  const lax = often.filter(({ timesPerYear: times }) => times < strictest.timesPerYear - 0.01)
  const first = lax.find(({ file }) => file) ?? laxest
  yield {
    ...(first.file && first.place ? { file: first.file, place: first.place } : { span: first.span }),
    message: `${what} ${howOften(first)} enligt detta, men ${howOften(strictest)} enligt ett annat ställe`,
    related: [
      {
        span: strictest.span,
        message: `här står ${howOften(strictest)}, som är tätare och gäller`,
      },
      ...lax.filter((one) => one !== first).map(({ span }) => ({ span, message: 'också glesare än så' })),
    ],
  }
}

function* aboutSituation(agreement: Agreement): Generator<Statement> {
  const { manifest, bilagor } = agreement
  yield* statement(manifest, ['lägesbild', 'uppdateras'], manifest.data.lägesbild?.uppdateras)
  for (const { content } of bilagor) {
    if (content?.sort !== 'uppföljningsplan') continue
    for (const [index, item] of content.file.data.objekt.entries()) {
      if (item.sort === 'lägesbild') yield* statement(content.file, ['objekt', index, 'frekvens'], item.frekvens)
    }
  }
  yield* inText(agreement, (sentence) => {
    const at = sentence.toLowerCase().indexOf('lägesbild')
    return at >= 0 && / uppdatera/i.test(sentence.slice(at))
  })
}

function* aboutBoard(agreement: Agreement): Generator<Statement> {
  const { manifest } = agreement
  const { styrgrupp } = manifest.data
  if (!styrgrupp) return
  yield* statement(manifest, ['styrgrupp', 'frekvens'], styrgrupp.frekvens)
  const name = (styrgrupp.namn ?? 'styrgruppen').split(',')[0]?.toLowerCase().replaceAll(NO_WORD, '') ?? ''
  yield* inText(
    agreement,
    (sentence) => sentence.toLowerCase().startsWith(name) && /sammanträder|möts|träffas/i.test(sentence),
  )
}

const NO_WORD = latin(/[^\p{L} ]/gu)

function* statement(
  file: YamlFile<unknown>,
  place: Place,
  value: Parameters<typeof timesPerYear>[0],
): Generator<Statement> {
  const times = timesPerYear(value)
  if (times !== undefined) yield { file, place, span: file.span(place), timesPerYear: times }
}

/** Sentences of the agreement's own text that say how often something is done. */
function* inText(agreement: Agreement, about: (sentence: string) => boolean): Generator<Statement> {
  const file = agreementText(agreement)
  if (!file) return
  for (const text of markdownTexts(file, agreement)) {
    let start = 0
    for (const sentence of text.text.split(BETWEEN_SENTENCES)) {
      // What the Act demands at least is no promise of the parties.
      const isOwn = about(sentence) && !/lagen kräver|enligt lag|lagens/i.test(sentence)
      const found = isOwn ? frequencies(sentence)[0] : undefined
      if (found) {
        const at = start + found.start
        yield { span: spanIn(text, at, start + found.end), timesPerYear: found.timesPerYear }
      }
      start += sentence.length + 1
    }
  }
}

const BETWEEN_SENTENCES = latin(/(?<=[.!?]) (?=\p{Lu})/u)

function howOften({ timesPerYear: times }: Statement): string {
  if (times < 1) return times === 0.5 ? 'vartannat år' : `var ${Math.round(12 / times)}:e månad`
  return times === 1 ? 'en gång om året' : `${String(Math.round(times * 10) / 10).replace('.', ',')} gånger om året`
}
