import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the municipality handles data under a law of the police',
    how: 'add',
    companions: { lagrum: 'An agreement of 2016 is older than the law.' },
    change: ({ agreementText }) =>
      agreementText?.append('Kommunen behandlar personuppgifter enligt brottsdatalagen.') ?? false,
  },
]
