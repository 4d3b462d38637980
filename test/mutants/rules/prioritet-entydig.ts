import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'two plans come first',
    how: 'contradict',
    change: ({ plans: [first, second] }) =>
      first !== undefined && second !== undefined && first.set(['prioritet'], 1) && second.set(['prioritet'], 1),
  },
  {
    name: 'what comes first was a colour',
    how: 'remove',
    change: ({ plans }) => {
      for (const plan of plans) plan.remove(['prioritet'])
      return plans[0]?.set(['ursprunglig_etikett'], { titel: 'Aktivitet (gult prioriteras)' }) ?? false
    },
  },
]
