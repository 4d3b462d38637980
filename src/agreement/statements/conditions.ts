import type { Agreement } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { joined } from './learned.ts'
import { learnedConditions } from './learned-conditions.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** A matter that an agreement settles in one of two ways. */
export type Matter = 'kostnader' | 'ändring' | 'bindning' | 'tvist' | 'företräde' | 'underskrift'

/** A sentence that settles a matter, and which way. */
export interface ConditionStatement {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  readonly matter: Matter
  readonly way: 0 | 1
}

/** Everything that an agreement's texts settle in one of two ways. */
export function conditionStatements(agreement: Agreement): ConditionStatement[] {
  const found = sentencesIn(agreement).flatMap((sentence) => {
    const { small } = sentence
    if (!SUSPECT.test(small)) return []
    return MATTERS.flatMap(({ matter, ways }) =>
      ways.flatMap((pattern, way) => {
        const match = pattern.exec(small)
        if (!match || NOT.test(match[0]) || HOW.test(small)) return []
        return [{ sentence, start: match.index, end: match.index + match[0].length, matter, way: way as 0 | 1 }]
      }),
    )
  })
  const learned = learnedConditions(agreement).filter(({ sentence: { small } }) => !HOW.test(small))
  // In the order of the document: the first that settles a matter is what the others are held to.
  const order = new Map(sentencesIn(agreement).map((sentence, index) => [sentence, index]))
  const at = ({ sentence }: ConditionStatement) => order.get(sentence) ?? 0
  return joined(found, learned).sort((one, other) => at(one) - at(other))
}

const SUSPECT =
  /kosta|kostnad|ändr|tillägg|binda|vite|skadestånd|avtalsbrott|tvist|före(?:träde)?|undertecknas|undertecknat|signera|skrivi?ts? under|skrivs under|justering|ersätt|faktur/
const NOT = latin(/(?<!\p{L})(?:inte|ingen|inga|aldrig|ej|varken)(?= (?!\p{L}*\s?bindande))(?!\p{L})/u)
/** What was, or holds for somebody else. */
const HOW = latin(
  /(?<!\p{L})(?:tidigare|förra|föregående|hyres\p{L}*|i andra|till skillnad|räcker (?:alltså )?inte|om inte)(?!\p{L})/u,
)

const MATTERS: readonly { readonly matter: Matter; readonly ways: readonly [RegExp, RegExp] }[] = [
  {
    matter: 'kostnader',
    ways: [
      latin(
        /(?<!\p{L})(?:bär|står för|svarar för|betalar) (?:själv(?:a)? )?(?:för )?sin(?:a)? (?:egna|egen) kostnad\p{L}*/u,
      ),
      latin(
        /(?<!\p{L})(?:kommunen|staden|polisen|nämnden|förvaltningen|part) (?:ersätter|betalar|bekostar|fakturerar|står för) [^.;]{0,30}?(?:polisens|kommunens|stadens|nämndens|den andra partens|varandras|den andra)(?: \p{L}+)*? ?(?:kostnad\p{L}*|arbetstid\p{L}*|timmar|tid|lön\p{L}*)|(?<!\p{L})(?:polisens|kommunens|stadens|nämndens)(?!\p{L})[^.;]{0,60}?(?:ersätts|betalas|bekostas) av (?!polisen själv)|kostnad(?:en|erna)(?!\p{L})[^.;]{0,60}? (?:delas|fördelas|betalas med|tas av)(?!\p{L})/u,
      ),
    ],
  },
  {
    matter: 'ändring',
    ways: [
      latin(/(?<!\p{L})(?:ändr\p{L}+|tillägg\p{L}*)(?!\p{L})[^.;]{0,60}?(?:skriftlig\p{L}*|undertecknas)/u),
      latin(
        /(?<!\p{L})(?:ändr\p{L}+|tillägg\p{L}*|justering\p{L}*)(?!\p{L})[^.;]{0,110}?(?:muntlig\p{L}*|(?:per|över|på) telefon|genom (?:e-post|mejl)|på ett möte utan)/u,
      ),
    ],
  },
  {
    matter: 'bindning',
    ways: [
      latin(
        /(?<!\p{L})(?:inte|ej) (?:juridiskt |rättsligt )?bindande|(?<!\p{L})utan rättslig(?:a)? (?:verkan|förpliktelse\p{L}*)|(?<!\p{L})ingen juridisk bindning/u,
      ),
      latin(
        /(?<!inte )(?<!ej )(?<!\p{L})(?:juridiskt|rättsligt) bindande|(?<!\p{L})(?:ska|skall) (?:betala|utge) (?:vite|skadestånd)|(?<!\p{L})(?:vite|skadestånd) (?:utgår|betalas|ska betalas)|(?<!\p{L})är (?:därmed |fullt ut )?bindande för/u,
      ),
    ],
  },
  {
    matter: 'tvist',
    ways: [
      latin(/(?<!\p{L})tvist\p{L}*(?!\p{L})[^.;]{0,60}?(?:allmän domstol|tingsrätt\p{L}*|domstol)/u),
      latin(
        /(?<!\p{L})tvist\p{L}*(?!\p{L})[^.;]{0,60}?(?:skiljedom\p{L}*|skiljenämnd\p{L}*|skiljeman\p{L}*|skiljeförfarande\p{L}*)/u,
      ),
    ],
  },
  {
    matter: 'företräde',
    ways: [
      latin(
        /(?<!\p{L})(?:överavtalet|samverkansavtalet|det övergripande avtalet|den övergripande överenskommelsen)(?!\p{L})[^.;]{0,30}?(?:gäller|har|går) (?:företräde|före)/u,
      ),
      latin(
        /(?<!\p{L})(?:överenskommelsen|denna överenskommelse|den här överenskommelsen) (?:gäller|har|går) (?:företräde|före) [^.;]{0,30}?(?:överavtal\p{L}*|samverkansavtal\p{L}*|övergripande)/u,
      ),
    ],
  },
  {
    matter: 'underskrift',
    ways: [
      latin(
        /(?<!\p{L})(?:undertecknas|skrivs under|signeras|undertecknat|undertecknats|signerat|signerats|skrivit under|skrivits under) (?:\p{L}+ ){0,2}?(?:elektroniskt|digitalt|med e-underskrift)/u,
      ),
      latin(/(?<!\p{L})(?:undertecknas|skrivs under) (?:\p{L}+ ){0,2}?(?:på papper|för hand|med penna)/u),
    ],
  },
]
