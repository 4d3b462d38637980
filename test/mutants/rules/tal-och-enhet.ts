import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a count in percent in the lägesbild',
    how: 'contradict',
    change: ({ situationText }) =>
      situationText?.append('Antalet elever med hög frånvaro uppgår till cirka 18 procent.') ?? false,
  },
  {
    name: 'a count in percent in a plan',
    how: 'contradict',
    change: (example) =>
      example
        .plan((plan) => plan.has(['mål', 0, 'text']))
        ?.set(['mål', 0, 'text'], 'Antal boende som är trygga utomhus var 61 % och ska bli fler.') ?? false,
  },
]
