import { legalStatements } from '../../agreement/statements/legal.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Pengar som lovas har ett beslut bakom sig.',
  ground: 'lag',
  basis: { document: 'Kommunallagen', text: 'Kommunfullmäktige beslutar om budget.' },
  why: 'Den som undertecknar kan inte binda en budget som ingen har beslutat.',
  hint: 'Skriv vilket beslut pengarna kommer ur, eller att kostnaden ryms i ordinarie budget.',
  good: { 'text/overenskommelse.md': 'Staden avsätter medel inom ramen för nämndens budget.' },
  bad: { 'text/overenskommelse.md': 'Staden ska varje år betala 200 000 kronor till samverkan.' },
  *check({ agreement }) {
    for (const { sentence, start, end, kind } of legalStatements(agreement)) {
      if (kind !== 'money') continue
      yield {
        span: spanIn(sentence.text, sentence.start + start, sentence.start + end),
        message: 'här lovas pengar utan att något beslut nämns',
      }
    }
  },
})
