import type { Agreement } from '../model/model.ts'
import type { Span } from '../source.ts'
import { latin } from '../swedish/latin.ts'
import { sentencesOf } from '../swedish/sentence.ts'
import { agreementText } from './clauses.ts'
import { markdownTexts, spanIn } from './texts.ts'

/** Where the agreement's own text says, in any words, which copies are originals or how it is signed. */
export function originalsInText(agreement: Agreement): Span | undefined {
  const file = agreementText(agreement)
  if (!file) return undefined
  for (const text of markdownTexts(file, agreement)) {
    if (text.node?.type === 'heading') continue
    for (const { sentence, start } of sentencesOf(text.text)) {
      if (isAboutOriginals(sentence)) return spanIn(text, start, start + sentence.length)
    }
  }
  return undefined
}

/** A copy of the agreement, by whatever name: not one of the lägesbild, and no original language. */
function isAboutOriginals(sentence: string): boolean {
  if (LIKE.test(sentence) || WAY.test(sentence)) return true
  return COPY.test(sentence) && WHOLE.test(sentence) && !OTHER.test(sentence)
}

const LIKE = latin(
  /(?<!\p{L})(?:lika ?lydande|samma lydelse|original(?:et|en|exemplar\p{L}*|handling\p{L}*)?)(?!\p{L})/iu,
)
const WAY = latin(
  /(?<!\p{L})(?:undertecknas|undertecknad|undertecknats|signeras|signerats|(?:skrivs|skrivits) under) (?:[\p{L}-]+ ){0,3}?(?:elektroniskt|digitalt|på papper|för hand|med penna|(?:med|genom) (?:elektronisk\p{L}* |digital\p{L}* )?(?:e-|under|signatur|bank))/iu,
)
const COPY = latin(/(?<!\p{L})(?:exemplar(?:en|et)?|kopi(?:a|an|or|orna)|utskrift(?:er)?)(?!\p{L})/iu)
const WHOLE = latin(
  /(?<!\p{L})(?:överenskommelsen?|avtalet|handling(?:en)?|dokumentet|filen|undertecknade|part(?:en|er|erna)?|var sitt|vardera)(?!\p{L})/iu,
)
const OTHER = latin(
  /(?<!\p{L})(?:exemplar(?:en|et)?|kopi(?:a|an|or|orna)|utskrift(?:er)?) av (?!(?:den|det|de|denna|överenskommelsen|avtalet|handlingen|dokumentet|filen)(?!\p{L}))/iu,
)
