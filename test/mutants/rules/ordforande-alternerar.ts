import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Where the chair changes between meetings. */
const alternates = ({ manifest }: Example) => manifest.get(['styrgrupp', 'ordförande', 'ordning']) === 'alternerande'

export const mutants: readonly Mutant[] = [
  {
    name: 'who leads the first meeting leads the second too',
    how: 'contradict',
    change: (example) => {
      const [first, second] = example.manifest.list(['styrgrupp', 'möten'])
      if (!alternates(example) || !first || !second) return false
      return example.manifest.set(['styrgrupp', 'möten', 1, 'ordförande'], first.ordförande)
    },
  },
  {
    name: 'nobody is to lead the last meeting',
    how: 'remove',
    change: (example) => {
      const last = example.manifest.list(['styrgrupp', 'möten']).length - 1
      return alternates(example) && example.manifest.remove(['styrgrupp', 'möten', last, 'ordförande'])
    },
  },
  {
    name: 'a member who is not to lead leads',
    how: 'contradict',
    change: (example) => {
      const chairs = example.manifest.get(['styrgrupp', 'ordförande', 'funktioner'])
      const other = example.manifest
        .list(['styrgrupp', 'ledamöter'])
        .find(({ funktion }) => Array.isArray(chairs) && !chairs.includes(funktion))
      if (!alternates(example) || !other) return false
      return example.manifest.set(['styrgrupp', 'möten', 0, 'ordförande'], other.funktion)
    },
  },
]
