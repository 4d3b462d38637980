import type { Agreement, Bilaga, Plan } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { ORDINALS } from '../../swedish/quantity.ts'
import { isOfAnother } from './another.ts'
import { valueIn } from './learned.ts'
import { headingsOf, toSections } from './section-references.ts'
import { type Sentence, sentencesIn } from './sentences.ts'
import { type LostReference, OTHER_DOCUMENT, typed } from './typed-references.ts'

const PLAN = latin(
  /(?<!\p{L})(?:åtgärds|handlings)?plan(?:en)?(?: nr\.?| nummer)? (\d{1,3})(?![\d.,]\d|\p{L}|:| §| kap)/gu,
)
const BILAGA = latin(/(?<!\p{L})(?:bilaga|bil\.)(?: nr\.?| nummer)? (\d{1,2})(?![\d.]\d|\p{L})/gu)
const FIGURE = latin(/(?<!\p{L})figur(?:en)? (\d{1,2})(?![\d.]\d|\p{L})/gu)
const TABLE = latin(/(?<!\p{L})tabell(?:en)? (\d{1,2})(?![\d.]\d|\p{L})/gu)
/** "åtgärdsplanen för Alviks torg": a plan by the name of a place. */
const PLAN_FOR = latin(/(?<!\p{L})(?:åtgärdsplanen|planen) (?:för|om|mot) ((?:\p{Lu}[\p{L}-]+)(?: [\p{L}-]+){0,2})/gu)

/** Every reference by hand that leads nowhere. */
export function lostReferences(agreement: Agreement): LostReference[] {
  const found: LostReference[] = []
  const headings = headingsOf(agreement)
  const figures = new Set(
    [...agreement.targets.values()].flatMap(({ kind, label }) =>
      kind === 'figur' ? [Number(/\d+/.exec(label)?.[0])] : [],
    ),
  )
  const tables = new Set(
    [...agreement.targets.values()].flatMap(({ kind, label }) =>
      kind === 'tabell' ? [Number(/\d+/.exec(label)?.[0])] : [],
    ),
  )
  let before: Sentence | undefined
  for (const sentence of sentencesIn(agreement)) {
    const { small } = sentence
    if (/plan|bilaga|figur|tabell|avsnitt|kapitel|rubriken/.test(small)) {
      found.push(
        ...toPlans(sentence, agreement),
        ...toBilagor(sentence, agreement, before?.text === sentence.text ? before : undefined),
        ...toFigures(sentence, 'figur', figures),
        ...toFigures(sentence, 'tabell', tables),
        ...toNamedPlans(sentence, agreement),
        ...toSections(sentence, agreement, headings),
      )
    }
    before = sentence
  }
  return found
}

function* toPlans(sentence: Sentence, { planer }: Agreement): Generator<LostReference> {
  if (planer.length === 0) return
  for (const { number, start, end, after } of typed(sentence, PLAN)) {
    const plan = planer.find(({ nummer }) => nummer === String(number))
    if (!plan) {
      if (planer.every(({ nummer }) => /^\d+$/.test(nummer)))
        yield {
          sentence,
          start,
          end,
          message: `åtgärdsplan ${number} finns inte: planerna är ${planer.map(({ nummer }) => nummer).join(', ')}`,
        }
      continue
    }
    const named = planer.filter((one) => one !== plan && isNamed(one.file.data.titel, sentence.small))
    const others = named.length > 0 ? named : plansAbout(sentence.small, plan, planer)
    const [other] = others
    if (!other || others.length > 1 || isNamed(plan.file.data.titel, sentence.small, 1)) continue
    if (/(?:åtgärds)?plan(?:en)? (?:nr )?\d+.*plan(?:en)? (?:nr )?\d/.test(sentence.small) || /^ och \d/.test(after))
      continue
    yield {
      sentence,
      start,
      end,
      message: `åtgärdsplan ${number} är «${plan.file.data.titel}», men det som nämns här är plan ${other.nummer}, «${other.file.data.titel}»`,
      hint: `Skriv  <plan:${other.id}>  – så följer numret med när planerna ändras.`,
    }
  }
}

