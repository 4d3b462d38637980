import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'costs are borne in two ways',
    how: 'add',
    change: ({ agreementText }) =>
      agreementText?.append('Varje part bär sina egna kostnader. Kommunen ersätter polisens kostnader.') ?? false,
  },
]
