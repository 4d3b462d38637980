import type { Mutant } from '../mutant.ts'
import { partiesOf } from '../parties.ts'

/** The same number with another check digit. */
const misread = (number: string) => `${number.slice(0, -1)}${(Number(number.slice(-1)) + 1) % 10}`

export const mutants: readonly Mutant[] = [
  {
    name: 'the last digit of a number is misread',
    how: 'contradict',
    change: (example) => {
      const index = partiesOf(example).findIndex(({ orgnr }) => orgnr !== undefined)
      const number = partiesOf(example)[index]?.orgnr
      return number !== undefined && example.manifest.set(['parter', index, 'orgnr'], misread(number))
    },
  },
  {
    name: 'a board has the number of its town, and the town is not named',
    how: 'remove',
    change: (example) => {
      const board = partiesOf(example).findIndex(({ namn, orgnr }) => namn.includes('nämnd') && orgnr !== undefined)
      if (board < 0) return false
      if (example.manifest.remove(['parter', board, 'juridisk_person'])) return true
      const organisation = example.manifest.get(['parter', board, 'organisation'])
      const known = example.repository?.list(['organisationer']).findIndex(({ id }) => id === organisation) ?? -1
      return example.repository?.remove(['organisationer', known, 'juridisk_person']) ?? false
    },
  },
  {
    name: 'two digits have changed places in the superior agreement',
    how: 'contradict',
    change: ({ superior }) => {
      const number = superior?.get(['parter', 0, 'orgnr'])
      if (typeof number !== 'string') return false
      return superior?.set(['parter', 0, 'orgnr'], number.replace(/(\d)(\d)$/, '$2$1')) ?? false
    },
  },
]
