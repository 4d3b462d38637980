import type { Mutant } from '../mutant.ts'

/** A number with its last two digits in the other order; as it is where they are the same. */
const turned = (number: string) => number.replace(/(\d)(\d)(\D*)$/, '$2$1$3')

export const mutants: readonly Mutant[] = [
  {
    name: 'the text has two digits of a registration number in the other order',
    how: 'contradict',
    change: ({ manifest, agreementText }) => {
      const number = manifest.get(['parter', 0, 'dnr'])
      if (typeof number !== 'string' || turned(number) === number) return false
      return agreementText?.append(`Ärendet har diarienummer ${turned(number)}.`) ?? false
    },
    companions: { 'dnr-skrivs-lika': 'The same case is written in another way.' },
  },
]
