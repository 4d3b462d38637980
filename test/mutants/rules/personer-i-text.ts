import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the text gives a signatory another title',
    how: 'contradict',
    change: ({ manifest, agreementText }) => {
      const name = manifest.get(['parter', 0, 'undertecknare', 0, 'namn'])
      return typeof name === 'string' && (agreementText?.append(`Här undertecknar badmästarchefen ${name}.`) ?? false)
    },
  },
]
