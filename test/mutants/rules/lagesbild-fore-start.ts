import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'two pictures that are put together when the agreement has begun',
    how: 'date',
    change: ({ manifest }) => {
      const from = manifest.get(['avtalstid', 'från'])
      return (
        typeof from === 'string' &&
        manifest.has(['lägesbild', 'sammanvägd']) &&
        manifest.set(['lägesbild', 'sammanvägd'], `${from.slice(0, 4)}-06-30`)
      )
    },
  },
]
