import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a text that adds an area that the activity does not aim at',
    how: 'add',
    change: ({ manifest, plans }) => {
      const areas = manifest.list(['prioriterade_områden'])
      for (const plan of plans) {
        const own = plan.list(['områden']) as readonly unknown[]
        const other = areas.find(({ id }) => !own.includes(id))
        if (!other || plan.has(['delaktiviteter'])) continue
        return plan.set(['problembild'], `Arbetet bidrar även till målområde ${other.nummer}.`)
      }
      return false
    },
  },
  {
    name: 'an area that the text speaks of is taken from the activity',
    how: 'remove',
    change: ({ manifest, plans }) => {
      for (const plan of plans) {
        const [first, ...rest] = plan.list(['områden']) as readonly unknown[]
        const area = manifest.list(['prioriterade_områden']).find(({ id }) => id === first)
        if (!area || rest.length === 0 || plan.has(['delaktiviteter'])) continue
        return (
          plan.set(['problembild'], `Aktiviteten hör till målområde ${area.nummer}.`) && plan.set(['områden'], rest)
        )
      }
      return false
    },
  },
]
