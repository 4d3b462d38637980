import { abbreviationsIn, expansionOf } from '../../agreement/abbreviations.ts'
import { spanIn, type Text, textsOf } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'En förkortning förklaras, och betyder en sak.',
  ground: 'husregel',
  catalogue: ['H11'],
  severity: 'info',
  why: 'Den som inte arbetar i samverkan till vardags förstår inte förkortningen, och en som gör det kan tro fel.',
  hint: 'Lägg till förkortningen under  ordlista:, eller skriv ut den första gången: Brottsförebyggande rådet (Brå).',
  good: {
    'atgardsplaner/orossamtal.yaml': 'definition: Samtal som HR bjuder in till.',
    '/samverkan.yaml': 'ordlista: [{förkortning: HR, betydelse: personalavdelningen}]',
  },
  bad: { 'atgardsplaner/orossamtal.yaml': 'definition: Samtal som HR bjuder in till.   # HR förklaras inte' },
  *check({ agreement }) {
    const { ordlista, planer } = agreement
    const explained = new Set(ordlista.map(({ förkortning }) => förkortning.toLowerCase()))
    const first = new Map<string, { text: Text; at: number }>()
    const expansions = new Map<string, Set<string>>()
    for (const text of textsOf(agreement)) {
      for (const { name, at } of abbreviationsIn(text)) {
        const key = name.toLowerCase()
        if (!first.has(name)) first.set(name, { text, at })
        const expansion = expansionOf(name, text.text)
        if (expansion === undefined) continue
        expansions.set(key, new Set([...(expansions.get(key) ?? []), expansion]))
      }
    }
    for (const [name, { text, at }] of first) {
      const key = name.toLowerCase()
      if (explained.has(key) || expansions.has(key)) continue
      yield { span: spanIn(text, at, at + name.length), message: `förkortningen ${name} förklaras inte` }
    }
    for (const { file } of planer) {
      const { titel } = file.data
      const name = AT_END.exec(titel)?.[1]
      const [meaning] = [...(expansions.get(name?.toLowerCase() ?? '') ?? [])]
      if (name === undefined || meaning === undefined || expansionOf(name, titel) !== undefined) continue
      yield {
        file,
        place: ['titel'],
        message: `${name} är här namnet på en plan, men står för ${meaning} på ett annat ställe`,
        hint: 'Skriv ut vad förkortningen betyder här, eller använd ett annat namn.',
      }
    }
  },
})

const AT_END = latin(/(?:^|, )(\p{Lu}{3,6})$/u)