/** Plans that tell of what a sentence tells of, where the one that is referred to does not. */
function plansAbout(small: string, referred: Plan, planer: readonly Plan[]): readonly Plan[] {
  const stems = (small.match(/[a-zåäöé]{8,}/g) ?? [])
    .filter(
      (word) =>
        !/^(?:åtgärdsplan|handlingsplan|beskriv|redovisas|kommunen|polisen|parterna|överenskom|samverkan|trygghet)/.test(
          word,
        ),
    )
    .map((word) => word.slice(0, -2))
  const said = (plan: Plan) => JSON.stringify(plan.file.data).toLowerCase()
  const known = stems.filter((stem) => planer.some((plan) => said(plan).includes(stem)))
  if (known.length === 0 || known.some((stem) => said(referred).includes(stem))) return []
  return planer.filter((plan) => known.every((stem) => said(plan).includes(stem)))
}

/** Whether a sentence names a title by its weighty words, whatever their endings: all of them, or `least`. */
function isNamed(title: string | undefined, small: string, least?: number): boolean {
  const words = (title ?? '').toLowerCase().match(/[a-zåäöé]{5,}/g) ?? []
  const stems = words.map((word) => word.slice(0, Math.max(5, word.length - 3)))
  const count = stems.filter((stem) => small.includes(stem)).length
  if (least !== undefined) return count >= least
  return stems.length > 0 && count === stems.length && (stems.length > 1 || (stems[0]?.length ?? 0) >= 7)
}

/** What bilagor are called in running text. */
const AS_NTH = new RegExp(`som (${ORDINALS.join('|')}) bilaga(?!n)`)
/** "den tredje bilagan" */
const NTH_BILAGA = new RegExp(`(?:den )?(${ORDINALS.join('|')}) bilagan`)

const SORTS: Readonly<Record<string, RegExp>> = {
  lägesbild: /lägesbild/,
  åtgärdsplaner: /åtgärdsplan|åtgärderna/,
  uppföljningsplan: /uppföljningsplan/,
  kommunikationsplan: /kommunikationsplan/,
  samordnare:
    /kontaktuppgift|vem man ringer|nås på|telefonnummer|samordnarna (?:anges|står|finns)|förteckning över samordnare/,
  medborgarlöften: /medborgarlöfte|löftena|löftet/,
}

function* toBilagor(
  sentence: Sentence,
  { bilagor }: Agreement,
  before: Sentence | undefined,
): Generator<LostReference> {
  if (bilagor.length === 0) return
  const nth = NTH_BILAGA.exec(sentence.small)
  if (nth && ORDINALS.indexOf(nth[1] ?? '') >= bilagor.length)
    yield {
      sentence,
      start: nth.index,
      end: nth.index + nth[0].length,
      message: `«${nth[0]}» finns inte: bilagorna är ${bilagor.length}`,
    }
  // "Lägesbilden, som är fogad som tredje bilaga"
  const as = AS_NTH.exec(sentence.small)
  const called = as && namedIn(sentence.small.slice(0, as.index), bilagor)
  if (as && called && called.data.nummer !== ORDINALS.indexOf(as[1] ?? '') + 1)
    yield {
      sentence,
      start: as.index,
      end: as.index + as[0].length,
      message: `«${called.data.titel}» är bilaga ${called.data.nummer}, inte ${as[0].replace('som ', '')}`,
    }
  for (const { number, start, end } of typed(sentence, BILAGA)) {
    const bilaga = bilagor.find(({ data }) => data.nummer === number)
    if (!bilaga) {
      yield {
        sentence,
        start,
        end,
        message: `bilaga ${number} finns inte: bilagorna är ${bilagor.map(({ data }) => data.nummer).join(', ')}`,
      }
      continue
    }
    const head = sentence.small.slice(0, start)
    const learned = learnedSort(sentence, { start, end }, before, bilagor)
    if (learned && learned !== bilaga && !isNamedAs(bilaga, sentence.small)) {
      yield another(sentence, { start, end }, bilaga, learned)
      continue
    }
    if (
      !/(?:är|utgör|finns i|hör till|ligger i|återfinns i|som|blir|återges i|framgår av|anges i|redovisas i|beskrivs i|återges [a-zåäö]+ i|står i|läggs fram i|i sin helhet i|tagits in i|tas in i|samlade i|fogade som|ingår i|läses i|hittas i) (?:[a-zåäö]+ )?$/.test(
        head,
      )
    )
      continue
    const isPronoun = /^(?:den|det|de|denna|den planen|planen|den bilden) (?:är|utgör|finns|ligger|återfinns|hör)/.test(
      head,
    )
    const other = isPronoun ? lastOf(before?.small ?? '', bilagor) : namedIn(head, bilagor)
    if (!other || other === bilaga || namedIn(sentence.small.slice(end), bilagor)) continue
    yield another(sentence, { start, end }, bilaga, other)
  }
}

