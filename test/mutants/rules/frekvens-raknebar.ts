import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a lägesbild that is updated each period, but not how many times',
    how: 'remove',
    change: ({ manifest }) =>
      !manifest.has(['lägesbild', 'uppdateras', 'text']) && manifest.remove(['lägesbild', 'uppdateras', 'antal']),
  },
  {
    name: 'a forum that meets now and then',
    how: 'contradict',
    change: ({ manifest }) => manifest.has(['forum', 0]) && manifest.set(['forum', 0, 'frekvens'], 'Då och då'),
  },
  {
    name: 'a follow-up that is made when there is time',
    how: 'blank',
    change: ({ followUpPlan }) => followUpPlan?.set(['objekt', 0, 'frekvens'], { text: 'När tid finns' }) ?? false,
  },
]
