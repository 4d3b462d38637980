import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'another word for linjearbete, where a plan has the right one',
    how: 'contradict',
    change: (example) => {
      const plan = example.plan((one) => one.list(['åtgärder']).some(({ när }) => när === 'linjearbete'))
      const at = plan?.list(['åtgärder']).findIndex(({ när }) => när === 'linjearbete') ?? -1
      return plan?.set(['åtgärder', at, 'när'], 'Pågående i linjeverksamheten') ?? false
    },
  },
  {
    name: 'a measure that is said to be ongoing linjearbete',
    how: 'contradict',
    change: (example) =>
      example.plan((plan) => plan.has(['åtgärder', 0]))?.set(['åtgärder', 0, 'när'], 'Pågående linjearbete') ?? false,
  },
]
