import { areaNumbers } from '../../agreement/area-number.ts'
import { spanIn, yamlTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'
import { folded } from '../../swedish/words.ts'

export default rule({
  title: 'Ett område som nämns med nummer och namn heter så.',
  ground: 'form',
  catalogue: ['F07'],
  why: 'Den som läser vet inte om hänvisningen gäller ett annat område eller ett gammalt namn.',
  hint: 'Skriv områdets namn som det står under prioriterade_områden.',
  good: {
    'overenskommelse.yaml': `
      prioriterade_områden:
        - id: unga
          nummer: B
          namn: Unga i riskzon
    `,
    'atgardsplaner/orossamtal.yaml': `
      orsaker:
        - {id: sent, text: "Orsaken gäller alla åtgärder i område B: Unga i riskzon.", gäller: alla}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      prioriterade_områden:
        - id: unga
          nummer: B
          namn: Unga i riskzon
    `,
    'atgardsplaner/orossamtal.yaml': `
      orsaker:
        - {id: sent, text: "Orsaken gäller alla åtgärder i område B: Unga i kriminalitet.", gäller: alla}
    `,
  },
  *check({ agreement: { manifest, planer } }) {
    const areas = manifest.data.prioriterade_områden ?? []
    const numbers = areaNumbers(areas)
    for (const { file } of planer) {
      for (const text of yamlTexts(file)) {
        for (const match of text.text.matchAll(NUMBERED)) {
          const [whole, tab, plain, name = ''] = match
          const number = tab ?? plain
          const at = numbers.indexOf(number ?? '')
          const area = areas[at]
          if (!area || isBeginning(folded(name), folded(area.namn))) continue
          yield {
            span: spanIn(text, match.index, match.index + whole.length),
            message: `område ${number} heter «${area.namn}», inte «${name.trim()}»`,
            related: [{ span: manifest.span(['prioriterade_områden', at, 'namn']), message: 'området' }],
          }
        }
      }
    }
  },
})

/** An area by number and name. A full stop after the number ends the sentence, except after a tab (`flik 1.`). */
const NUMBERED = latin(
  /(?:[Ff]lik(?:en)? (\d+|[A-Z])\.?|(?:[Mm]ålo|[Oo])mråde(?:t)? (\d+|[A-Z]):?) (\p{Lu}[^.,;:<\n]+)/gu,
)

function isBeginning(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}
