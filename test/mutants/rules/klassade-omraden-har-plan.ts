import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a classification of a place that no plan names',
    how: 'add',
    change: ({ manifest }) => {
      const areas = manifest.list(['prioriterade_områden'])
      const at = Math.max(
        areas.findIndex(({ klassning }) => klassning !== undefined),
        0,
      )
      const klassning = { värde: 'Norrängen är klassat som utsatt', datum: manifest.get(['lägesbild', 'datum']) }
      return areas.length > 0 && manifest.set(['prioriterade_områden', at, 'klassning'], klassning)
    },
  },
  {
    name: 'a lägesbild of an area that says that two places are classed, and no plan names them',
    how: 'contradict',
    change: ({ manifest }) =>
      manifest.has(['prioriterade_områden', 0]) &&
      manifest.set(['prioriterade_områden', 0, 'lägesbild'], 'Norrängen och Kvarnby är klassade som riskområden.'),
  },
]
