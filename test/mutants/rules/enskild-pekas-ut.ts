import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a boy is told by his age, a street and a day',
    how: 'add',
    change: ({ situationText, agreementText }) =>
      (situationText ?? agreementText)?.append('En 13-årig pojke rånades den 9 oktober på Lindgatan.') ?? false,
  },
  {
    name: 'a pupil is told by the school and an illness',
    how: 'add',
    change: ({ plans }) => plans[0]?.set(['utmaningar'], 'En flicka på Lindskolan är sjuk.') ?? false,
  },
]
