import { legalStatements } from '../../agreement/statements/legal.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Ärenden om enskilda avgörs av den myndighet som lagen säger, i varje fall för sig.',
  ground: 'lag',
  basis: {
    document: 'Regeringsformen',
    text: 'Ingen får bestämma hur en förvaltningsmyndighet i ett särskilt fall ska besluta i ett ärende som rör myndighetsutövning.',
  },
  why: 'Ingen får bestämma hur en nämnd ska avgöra ett enskilt ärende, inte heller genom avtal.',
  hint: 'Skriv att ärendet prövas av den ansvariga nämnden eller myndigheten.',
  good: { 'text/overenskommelse.md': 'Oro anmäls till socialtjänsten, som prövar varje ärende.' },
  bad: { 'text/overenskommelse.md': 'Varje barn som polisen anmäler ska omhändertas utan egen prövning.' },
  *check({ agreement }) {
    for (const { sentence, start, end, kind } of legalStatements(agreement)) {
      if (kind !== 'cases') continue
      yield {
        span: spanIn(sentence.text, sentence.start + start, sentence.start + end),
        message: 'här avgörs enskildas ärenden på förhand, eller av någon annan än den myndighet som ska pröva dem',
      }
    }
  },
})
