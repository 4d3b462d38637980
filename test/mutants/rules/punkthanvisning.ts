import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a point that does not exist',
    how: 'contradict',
    change: ({ agreementText }) => agreementText?.append('Ändringar beslutas enligt punkten 47.') ?? false,
  },
  {
    name: 'the number of a point is written by hand in another text',
    how: 'add',
    change: ({ agreementText, situationText }) =>
      agreementText !== undefined && (situationText?.append('Bilden är framtagen så som punkt 2 säger.') ?? false),
  },
]
