import { legalStatements } from '../../agreement/statements/legal.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Var och en är personuppgiftsansvarig för sin egen behandling, enligt den lag som gäller för den.',
  ground: 'lag',
  basis: { document: 'Brottsdatalagen', text: 'Lagen gäller behöriga myndigheters behandling för att bekämpa brott.' },
  why: 'Kommunen följer dataskyddsförordningen, polisen brottsdatalagen när den bekämpar brott.',
  hint: 'Skriv att vardera parten är personuppgiftsansvarig för sin egen behandling, och nämn lagen först bakom rätt part.',
  good: { 'text/overenskommelse.md': 'Vardera parten är personuppgiftsansvarig för sin egen behandling.' },
  bad: { 'text/overenskommelse.md': 'Kommunen behandlar personuppgifter enligt brottsdatalagen.' },
  *check({ agreement }) {
    for (const { sentence, start, end, kind } of legalStatements(agreement)) {
      if (kind !== 'controller') continue
      yield {
        span: spanIn(sentence.text, sentence.start + start, sentence.start + end),
        message: 'här svarar en part för personuppgifter enligt en lag, eller för en behandling, som är en annans',
      }
    }
  },
})
