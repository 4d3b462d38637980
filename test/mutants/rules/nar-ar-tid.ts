import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a measure that is taken when the need is there',
    how: 'blank',
    change: (example) =>
      example.plan((plan) => plan.has(['åtgärder', 0]))?.set(['åtgärder', 0, 'när'], 'Utifrån läge och behov') ?? false,
  },
  {
    name: 'who asks for it, in the place of when',
    how: 'contradict',
    change: (example) =>
      example
        .plan((plan) => plan.has(['åtgärder', 0]))
        ?.set(['åtgärder', 0, 'när'], 'När vårdnadshavaren ber om det') ?? false,
  },
]
