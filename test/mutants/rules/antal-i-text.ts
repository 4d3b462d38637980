import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'more plans than there are',
    how: 'contradict',
    change: ({ agreementText, plans }) =>
      agreementText?.append(`Överenskommelsen omfattar ${plans.length + 3} åtgärdsplaner.`) ?? false,
  },
  {
    name: 'fewer parties than there are',
    how: 'contradict',
    change: ({ agreementText }) => agreementText?.append('Överenskommelsen har tolv parter.') ?? false,
  },
]
