import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'who pays for coffee, and not for the staff',
    how: 'contradict',
    change: (example) =>
      example.plan((plan) => plan.has(['finansiering']))?.set(['finansiering'], 'Staden håller med lokal och fika.') ??
      false,
  },
  {
    name: 'costs that nobody is to pay',
    how: 'add',
    change: (example) =>
      example
        .plan((plan) => plan.has(['finansiering']))
        ?.set(['finansiering'], 'Varje part bär sin personal. Det blir även kostnader för åtgärder på plats.') ?? false,
  },
]
