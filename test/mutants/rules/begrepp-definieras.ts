import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a term that nothing explains',
    how: 'add',
    change: ({ agreementText }) =>
      agreementText?.append('Det som inte regleras här regleras i stället av Underavtalet.') ?? false,
  },
  {
    name: 'the explanation of a term is taken out',
    how: 'remove',
    change: ({ agreementText }) => agreementText?.replace(' (”Överenskommelsen”)', '') ?? false,
  },
]
