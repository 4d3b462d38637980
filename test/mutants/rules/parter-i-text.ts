import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the text makes another municipality a party',
    how: 'add',
    change: ({ agreementText }) =>
      agreementText?.append('Grönköpings kommun är också part i överenskommelsen.') ?? false,
  },
]
