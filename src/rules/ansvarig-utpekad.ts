import { conveners, doers } from '../check/funktion.ts'
import type { Rule } from '../check/rule.ts'

/** Words that stand where somebody should, and name nobody. */
const NOBODY =
  /^(?:(?:ej|inte) (?:aktuellt|bestämt|utse(?:dd|tt)|utpekad)|utses|oklart|ingen\b|saknas|n\/?a\b|vakant|(?:alla|samtliga)\.?$|behovsprövas|vid behov|[-–.x]+$)/i

export const ansvarigUtpekad: Rule = {
  id: 'ansvarig-utpekad',
  title: 'Det som står som ansvarig är någon.',
  catalogue: ['D02', 'B11'],
  applies: 'always',
  severity: 'fel',
  basis: { document: 'Grundkrav', text: 'Varje plan och åtgärd har någon som ansvarar för den.' },
  why: 'Det som ingen ansvarar för blir inte gjort, och ingen svarar på uppföljningen.',
  hint: 'Skriv den funktion som ansvarar, t.ex.  sammankallande: {funktion: Säkerhetsstrateg, part: stadsdelen}',
  good: 'sammankallande: {funktion: Säkerhetsstrateg, part: stadsdelen}',
  bad: 'sammankallande: Ej aktuellt för denna åtgärd.',
  *check({ agreement }) {
    for (const plan of agreement.planer) {
      for (const { text, place } of [...conveners(plan), ...doers(plan)]) {
        if (NOBODY.test(text)) yield { file: plan.file, place, message: `«${text}» pekar inte ut någon som ansvarar` }
      }
    }
  },
}
