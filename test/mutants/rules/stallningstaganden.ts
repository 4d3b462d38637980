import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a category is left out',
    how: 'remove',
    change: ({ manifest }) => manifest.remove(['ställningstaganden', 1]),
  },
  {
    name: 'no category is mentioned',
    how: 'remove',
    change: ({ manifest }) => manifest.remove(['ställningstaganden']),
  },
  {
    name: 'a category has priority, but neither area nor plan',
    how: 'contradict',
    change({ manifest }) {
      const index = manifest.list(['ställningstaganden']).findIndex(({ ställning }) => ställning === 'prioriteras')
      const place = ['ställningstaganden', index]
      manifest.remove([...place, 'planer'])
      return index >= 0 && manifest.remove([...place, 'områden'])
    },
  },
]
