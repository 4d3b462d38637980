import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'an association administers the plan',
    how: 'contradict',
    change: (example) =>
      example
        .plan((plan) => plan.has(['administratör']))
        ?.set(['administratör'], 'Föreningen Fastighetsägare vid torget') ?? false,
  },
  {
    name: 'a museum shares the administration with a party',
    how: 'add',
    change: (example) => {
      const plan = example.plan((one) => one.has(['administratör', 'funktion']))
      return plan?.set(['administratör'], [plan.get(['administratör']), 'Hembygdsmuseet']) ?? false
    },
  },
]
