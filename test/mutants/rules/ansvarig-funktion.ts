import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the whole police calls the forum together',
    how: 'contradict',
    change: (example) =>
      example
        .plan((plan) => plan.has(['sammankallande']))
        ?.set(['sammankallande'], { funktion: 'Polisen', part: 'polisen' }) ?? false,
  },
  {
    name: 'one or the other does a measure',
    how: 'contradict',
    change: (example) =>
      example
        .plan((plan) => plan.has(['åtgärder', 0, 'vem']))
        ?.set(['åtgärder', 0, 'vem'], 'Kommunpolis eller områdespolis') ?? false,
  },
]
