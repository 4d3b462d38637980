import type { Mutant } from '../mutant.ts'
import { partiesOf } from '../parties.ts'

const RESOURCES = ['funktion', 'kontakt', 'resurs']

export const mutants: readonly Mutant[] = [
  {
    name: 'a party promises something, with nobody to do it',
    how: 'remove',
    change: (example) => {
      const id = partiesOf(example)[0]?.id ?? ''
      const plan = example.plan((one) => one.has(['parter', id, 'åtaganden']))
      return RESOURCES.map((key) => plan?.remove(['parter', id, key]) ?? false).includes(true)
    },
  },
  {
    name: 'the police are left with their commitments alone',
    how: 'contradict',
    change: (example) => {
      const id = partiesOf(example).find(({ typ }) => typ === 'polis')?.id ?? ''
      const plan = example.plans.at(-1)
      const commitments = plan?.get(['parter', id, 'åtaganden'])
      return commitments !== undefined && (plan?.set(['parter', id], { åtaganden: commitments }) ?? false)
    },
  },
]
