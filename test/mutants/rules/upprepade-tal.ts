import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'two numbers of the same thing',
    how: 'contradict',
    change: ({ situationText }) =>
      situationText?.prepend('Området har 14 upplysta gångvägar och sex torg.') === true &&
      situationText.append('Av områdets 15 upplysta gångvägar går tre till skolan.'),
  },
]
