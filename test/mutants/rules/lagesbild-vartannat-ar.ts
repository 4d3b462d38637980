import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a lägesbild that was three years old when the agreement began',
    how: 'date',
    change: ({ manifest }) => {
      const from = manifest.get(['avtalstid', 'från'])
      if (typeof from !== 'string') return false
      const day = `${Number(from.slice(0, 4)) - 3}-02-01`
      const at = manifest.list(['bilagor']).findIndex(({ sort }) => sort === 'lägesbild')
      return (
        manifest.set(['lägesbild', 'datum'], day) &&
        manifest.set(['lägesbild', 'sammanvägd'], day) &&
        manifest.set(['bilagor', at, 'datum'], day)
      )
    },
  },
  {
    name: 'a lägesbild that is updated every third year',
    how: 'contradict',
    change: ({ manifest }) => manifest.set(['lägesbild', 'uppdateras'], 'Vart tredje år'),
    companions: { 'frekvens-motsagelse': 'the text and the follow-up plan still say once a year' },
  },
  {
    name: 'plans that are followed up every fourth year',
    how: 'contradict',
    change: ({ followUpPlan }) => {
      const at = followUpPlan?.list(['objekt']).findIndex(({ sort }) => sort === 'åtgärdsplaner') ?? -1
      return at >= 0 && (followUpPlan?.set(['objekt', at, 'frekvens'], 'Vart fjärde år') ?? false)
    },
  },
]
