import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a group that meets more often than its plan says',
    how: 'contradict',
    change: (example) =>
      example
        .plan((plan) => plan.has(['mötesfrekvens']) && plan.has(['grupper', 0, 'mötesfrekvens']))
        ?.set(['grupper', 0, 'mötesfrekvens'], { antal: 5, per: 'månad' }) ?? false,
  },
  {
    name: 'a new group that meets more often than its plan says',
    how: 'add',
    change: (example) =>
      example
        .plan((plan) => plan.has(['mötesfrekvens', 'antal']) && !plan.has(['grupper']))
        ?.set(['grupper'], [{ namn: 'Planeringsgruppen', mötesfrekvens: 'Fem gånger per månad' }]) ?? false,
  },
  {
    name: 'words that say another frequency than the number beside them',
    how: 'contradict',
    change: (example) =>
      example
        .plan((plan) => plan.has(['mötesfrekvens', 'antal']) && !plan.has(['grupper']))
        ?.set(['mötesfrekvens', 'text'], 'Fem gånger per månad') ?? false,
  },
]
