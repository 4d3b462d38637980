import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'nobody is found who can call the forum together',
    how: 'blank',
    change: (example) =>
      example.plan((plan) => plan.has(['sammankallande']))?.set(['sammankallande'], 'Utses av styrgruppen senare') ??
      false,
  },
  {
    name: 'whoever is needed does a measure',
    how: 'contradict',
    change: (example) =>
      example
        .plan((plan) => plan.has(['åtgärder', 0, 'vem']))
        ?.set(['åtgärder', 0, 'vem'], 'Behovsprövas för varje tillfälle') ?? false,
  },
]
