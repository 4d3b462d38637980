import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the former name of the superior agreement’s party',
    how: 'contradict',
    change: ({ superior, agreementText }) =>
      superior !== undefined &&
      (agreementText?.append('Stadens avtal är slutet med f.d. Polismyndigheten i Stockholms län.') ?? false),
  },
  {
    name: 'another region of the police in a plan',
    how: 'add',
    change: ({ superior, plans: [plan] }) =>
      superior !== undefined &&
      (plan?.set(['utmaningar'], 'Arbetet bygger på stadens avtal med Polismyndigheten region Väst.') ?? false),
  },
]
