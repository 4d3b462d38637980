import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the organisation is to be decided on every month',
    how: 'contradict',
    change({ followUpPlan }) {
      const index = followUpPlan?.list(['objekt']).findIndex(({ sort }) => sort === 'samverkansorganisation') ?? -1
      if (!followUpPlan || index < 0) return false
      return followUpPlan.set(['objekt', index, 'frekvens'], { antal: 1, per: 'månad' })
    },
  },
  {
    name: 'what is reported every tertial is now to be decided on',
    how: 'contradict',
    change({ followUpPlan }) {
      const index =
        followUpPlan
          ?.list(['objekt'])
          .findIndex(
            ({ resultat }, at) =>
              resultat === 'redovisning' && followUpPlan.get(['objekt', at, 'frekvens', 'per']) === 'tertial',
          ) ?? -1
      if (!followUpPlan || index < 0) return false
      return followUpPlan.set(['objekt', index, 'resultat'], 'redovisning och beslut')
    },
  },
  {
    name: 'the organisation is to be decided on every month, in words',
    how: 'contradict',
    change({ followUpPlan }) {
      const index = followUpPlan?.list(['objekt']).findIndex(({ sort }) => sort === 'samverkansorganisation') ?? -1
      if (!followUpPlan || index < 0) return false
      return followUpPlan.set(['objekt', index, 'frekvens'], 'Varje månad')
    },
  },
]
