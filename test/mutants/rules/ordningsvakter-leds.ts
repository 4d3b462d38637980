import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the municipality leads ordningsvakter',
    how: 'add',
    change: ({ agreementText }) => agreementText?.append('Kommunen leder ordningsvakterna på torget.') ?? false,
  },
]
