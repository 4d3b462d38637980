import { conveners, doers, isOrganisation } from '../check/funktion.ts'
import type { Rule } from '../check/rule.ts'

export const ansvarigFunktion: Rule = {
  id: 'ansvarig-funktion',
  title: 'Den som ansvarar för en plan eller en åtgärd är en enda funktion, inte en hel organisation.',
  catalogue: ['D10'],
  applies: 'always',
  severity: 'varning',
  basis: {
    document: 'God ordning',
    text: 'Den som ansvarar för en plan eller en åtgärd är en enda funktion, inte en hel organisation.',
  },
  why: 'När en hel förvaltning ansvarar, eller den ena eller den andra, känner sig ingen träffad.',
  hint: 'Skriv en funktion som en person har, t.ex.  {funktion: Enhetschef preventionsenheten, part: stadsdelen}',
  good: 'sammankallande: {funktion: Kommunpolis, part: polisen}',
  bad: 'sammankallande: Stadsdelsförvaltningen',
  *check({ agreement }) {
    for (const plan of agreement.planer) {
      for (const { text, place } of [...conveners(plan), ...doers(plan)]) {
        const { file } = plan
        if (/ eller /i.test(text)) {
          yield {
            file,
            place,
            message: `«${text}» är två att välja på, och då är ingen av dem ansvarig`,
            hint: 'Skriv den ena, eller båda var för sig i en lista om båda ska göra det.',
          }
        } else if (isOrganisation(text, agreement.parter)) {
          yield { file, place, message: `«${text}» är en hel organisation och ingen funktion` }
        }
      }
    }
  },
}
