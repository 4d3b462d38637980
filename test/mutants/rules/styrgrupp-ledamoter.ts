import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

function memberAt({ manifest }: Example, title: string): number {
  return manifest.list(['styrgrupp', 'ledamöter']).findIndex(({ funktion }) => funktion === title)
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a coordinator is not a member',
    how: 'remove',
    change(example) {
      const title = String(example.manifest.get(['parter', 0, 'samordnare', 0, 'titel']))
      return example.manifest.remove(['styrgrupp', 'ledamöter', memberAt(example, title)])
    },
  },
  {
    name: 'another chief sits in the place of the chief who signs',
    how: 'contradict',
    change(example) {
      const index = memberAt(example, 'Lokalpolisområdeschef')
      return index >= 0 && example.manifest.set(['styrgrupp', 'ledamöter', index, 'funktion'], 'Gruppchef')
    },
  },
]
