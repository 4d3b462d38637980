import type { YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

const areasOf = (plan: YamlText, place: readonly (string | number)[]): readonly unknown[] => {
  const areas = plan.get(place)
  return Array.isArray(areas) ? areas : []
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a part aims at an area that the activity does not aim at',
    how: 'add',
    change: (example) => {
      const areas = example.manifest.list(['prioriterade_områden']).map(({ id }) => id)
      for (const plan of example.plans) {
        const other = areas.find((area) => !areasOf(plan, ['områden']).includes(area))
        if (other === undefined || !plan.has(['delaktiviteter', 0])) continue
        return plan.set(['delaktiviteter', 0, 'områden'], [other])
      }
      return false
    },
  },
  {
    name: 'the activity leaves an area that its part aims at',
    how: 'remove',
    change: (example) => {
      const plan = example.plan((one) => one.has(['delaktiviteter', 0, 'områden', 0]))
      const left = plan?.get(['delaktiviteter', 0, 'områden', 0])
      return (
        plan?.set(
          ['områden'],
          areasOf(plan, ['områden']).filter((area) => area !== left),
        ) ?? false
      )
    },
  },
]
