import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'two meetings in the same half-year',
    how: 'date',
    change({ manifest }) {
      const [first, second] = manifest.list(['styrgrupp', 'möten'])
      if (typeof first?.datum !== 'string' || !second) return false
      return manifest.set(['styrgrupp', 'möten', 1, 'datum'], `${first.datum.slice(0, 4)}-06-15`)
    },
  },
  {
    name: 'a year without meetings',
    how: 'remove',
    change: ({ manifest }) =>
      manifest.list(['styrgrupp', 'möten']).length > 3 &&
      manifest.remove(['styrgrupp', 'möten', 2]) &&
      manifest.remove(['styrgrupp', 'möten', 1]),
  },
]
