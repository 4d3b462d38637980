import { lostReferences } from '../../agreement/statements/references.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'En hänvisning till en plan, bilaga, figur eller rubrik leder till den som är menad.',
  ground: 'form',
  catalogue: ['H03'],
  why: 'Ett nummer som skrivs för hand följer inte med när något läggs till, och läsaren hamnar fel.',
  hint: 'Skriv  <plan:kort-namn>  eller  <bilaga:kort-namn>  eller  <figur:kort-namn>  – så följer numret med.',
  good: { 'text/overenskommelse.md': 'Orossamtalen beskrivs i <plan:orossamtal>.' },
  bad: { 'text/overenskommelse.md': 'Orossamtalen beskrivs i åtgärdsplan 7.' },
  *check({ agreement }) {
    for (const { sentence, start, end, message, hint } of lostReferences(agreement)) {
      const span = spanIn(sentence.text, sentence.start + start, sentence.start + end)
      yield { span, message, ...(hint !== undefined && { hint }) }
    }
  },
})
