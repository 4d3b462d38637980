import { agreementText } from '../../agreement/clauses.ts'
import { originalsInText } from '../../agreement/originals.ts'
import { markdownTexts, spanIn } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { inWords, numberOf, numberWords } from '../../swedish/quantity.ts'

export default rule({
  title: 'Antalet exemplar är antalet parter, och elektroniskt undertecknade handlingar har inga exemplar.',
  ground: 'form',
  catalogue: ['H07'],
  why: 'Den part som inte får ett exemplar har inget original; en undertecknad fil kan däremot kopieras utan att bli kopia.',
  hint: 'Skriv lika många exemplar som parter, eller att den undertecknade filen är original.',
  good: {
    'text/overenskommelse.md': 'Överenskommelsen finns i två likalydande exemplar, ett till var och en av Parterna.',
    'overenskommelse.yaml': `
      parter:
        - id: kommunen
        - id: polisen
    `,
  },
  bad: {
    'text/overenskommelse.md': 'Överenskommelsen finns i tre likalydande exemplar.',
    'overenskommelse.yaml': `
      parter:
        - id: kommunen
        - id: polisen
    `,
  },
  *check({ agreement }) {
    yield* closingClause(agreement)
    const file = agreementText(agreement)
    if (!file) return
    const { parter, manifest } = agreement
    for (const text of markdownTexts(file, agreement)) {
      for (const match of text.text.matchAll(COPIES)) {
        // What the agreement before this one was signed in is another matter.
        if (/(?:föregångar|tidigare|förra|föregående)[^.]*$/i.test(text.text.slice(0, match.index))) continue
        const copies = numberOf(match[1]?.toLowerCase() ?? '')
        const span = spanIn(text, match.index, match.index + match[0].length)
        if (manifest.data.undertecknas === 'elektroniskt') {
          yield {
            span,
            message: `texten talar om ${match[0]}, men överenskommelsen undertecknas elektroniskt`,
            hint: 'Skriv att den elektroniskt undertecknade handlingen är original och att varje part får den.',
            related: [{ span: manifest.span(['undertecknas']), message: 'så undertecknas den' }],
          }
        } else if (copies !== parter.length) {
          yield {
            span,
            message: `texten talar om ${match[0]}, men parterna är ${parter.length}`,
            hint: `Skriv  ${inWords(parter.length)} likalydande exemplar`,
          }
        }
      }
    }
  },
})

/** The clause that the manifest asks for, when the text has one already or it is signed in the other way. */
function* closingClause(agreement: Agreement): Generator<Hit> {
  const { manifest } = agreement
  const { slutklausul, undertecknas } = manifest.data
  if (slutklausul === undefined) return
  const own = originalsInText(agreement)
  const place = ['slutklausul']
  if (own) {
    yield {
      place,
      message: 'slutklausul skrivs inte ut, för texten har redan en mening om original eller underskrift',
      hint: 'Behåll den ena: ta bort  slutklausul  här, eller meningen i texten.',
      related: [{ span: own, message: 'så säger texten' }],
    }
  } else if (
    undertecknas !== undefined &&
    (undertecknas === 'elektroniskt') !== (slutklausul === 'elektroniskt original')
  ) {
    yield {
      place,
      message: `slutklausulen skriver ${slutklausul}, men överenskommelsen undertecknas ${undertecknas}`,
      hint: 'Välj den slutklausul som passar sättet att underteckna.',
      related: [{ span: manifest.span(['undertecknas']), message: 'så undertecknas den' }],
    }
  }
}

const COPIES = latin(
  `(?<!\\p{L})(båda|bägge|${numberWords(2, 20)}|\\d{1,2})(?: \\(\\d{1,2}\\))?(?: (?:lika ?lydande|original|undertecknade))? ?(?:(?:original)?exemplar(?:en)?|originalen|original(?!\\p{L}))`,
  'giu',
)
