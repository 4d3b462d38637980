import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a plan that there is not',
    how: 'add',
    change: ({ agreementText, plans }) =>
      plans.every((plan) => /^\d*$/.test(String(plan.get(['nummer']) ?? ''))) &&
      (agreementText?.append('Kostnaderna tas upp i åtgärdsplan 97.') ?? false),
  },
  {
    name: 'a bilaga that there is not',
    how: 'add',
    change: ({ agreementText }) => agreementText?.append('Arbetsordningen har lagts in som bilaga 43.') ?? false,
  },
  {
    name: 'a figure that there is not',
    how: 'add',
    change: ({ situationText }) => situationText?.append('Utvecklingen framgår av figur 87.') ?? false,
  },
]
