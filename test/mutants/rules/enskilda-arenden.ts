import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the board decides on single cases',
    how: 'add',
    change: ({ agreementText }) => agreementText?.append('Samordnarna beslutar om omhändertagande av barn.') ?? false,
  },
]
