import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'money without a decision',
    how: 'add',
    change: ({ agreementText }) =>
      agreementText?.append('Polisen ska betala 300 000 kronor till fritidsgården.') ?? false,
  },
]
