import { spanIn, textsOf } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'
import { sentencesOf } from '../../swedish/sentence.ts'

export default rule({
  title: 'Polisens och ordningsvakters arbetssätt röjs inte: inga klockslag och platser för insatser.',
  catalogue: ['P06'],
  applies: 'on-demand',
  why: 'Den som vet när och var personalen samlas vet också när och var den inte är.',
  hint: 'Ta bort klockslag och samlingsplats; skriv dem i kallelsen.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: vandring
          text: Vandringar hålls fredag och lördag kväll. Tid och lokal anges i kallelsen.
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: vandring
          text: Utsättning fredagar kl 18.30 vid stationen.
    `,
  },
  *check({ agreement }) {
    const about = new Set(
      agreement.planer.flatMap(({ file }) => (OPERATION.test(file.data.titel) ? [file.source.path] : [])),
    )
    for (const text of textsOf(agreement)) {
      if (!CLOCK.test(text.text)) continue
      for (const { sentence, start } of sentencesOf(text.text)) {
        const match = CLOCK.exec(sentence)
        if (!match || !(about.has(text.span.source.path) || OPERATION.test(sentence))) continue
        const end = start + match.index + match[0].length
        yield {
          span: spanIn(text, start + match.index, end),
          message: `«${match[0].trim()}» säger när en insats görs; den kan röra polisens arbetssätt`,
        }
        break
      }
    }
  },
})

const CLOCK = latin(/(?<!\p{L})(?:kl\.?|klockan) ?\d{1,2}(?:[.:]\d{2})?(?!\d)/iu)
/** Operations of police, guards and inspectors whose time and place must not be known beforehand. */
const OPERATION =
  /utsättning|patrull|spaning|razzia|tillslag|trafikkontroll|nykterhetskontroll|husrannsakan|ordningsvakt(?:er|ernas)? (?:går|är|arbetar|finns)|bevakning|kameraövervak|insatsstyrk|visitation/i
