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
  {
    name: 'the parties together do a measure',
    how: 'contradict',
    change: (example) =>
      example.plan((plan) => plan.has(['åtgärder', 0, 'vem']))?.set(['åtgärder', 0, 'vem'], 'Berörda parter') ?? false,
  },
  {
    name: 'any police officer does a measure',
    how: 'blank',
    change: (example) =>
      example.plan((plan) => plan.has(['åtgärder', 0, 'vem']))?.set(['åtgärder', 0, 'vem'], 'Polis') ?? false,
  },
]