/** A reference to one bilaga of what stands in another. */
function another(
  sentence: Sentence,
  at: { readonly start: number; readonly end: number },
  { data: { nummer, titel } }: Bilaga,
  other: Bilaga,
): LostReference {
  return {
    sentence,
    ...at,
    message: `bilaga ${nummer} är «${titel}», men det som nämns här är bilaga ${other.data.nummer}, «${other.data.titel}»`,
    hint: `Skriv  <bilaga:${other.id}>  – så följer numret med när bilagorna ändras.`,
  }
}

/** How sure the reader must be of what a bilaga is said to hold. */
const SURE = 0.9

/** The bilaga of which a reader takes a sentence to tell where it refers to one. */
function learnedSort(
  sentence: Sentence,
  value: { readonly start: number; readonly end: number },
  before: Sentence | undefined,
  bilagor: readonly Bilaga[],
): Bilaga | undefined {
  // Of two references, each can be what the words of the other are about.
  if (isOfAnother(sentence.small) || [...sentence.small.matchAll(BILAGA)].length > 1) return undefined
  const { label, certainty } = valueIn('bilaga', sentence, value, before)
  if (certainty < SURE) return undefined
  const [only, ...more] = bilagor.filter(({ content }) => content?.sort === label)
  return more.length === 0 ? only : undefined
}

function isNamedAs({ content, data }: Bilaga, small: string): boolean {
  return (content && SORTS[content.sort]?.test(small)) || isNamed(data.titel, small, 1)
}

/** The bilaga that a sentence speaks of last, by name or by the number that its reference prints. */
function lastOf(small: string, bilagor: readonly Bilaga[]): Bilaga | undefined {
  const number = [...small.matchAll(BILAGA)].at(-1)?.[1]
  return number === undefined ? namedIn(small, bilagor) : bilagor.find(({ data }) => data.nummer === Number(number))
}

/** The one bilaga that a text names. */
function namedIn(small: string, bilagor: readonly Bilaga[]): Bilaga | undefined {
  const named = bilagor.filter(({ content }) => content && SORTS[content.sort]?.test(small))
  return named.length === 1 ? named[0] : undefined
}

function* toFigures(
  sentence: Sentence,
  what: 'figur' | 'tabell',
  figures: ReadonlySet<number>,
): Generator<LostReference> {
  for (const { number, start, end } of typed(sentence, what === 'figur' ? FIGURE : TABLE)) {
    if (figures.has(number) || /^(?:figur|tabell) \d+[.:]/.test(sentence.small)) continue
    const have =
      figures.size === 0
        ? what === 'figur'
          ? 'dokumentet har inga figurer'
          : 'dokumentet har inga tabeller'
        : `${what === 'figur' ? 'figurerna' : 'tabellerna'} är ${[...figures].sort((a, b) => a - b).join(', ')}`
    yield {
      sentence,
      start,
      end,
      message: `${what} ${number} finns inte: ${have}`,
      hint: `Skriv  <${what}:kort-namn>  – så följer numret med när de ändras.`,
    }
  }
}

function* toNamedPlans(sentence: Sentence, { planer }: Agreement): Generator<LostReference> {
  if (planer.length === 0) return
  for (const match of sentence.written.matchAll(PLAN_FOR)) {
    const name = (match[1] ?? '').toLowerCase()
    const words = name.match(/[a-zåäöé]{4,}/g) ?? []
    const stems = words.map((word) => word.slice(0, Math.max(4, word.length - 2)))
    const isKnown = planer.some(({ file }) =>
      stems.some((stem) => JSON.stringify(file.data).toLowerCase().includes(stem)),
    )
    if (isKnown || stems.length === 0 || OTHER_DOCUMENT.test(sentence.small)) continue
    yield {
      sentence,
      start: match.index,
      end: match.index + match[0].length,
      message: `ingen åtgärdsplan handlar om ${match[1]}: planerna är ${planer.map(({ file }) => file.data.titel).join(', ')}`,
    }
  }
}
