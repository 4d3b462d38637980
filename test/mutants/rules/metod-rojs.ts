import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the hour and the place where a patrol begins',
    how: 'add',
    change: ({ situationText }) => situationText?.append('Patrullen utgår från torget kl. 21.15 på lördagar.') ?? false,
  },
  {
    name: 'the hour when the guards go home',
    how: 'add',
    change: (example) =>
      example
        .plan((plan) => !plan.has(['genomförande']))
        ?.set(['genomförande'], 'Ordningsvakter finns i centrum till klockan 23 på fredagar.') ?? false,
  },
  {
    name: 'the hour of an utsättning, in the plan about it',
    how: 'add',
    change: (example) =>
      example
        .plan((plan) => /utsättning/i.test(String(plan.get(['titel']))))
        ?.set(['genomförande'], 'Alla samlas vid stationen kl 18.45.') ?? false,
  },
]
