import type { Mutant } from '../mutant.ts'
import { partiesOf } from '../parties.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a title with all parties but the last',
    how: 'contradict',
    change: (example) => {
      const names = partiesOf(example).map(({ namn }) => namn)
      return example.manifest.set(
        ['titel'],
        `Samverkansöverenskommelse mellan ${names.slice(0, -1).join(', ')} och lokala föreningar`,
      )
    },
  },
  {
    name: 'the last of those whom the title names is struck',
    how: 'remove',
    change: ({ manifest }) => {
      const title = String(manifest.get(['titel']))
      return title.includes(' mellan ') && manifest.set(['titel'], title.replace(/ och (?!.* och ).*$/, ''))
    },
  },
]
