import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'information is given with consent only',
    how: 'add',
    change: ({ agreementText }) =>
      agreementText?.append('Skolan lämnar uppgifter till polisen bara om eleven har samtyckt.') ?? false,
  },
]
