import type { Mutant } from '../mutant.ts'
import { partiesOf } from '../parties.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a party is moved to the other participants',
    how: 'contradict',
    change: (example) => {
      const party = partiesOf(example).at(-1)
      const plan = example.plan((one) => party !== undefined && one.has(['parter', party.id]))
      if (!party || !plan) return false
      return plan.remove(['parter', party.id]) && plan.set(['övriga_deltagare'], `Föreningar och ${party.kortnamn}`)
    },
    companions: {
      'plan-parters-ataganden': 'Some superior agreements ask each plan for commitments of every party.',
    },
  },
  {
    name: 'a party is called a participant in a plan without parties',
    how: 'add',
    change: (example) => {
      const name = partiesOf(example).at(-1)?.namn
      return example.plan((one) => !one.has(['parter']))?.push(['övriga_deltagare'], name) ?? false
    },
  },
]
