import { areaNumbers } from '../../agreement/area-number.ts'
import { areasAimedAt } from '../../agreement/register.ts'
import { spanIn, yamlTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Målområden som texten nämner står bland aktivitetens områden.',
  ground: 'form',
  catalogue: ['G14'],
  severity: 'info',
  why: 'Det som bara står i texten syns inte i matrisen.',
  hint: 'Lägg till området under  områden:  eller stryk det ur texten.',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      områden: [centrum, unga]
      lägesbild: Bidrar även till målområde A.
    `,
    'overenskommelse.yaml': `
      prioriterade_områden:
        - id: centrum
          nummer: A
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      områden: [unga]
      lägesbild: Bidrar även till målområde A.
    `,
    'overenskommelse.yaml': `
      prioriterade_områden:
        - id: centrum
          nummer: A
    `,
  },
  *check({ agreement: { manifest, planer } }) {
    const areas = manifest.data.prioriterade_områden ?? []
    const known = areaNumbers(areas)
    for (const plan of planer) {
      const own = areasAimedAt(plan)
      for (const text of yamlTexts(plan.file)) {
        if (!text.text.includes('ålområde')) continue
        for (const match of text.text.matchAll(NUMBERS)) {
          const numbers = (match[1] ?? '').split(/, ?| och | samt /)
          const extra = numbers.filter((number) => {
            const area = areas[known.indexOf(number)]
            return area !== undefined && !own.includes(area.id)
          })
          if (extra.length === 0) continue
          yield {
            span: spanIn(text, match.index, match.index + match[0].length),
            message: `texten nämner målområde ${extra.join(', ')}, som inte står under områden`,
          }
        }
      }
    }
  },
})

/** Areas by number: "målområde A", "målområdena 1, 2 och 4". */
const NUMBERS = latin(
  /[Mm]ålområde(?:t|na|n)? ((?:[A-ZÅÄÖ]|\d{1,2})(?![\p{L}\d])(?:(?:, ?| och | samt )(?:[A-ZÅÄÖ]|\d{1,2})(?![\p{L}\d]))*)/gu,
)
