import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Writes a list of titles first in the part of the text that is about the bilagor. */
function listed({ agreementText }: Example, titles: readonly string[], first = 1): boolean {
  const list = titles.map((title, index) => `${first + index}. ${title}`).join('\n')
  return agreementText?.replace(/^## Bilagor .*\n/m, `$&\nBilagorna är\n\n${list}\n`) ?? false
}

const titlesOf = ({ manifest }: Example) => manifest.list(['bilagor']).map(({ titel }) => String(titel))

export const mutants: readonly Mutant[] = [
  {
    name: 'a bilaga has another title in the list',
    how: 'contradict',
    change: (example) => listed(example, titlesOf(example).with(2, 'Läget på torget')),
  },
  {
    name: 'the list forgets the last bilaga',
    how: 'remove',
    change: (example) => listed(example, titlesOf(example).slice(0, -1)),
  },
  {
    name: 'the list forgets the first bilagor',
    how: 'remove',
    change: (example) => listed(example, titlesOf(example).slice(2), 3),
  },
  {
    name: 'the list has a bilaga that is not there',
    how: 'add',
    change: (example) => listed(example, [...titlesOf(example), 'Karta över gångvägar']),
  },
]
