import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the lägesbild stands on intelligence, and nobody has examined it',
    how: 'add',
    change: ({ manifest, situationText }) =>
      !manifest.list(['underlag']).some(({ sekretess }) => sekretess) &&
      (situationText?.append('Bilden av handeln kommer från polisens underrättelseverksamhet.') ?? false),
  },
  {
    name: 'the examination is taken out',
    how: 'remove',
    change({ manifest }) {
      const index = manifest.list(['underlag']).findIndex(({ typ }) => typ === 'underrättelse')
      return index >= 0 && manifest.remove(['underlag', index, 'sekretess'])
    },
    companions: { 'underrattelse-provad': 'the source itself is not examined either' },
  },
  {
    name: 'the examination is taken out, in what is published',
    how: 'remove',
    variant: 'publik',
    change({ manifest }) {
      const index = manifest.list(['underlag']).findIndex(({ typ }) => typ === 'underrättelse')
      return index >= 0 && manifest.remove(['underlag', index, 'sekretess', 'datum'])
    },
    companions: { 'underrattelse-provad': 'the source itself is not examined either' },
  },
]
