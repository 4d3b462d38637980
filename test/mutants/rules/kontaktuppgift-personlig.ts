import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Gives the first coordinator an address with her own name in it. */
function ownAddress({ manifest }: Example): boolean {
  const name = manifest.get(['parter', 0, 'samordnare', 0, 'namn'])
  if (typeof name !== 'string') return false
  const local = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.')
  return manifest.set(['parter', 0, 'samordnare', 0, 'e-post'], `${local}@example.se`)
}

export const mutants: readonly Mutant[] = [
  {
    name: 'an address with the name of the coordinator',
    how: 'contradict',
    change: ownAddress,
  },
  {
    name: 'an address with the name, beside a number at the office, in the public version',
    how: 'contradict',
    change: (example) =>
      example.manifest.set(['parter', 0, 'samordnare', 0, 'telefon'], '08-465 004 15') && ownAddress(example),
    variant: 'publik',
  },
]
