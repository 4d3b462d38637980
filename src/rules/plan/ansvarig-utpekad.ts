import { conveners, doers, namesNobody } from '../../agreement/funktion.ts'
import { rule } from '../../check/rule.ts'
import { placeholdersIn } from '../../swedish/placeholder.ts'

export default rule({
  title: 'Det som står som ansvarig är någon.',
  ground: 'form',
  catalogue: ['D02', 'B11'],
  severity: 'fel',
  basis: { document: 'Grundkrav', text: 'Varje plan och åtgärd har någon som ansvarar för den.' },
  why: 'Det som ingen ansvarar för blir inte gjort, och ingen svarar på uppföljningen.',
  hint: 'Skriv den funktion som ansvarar, t.ex.  sammankallande: {funktion: Säkerhetsstrateg, part: stadsdelen}',
  good: { 'atgardsplaner/orossamtal.yaml': 'sammankallande: {funktion: Säkerhetssamordnare, part: kommunen}' },
  bad: { 'atgardsplaner/orossamtal.yaml': 'sammankallande: Ej aktuellt för denna åtgärd.' },
  *check({ agreement }) {
    for (const plan of agreement.planer) {
      for (const { text, place } of [...conveners(plan), ...doers(plan)]) {
        if (!namesNobody(text) || placeholdersIn(text).length > 0) continue
        yield { file: plan.file, place, message: `«${text}» pekar inte ut någon som ansvarar` }
      }
    }
  },
})
