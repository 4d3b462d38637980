import { agreementText } from '../../agreement/clauses.ts'
import { markdownTexts, spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Ett begrepp med stor bokstav är förklarat i samma text.',
  ground: 'husregel',
  catalogue: ['A12'],
  why: 'Begreppet kan betyda något annat i ett annat avtal, och läsaren ska inte behöva leta.',
  hint: 'Förklara begreppet där det används första gången, t.ex. ”… nedan Avtalet” eller (”Avtalet”).',
  good: {
    'text/overenskommelse.md':
      'Kommunen och polisen har ett samverkansavtal (”Avtalet”). Enligt Avtalet träffas de varje år.',
  },
  bad: { 'text/overenskommelse.md': 'Överenskommelsen gäller, tillsammans med Avtalet, i hela kommunen.' },
  *check({ agreement }) {
    const file = agreementText(agreement)
    if (!file) return
    const texts = [...markdownTexts(file, agreement)]
    const whole = texts.map(({ text }) => text).join('\n')
    for (const { name, explained, used } of PATTERNS) {
      if (explained.test(whole)) continue
      for (const text of texts) {
        const match = text.node?.type === 'heading' ? null : used.exec(text.text)
        if (!match) continue
        yield {
          span: spanIn(text, match.index, match.index + match[0].length),
          message: `«${match[0]}» har stor bokstav men förklaras inte i överenskommelsens text`,
          hint: `Sätt (”${name}”) där det först sägs vad som menas, eller liten bokstav.`,
        }
        break
      }
    }
  },
})

/** Defined terms: agreements capitalise them after having defined them. */
const TERMS = [
  { name: 'Avtalet', forms: 'Avtalets?', defined: 'Avtal(?:et)?' },
  { name: 'Samverkansavtalet', forms: 'Samverkansavtalets?', defined: 'Samverkansavtal(?:et)?' },
  { name: 'Överavtalet', forms: 'Överavtalets?', defined: 'Överavtal(?:et)?' },
  { name: 'Underavtalet', forms: 'Underavtalets?', defined: 'Underavtal(?:et)?' },
  { name: 'Överenskommelsen', forms: 'Överenskommelsens?', defined: '(?:Samverkans)?[Öö]verenskommelsen?' },
  { name: 'Parterna', forms: 'Part(?:en|ens|er|ers|erna|ernas|s)?', defined: 'Part(?:erna|er|en)?' },
]

const PATTERNS = TERMS.map(({ name, forms, defined }) => ({
  name,
  explained: latin(
    `["”“»«(]\\s?${defined}\\s?["”“»«)]|(?:nedan|kallas|kallat|benämns)(?: \\p{L}+)? ${defined}(?!\\p{L})`,
    'u',
  ),
  // Matches inside a sentence only: the first word of a sentence is always capitalised.
  used: latin(`(?<=[\\p{Ll}\\d,;] )${forms}(?!\\p{L})`, 'u'),
}))
