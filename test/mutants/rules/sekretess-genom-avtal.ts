import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the agreement breaks secrecy',
    how: 'add',
    change: ({ agreementText }) => agreementText?.append('Sekretess gäller inte mellan parterna.') ?? false,
  },
]
