import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'two numbers of the same thing',
    how: 'contradict',
    change: ({ situationText }) =>
      situationText?.prepend('Området har 14 upplysta gångvägar och sex torg.') === true &&
      situationText.append('Av områdets 15 upplysta gångvägar går tre till skolan.'),
  },
  {
    name: 'two numbers of thousands that end in the same way',
    how: 'contradict',
    change: ({ situationText }) =>
      situationText?.append('Inom området finns 1 200 nybyggda lägenheter i sex kvarter.') === true &&
      situationText.append('De 2 200 nybyggda lägenheter som nämns ovan har grannsamverkan.'),
  },
]
