import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'dated when the agreement had begun',
    how: 'date',
    change({ manifest }) {
      const [date, from] = [manifest.get(['datum']), manifest.get(['avtalstid', 'från'])]
      if (typeof date !== 'string' || typeof from !== 'string' || date > from) return false
      return manifest.set(['datum'], `${from.slice(0, 8)}25`)
    },
  },
  {
    name: 'dated later, and the text no longer says that this is meant',
    how: 'remove',
    change: ({ agreementText }) => agreementText?.replace(/ Den undertecknas efter den[^.]*\./, '') ?? false,
  },
]
