import type { Agreement, Place } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { datesIn, type StatedDate } from '../../swedish/stated-dates.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** A decision that the data name: the mandate of who signs, or the decision of a bilaga. */
export interface KnownDecision {
  readonly body: string
  readonly day: string
  readonly paragraph?: string
  readonly place: Place
}

/** A sentence that says when a body decided on the agreement, and under what paragraph. */
export interface DecisionStatement {
  readonly sentence: Sentence
  /** Those of bodies by that name: of several municipalities each has its own. */
  readonly decisions: readonly KnownDecision[]
  readonly day?: StatedDate
  readonly paragraph?: { readonly start: number; readonly end: number; readonly written: string }
}

/** The decisions behind the signatures. */
function knownDecisions({ manifest }: Agreement): KnownDecision[] {
  return manifest.data.parter.flatMap(({ undertecknare = [] }, part) =>
    undertecknare.flatMap(({ mandat }, index) => {
      if (mandat?.typ !== 'beslut' || mandat.datum === undefined) return []
      const { instans: body, datum: day, punkt: paragraph } = mandat
      const place = ['parter', part, 'undertecknare', index, 'mandat']
      return [{ body, day, place, ...(paragraph !== undefined && { paragraph }) }]
    }),
  )
}

/** What an agreement's texts say of the decisions behind it. */
export function decisionStatements(agreement: Agreement): DecisionStatement[] {
  const known = knownDecisions(agreement)
  if (known.length === 0) return []
  return sentencesIn(agreement).flatMap((sentence) => {
    const { small, text } = sentence
    if (text.place?.[0] === 'parter' || !DECIDED.test(small) || !OF_AGREEMENT.test(small) || OTHER.test(small))
      return []
    const named = known.filter(({ body }) => bodyIn(small, body))
    const [day, ...more] = datesIn(small)
    if (named.length === 0 || more.length > 0) return []
    const written = /§ ?(\d+)/.exec(small)
    const paragraph = written && {
      start: written.index,
      end: written.index + written[0].length,
      written: written[1] ?? '',
    }
    return [{ sentence, decisions: named, ...(day && { day }), ...(paragraph && { paragraph }) }]
  })
}

function bodyIn(small: string, body: string): boolean {
  const name = body.toLowerCase().split(/[, ]/)[0] ?? ''
  return name.length > 5 && small.includes(name)
}

const DECIDED = latin(
  /(?<!\p{L})(?:godkän\p{L}*|beslut\p{L}*|antog\p{L}*|antagit\p{L}*|antogs|ställde sig bakom|sade ja|sa ja|biföll|bifallit|klubba\p{L}*|gav klartecken|fattade\p{L}*|fattat|§)(?!\p{L})/u,
)
const OF_AGREEMENT = latin(
  /(?<!\p{L})(?:överenskommelsen|avtalet|löftet|löftena|den(?! \d)|att (?:ingå|teckna|underteckna))(?!\p{L})/u,
)
/** Of another document, or of another time. */
const OTHER = latin(
  /(?<!\p{L})(?:delegation\p{L}*|tidigare|förra|föregående|\p{L}*program\p{L}*|\p{L}*strategi\p{L}*|budget\p{L}*|lägesbilden|åtgärdsplan\p{L}*|samverkansavtalet|överavtal\p{L}*|revider\p{L}*|förläng\p{L}*|återkalla\p{L}*|senast|ska|planeras|väntas)(?!\p{L})/u,
)
