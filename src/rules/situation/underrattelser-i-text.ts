import { situationText } from '../../agreement/clauses.ts'
import { isCleared } from '../../agreement/clearance.ts'
import { markdownTexts, spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Det i lägesbilden som kommer ur underrättelser är prövat av polisen.',
  catalogue: ['P05'],
  applies: 'on-demand',
  why: 'Uppgifter ur underrättelser kan vara hemliga, också när de är omskrivna.',
  hint: 'Låt polisen pröva texten, och lägg till  sekretess: {lagrum: 18 kap. 2 § OSL, prövad_av: …, datum: …}  på underlaget av typ underrättelse.',
  good: {
    'text/lagesbild.md': 'Lägesbilden bygger på statistik och underrättelser (<underlag:polisens>).',
    'overenskommelse.yaml': `
      underlag:
        - id: polisens
          titel: Polisens underrättelser
          utgivare: Polismyndigheten
          år: 2024
          typ: underrättelse
          sekretess: {lagrum: 18 kap. 2 § OSL, prövad_av: Lokalpolisområdeschef, datum: 2024-11-15}
    `,
  },
  bad: { 'text/lagesbild.md': 'Lägesbilden bygger på statistik och underrättelser.' },
  *check({ agreement }) {
    const file = situationText(agreement)
    if (!file || isCleared(agreement)) return
    for (const text of markdownTexts(file, agreement)) {
      const match = /underrättelse/i.test(text.text) ? INTELLIGENCE.exec(text.text) : null
      if (!match) continue
      yield {
        span: spanIn(text, match.index, match.index + match[0].length),
        message: 'lägesbilden bygger på underrättelser, men ingen prövning är antecknad',
      }
      return
    }
  },
})

/** Words for intelligence, but not for a notice: "underrättelse om att", "underrättelse till". */
const INTELLIGENCE = latin(
  /(?<!\p{L})(?:polisens )?underrättelse(?:r|rna|(?:enhet|uppgift|bild|rapport|information|material|verksamhet|tjänst|läge|käll)\p{L}*)(?!\p{L}| (?:om att|till))/iu,
)
