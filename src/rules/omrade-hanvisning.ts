import type { Rule } from '../check/rule.ts'
import { spanIn, yamlTexts } from '../check/texts.ts'
import { folded } from '../check/words.ts'

const NUMBERED = /(?:flik(?:en)?|(?:mål)?område(?:t)?) (\d+|[A-Z])\.? ([\p{Lu}][^.;:<\n]+)/gu

export const omradeHanvisning: Rule = {
  id: 'omrade-hanvisning',
  title: 'Ett område som nämns med nummer och namn heter så.',
  catalogue: ['F07'],
  applies: 'always',
  severity: 'varning',
  why: 'Den som läser vet inte om hänvisningen gäller ett annat område eller ett gammalt namn.',
  hint: 'Skriv områdets namn som det står under prioriterade_områden.',
  good: 'text: Orsaken gäller alla åtgärder i området.',
  bad: 'text: Orsaken gäller alla åtgärder under fliken 1. Unga i kriminalitet.   # området heter något annat',
  *check({ agreement: { manifest, planer } }) {
    const areas = manifest.data.prioriterade_områden ?? []
    for (const { file } of planer) {
      for (const text of yamlTexts(file)) {
        for (const match of text.text.matchAll(NUMBERED)) {
          const [whole, number, name = ''] = match
          const area = areas.find(({ nummer }) => String(nummer) === number)
          if (!area || folded(name).startsWith(folded(area.namn))) continue
          yield {
            span: spanIn(text, match.index, match.index + whole.length),
            message: `område ${number} heter «${area.namn}», inte «${name.trim()}»`,
            related: [
              { span: manifest.span(['prioriterade_områden', areas.indexOf(area), 'namn']), message: 'området' },
            ],
          }
        }
      }
    }
  },
}
