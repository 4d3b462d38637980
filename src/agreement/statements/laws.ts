import type { Agreement } from '../../model/model.ts'
import { asDate } from '../../swedish/date.ts'
import { type NamedStatute, type Provision, provisionsIn, statuteOf, statutesIn } from '../../swedish/named-statutes.ts'
import type { Statute } from '../../swedish/statutes.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** What a sentence says of laws. */
export interface LawStatement {
  readonly sentence: Sentence
  /** The day on which what it says is to hold: of the plan or the agreement that it stands in. */
  readonly day: string
  readonly named: readonly NamedStatute[]
  /** The sections it refers to, each with its law where that is certain. */
  readonly provisions: readonly (Provision & { readonly statute?: Statute })[]
}

/** Everything that an agreement says of laws. */
export function lawStatements(agreement: Agreement): LawStatement[] {
  const found: LawStatement[] = []
  /** The law that was named last in the same file. */
  let last: { readonly source: unknown; readonly statute: Statute } | undefined
  for (const sentence of sentencesIn(agreement)) {
    const { small, text } = sentence
    const named = statutesIn(small)
    const provisions =
      small.includes('§') || small.includes('kap') || small.includes('art') || small.includes('paragraf')
        ? provisionsIn(small)
        : []
    if (named.length === 0 && provisions.length === 0) continue
    const day = dayOf(sentence, agreement)
    const { source } = text.file ?? text.span
    const before = last?.source === source ? last.statute : undefined
    found.push({
      sentence,
      day,
      named,
      provisions: provisions.map((provision) => {
        const statute = lawOf(provision, { small, named, day, before })
        return statute ? { ...provision, statute } : provision
      }),
    })
    const latest = named.at(-1)
    const statute = latest && statuteOf(latest, day)
    if (statute) last = { source, statute }
  }
  return found
}

/** What a law does, before where it does it. */
const SAYS =
  /^(?: om [^.;,()]{0,60})? (?:talar om|säger|kräver|anger|nämner|föreskriver|ställer|reglerar|beskriver|avser)[^.;()]{0,40} i (?:sin )?$/

/** The law of a section: the one named next to it, else "samma lag" and the like, which is the one named before. */
function lawOf(
  { start, end }: Provision,
  {
    small,
    named,
    day,
    before,
  }: {
    readonly small: string
    readonly named: readonly NamedStatute[]
    readonly day: string
    readonly before: Statute | undefined
  },
): Statute | undefined {
  const next = named.find((one) => one.start >= end && CLOSE.test(small.slice(end, one.start)))
  if (next) return statuteOf(next, day)
  const previous = named.findLast((one) => one.end <= start && CLOSE.test(small.slice(one.end, start)))
  if (previous) return statuteOf(previous, day)
  // "som lagen (2023:196) talar om i 10 §"
  const said = named.findLast((one) => one.end <= start && SAYS.test(small.slice(one.end, start)))
  if (said) return statuteOf(said, day)
  const after = small.slice(end)
  // "8 § ordningslagen" is of a law that is not known here, and "§ 12" is of minutes.
  if (/^(?: [a-zåäö-]+)?[ -]*(?:lag|balk|förordning|stadga|ordning)[a-zåäö]*en(?![a-zåäö])/.test(after)) {
    return /^ (?:samma lag|(?:den )?lagen(?! \(| om))/.test(after) ? before : undefined
  }
  return named.length === 0 || /^ samma lag/.test(after) ? before : undefined
}

/** What may stand between a section and the name of its law: "10 § andra stycket i lagen". */
const CLOSE =
  /^[ ,(]*(?:(?:första|andra|tredje|stycket|punkten|i|och|samt|av|enligt|den|\d{1,3} §|jfr|se|[a-zåäö]\)) ?|[,(] ?)*$/

function dayOf({ text }: Sentence, agreement: Agreement): string {
  const { datum, avtalstid } = agreement.manifest.data
  const bilaga = agreement.bilagor.find(
    ({ content }) => content && 'text' in content && content.text.source === text.span.source,
  )
  const own =
    text.file === agreement.manifest
      ? undefined
      : (bilaga?.data.datum ?? (text.file?.data as { datum?: unknown } | undefined)?.datum)
  return asDate(own) ?? asDate(datum) ?? asDate(avtalstid.från) ?? ''
}
