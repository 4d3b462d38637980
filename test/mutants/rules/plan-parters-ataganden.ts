import type { YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'
import { partiesOf } from '../parties.ts'

const hasParties = (plan: YamlText) => plan.has(['parter'])

export const mutants: readonly Mutant[] = [
  {
    name: 'a party is in the plan and promises nothing',
    how: 'remove',
    change: (example) => {
      const id = partiesOf(example)[0]?.id ?? ''
      return example.plan(hasParties)?.remove(['parter', id, 'åtaganden']) ?? false
    },
  },
  {
    name: 'a party is in the plan with nothing written',
    how: 'blank',
    change: (example) => {
      const id = partiesOf(example).at(-1)?.id ?? ''
      return example.plan(hasParties)?.set(['parter', id], {}) ?? false
    },
    companions: { 'plan-parters-resurs': 'Who is to do it is not written either.' },
  },
  {
    name: 'a party is struck from the plan',
    how: 'remove',
    change: (example) => {
      const id = partiesOf(example).at(-1)?.id ?? ''
      return example.plan(hasParties)?.remove(['parter', id]) ?? false
    },
  },
]
