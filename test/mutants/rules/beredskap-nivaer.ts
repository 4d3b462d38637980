import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'nothing is said of the middle level',
    how: 'remove',
    change: (example) => example.plan((plan) => plan.has(['beredskap', 1]))?.remove(['beredskap', 1]) ?? false,
  },
  {
    name: 'the last level is the first one over again',
    how: 'contradict',
    change: (example) => {
      const plan = example.plan((one) => one.has(['beredskap', 2, 'nivå']))
      return plan?.set(['beredskap', 2, 'nivå'], plan.get(['beredskap', 0, 'nivå'])) ?? false
    },
  },
  {
    name: 'two rows without levels',
    how: 'add',
    change: (example) =>
      example
        .plan((plan) => !plan.has(['beredskap']))
        ?.set(['beredskap'], [{ text: 'Gruppen möts som planerat.' }, { text: 'Gruppen möts samma dag.' }]) ?? false,
  },
]
