import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the decision behind a signature comes after it',
    how: 'date',
    change({ manifest }) {
      const date = manifest.get(['datum'])
      const place = ['parter', 0, 'undertecknare', 0, 'mandat', 'datum']
      return (
        typeof date === 'string' && manifest.has(place) && manifest.set(place, `${Number(date.slice(0, 4)) + 1}-01-15`)
      )
    },
  },
]
