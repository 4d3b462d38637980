import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'three who can be pointed out',
    how: 'add',
    change: ({ situationText }) =>
      situationText?.append('Tre ungdomar från samma gata misstänks för rån mot jämnåriga.') ?? false,
  },
]
