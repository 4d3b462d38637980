import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a plan whose group meets, nobody knows when',
    how: 'blank',
    change: (example) =>
      example
        .plan((plan) => plan.has(['mötesfrekvens']) && !plan.has(['grupper']))
        ?.set(['mötesfrekvens'], 'Samverkansgruppen träffas') ?? false,
  },
  {
    name: 'a meeting according to a notice',
    how: 'add',
    change: (example) =>
      (example.plan((plan) => !plan.has(['mötesfrekvens'])) ?? example.plan((plan) => !plan.has(['grupper'])))?.set(
        ['mötesfrekvens'],
        { text: 'Enligt särskild kallelse' },
      ) ?? false,
  },
  {
    name: 'a group of a plan that meets often',
    how: 'contradict',
    change: (example) =>
      example
        .plan((plan) => plan.has(['grupper', 0, 'mötesfrekvens']))
        ?.set(['grupper', 0, 'mötesfrekvens'], { text: 'Ofta' }) ?? false,
  },
]
