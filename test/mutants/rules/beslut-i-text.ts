import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the text has another day of the decision',
    how: 'contradict',
    change: ({ manifest, agreementText }) => {
      const mandate = ['parter', 0, 'undertecknare', 0, 'mandat']
      const body = manifest.get([...mandate, 'instans'])
      if (manifest.get([...mandate, 'typ']) !== 'beslut' || typeof body !== 'string') return false
      return agreementText?.append(`${body} beslutade om överenskommelsen den 3 mars 2011.`) ?? false
    },
  },
]
