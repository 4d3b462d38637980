import type { Mutant } from '../mutant.ts'

/** A number with a right check digit that nobody has. */
const NOBODY = '900101-0017'

export const mutants: readonly Mutant[] = [
  {
    name: 'somebody’s number in the description of the situation',
    how: 'add',
    change: ({ situationText }) =>
      situationText?.append(`Den som oftast nämns är känd sedan tidigare (${NOBODY}).`) ?? false,
  },
  {
    name: 'a number with its century in a plan',
    how: 'add',
    change: ({ plans: [plan] }) =>
      plan?.set(['utmaningar'], `Samtalet med 19${NOBODY.replace('-', '')} ledde inte vidare.`) ?? false,
  },
  {
    name: 'a number that is said to be one, with a wrong check digit',
    how: 'add',
    change: ({ manifest }) =>
      manifest.set(['syfte'], `${String(manifest.get(['syfte']))} Ett exempel är personnummer 900101-0018.`),
  },
]
