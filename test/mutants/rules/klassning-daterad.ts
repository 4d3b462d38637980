import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a classification without its day',
    how: 'remove',
    change: ({ manifest }) => {
      const at = manifest.list(['prioriterade_områden']).findIndex(({ klassning }) => klassning !== undefined)
      return at >= 0 && manifest.remove(['prioriterade_områden', at, 'klassning', 'datum'])
    },
  },
  {
    name: 'a text that goes on calling a place classed when its classification is gone',
    how: 'remove',
    change: ({ manifest }) => {
      const at = manifest.list(['prioriterade_områden']).findIndex(({ klassning }) => klassning !== undefined)
      return at >= 0 && manifest.remove(['prioriterade_områden', at, 'klassning'])
    },
  },
  {
    name: 'a text that tells of a list that nothing says the day of',
    how: 'add',
    change: ({ manifest, situationText }) =>
      !manifest.list(['prioriterade_områden']).some(({ klassning }) => klassning !== undefined) &&
      (situationText?.append('Polisen klassar Norrängen och Kvarnby som utsatta områden.') ?? false),
  },
]
