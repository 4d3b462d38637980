import type { Agreement } from '../../model/model.ts'
import { isOfAnother } from './another.ts'
import type { ConditionStatement, Matter } from './conditions.ts'
import { learnedSentences } from './learned.ts'
import type { LegalKind, LegalStatement } from './legal.ts'
import type { Sentence } from './sentences.ts'

/** How sure the reader must be of what a sentence settles, and of what law does not allow. */
const SURE = 0.95

/** What sentences settle in one of two ways, as a reader that was taught takes them. */
export function learnedConditions(agreement: Agreement): ConditionStatement[] {
  return conditionsOf(agreement).flatMap(({ sentence, label }): ConditionStatement[] => {
    const [matter, way] = SETTLED[label] ?? []
    if (matter === undefined || way === undefined || UNLESS[label]?.test(sentence.small)) return []
    return NAMES[label]?.test(sentence.small) === false
      ? []
      : [{ sentence, start: 0, end: sentence.small.length, matter, way }]
  })
}

/** What makes a sentence settle nothing of the kind. */
const UNLESS: Readonly<Record<string, RegExp>> = {
  undertecknas_papper: /fil(?:en)?(?![a-zåäö])|elektronisk|digital/,
}

const CONSENT = /samtyck|medgiv|medge|godkän|med på|tillåt|(?<![a-zåäö])(?:vill|lov|själv|ja)(?![a-zåäö])/
const SECRET =
  /hemlig|sekretess|tystnad|utomstående|allmänhet|lämnas? ut|offentlig|begär|visas|ta del av|insyn|sprid|konfidentiell|obehörig|medi(?:a|er)(?![a-zåäö])/

/** Words that a sentence must have, whatever the reader makes of it. */
const NAMES: Readonly<Record<string, RegExp>> = {
  undertecknas_papper: /penna|papper|original|exemplar|bläck|för hand|pappers/,
  undertecknas_elektroniskt: /elektron|digital|legitimation|bankid|e-sign|e-under|signer/,
  ändring_informell: /muntlig|telefon|mejl|mail|e-post|sms|samordnar|räcker|utan|informell|sinsemellan|möte/,
  utlämnande_bara_samtycke: CONSENT,
  anmälan_villkorad: CONSENT,
  sekretess_avtalad_bort: SECRET,
  sekretess_hemlig_handling: SECRET,
  ordningsvakter_annan_leder: /vakt/,
  pengar_utan_beslut: /\d|kron|miljon|procent|belopp|betala|medel/,
  personuppgifter_gemensamt: /personuppgift|register|uppgifter/,
}

/** What sentences say that law or a decision has to say, as a reader that was taught takes them. */
export function learnedLegal(agreement: Agreement): LegalStatement[] {
  return conditionsOf(agreement).flatMap(({ sentence, label }): LegalStatement[] => {
    const kind = NOT_ALLOWED[label]
    return kind === undefined || NAMES[label]?.test(sentence.small) === false
      ? []
      : [{ sentence, start: 0, end: sentence.small.length, kind, isCertain: false }]
  })
}

const SETTLED: Readonly<Record<string, readonly [Matter, 0 | 1]>> = {
  kostnader_egna: ['kostnader', 0],
  ändring_skriftlig: ['ändring', 0],
  ändring_informell: ['ändring', 1],
  bindande_inte: ['bindning', 0],
  bindande: ['bindning', 1],
  vite_skadestånd: ['bindning', 1],
  företräde_överavtal: ['företräde', 0],
  företräde_överenskommelse: ['företräde', 1],
  undertecknas_elektroniskt: ['underskrift', 0],
  undertecknas_papper: ['underskrift', 1],
}

const NOT_ALLOWED: Readonly<Record<string, LegalKind>> = {
  utlämnande_bara_samtycke: 'consent',
  anmälan_villkorad: 'consent',
  ordningsvakter_annan_leder: 'guards',
  enskilda_avgörs_i_forum: 'cases',
  makt_överlåts: 'cases',
  pengar_utan_beslut: 'money',
  sekretess_avtalad_bort: 'secrecy',
  sekretess_hemlig_handling: 'secrecy',
  personuppgifter_gemensamt: 'controller',
}

interface Condition {
  readonly sentence: Sentence
  readonly label: string
}

const read = new WeakMap<Agreement, readonly Condition[]>()

function conditionsOf(agreement: Agreement): readonly Condition[] {
  const kept = read.get(agreement)
  if (kept) return kept
  // A lägesbild tells what is, and settles nothing.
  const situation = new Set(
    agreement.bilagor.flatMap(({ content }) =>
      content?.sort === 'lägesbild' && 'text' in content ? [content.text.source] : [],
    ),
  )
  const found = [
    ...learnedSentences(
      agreement,
      'villkor',
      ({ small, text }) => small.length >= 25 && !situation.has(text.span.source) && !isOfAnother(small),
    ),
  ].filter(({ certainty }) => certainty >= SURE)
  read.set(agreement, found)
  return found
}
