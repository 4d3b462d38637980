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
  {
    name: 'the board is to meet once a year',
    how: 'contradict',
    change: ({ manifest }) =>
      manifest.has(['styrgrupp', 'frekvens']) && manifest.set(['styrgrupp', 'frekvens'], { antal: 1, per: 'år' }),
    companions: {
      'frekvens-motsagelse': 'the text says that the board meets every half-year',
      'redovisning-ryms': 'what it is to decide on comes more often than once a year',
    },
  },
]
