import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'an area with a letter missing',
    how: 'contradict',
    change: ({ manifest }) => {
      const at = manifest.list(['prioriterade_områden']).findIndex(({ nivå }) => nivå === 'stadsövergripande')
      const name = manifest.get(['prioriterade_områden', at, 'namn'])
      return typeof name === 'string' && manifest.set(['prioriterade_områden', at, 'namn'], name.replace(/r(?=\w)/, ''))
    },
  },
  {
    name: 'an area of the list with a name of its own',
    how: 'contradict',
    change: ({ manifest }) => {
      const at = manifest.list(['prioriterade_områden']).findLastIndex(({ nivå }) => nivå === 'stadsövergripande')
      return at >= 0 && manifest.set(['prioriterade_områden', at, 'namn'], 'Gäng och grupperingar')
    },
  },
]
