import type { Mutant } from '../mutant.ts'

const COMPANIONS = { 'namn-i-text': 'tells what the public copy leaves out, whatever the profile' }

export const mutants: readonly Mutant[] = [
  {
    name: 'persons by name among the participants of a party',
    how: 'add',
    companions: COMPANIONS,
    change: ({ manifest }) =>
      manifest.push(['parter', 0, 'deltagare'], { grupp: 'Arbetsgrupp', personer: ['Gösta Bark', 'Tindra Eklöv'] }),
  },
  {
    name: 'a person who handles an activity in the register',
    how: 'contradict',
    companions: COMPANIONS,
    change: (example) =>
      example
        .plan((plan) => plan.has(['hanteras', 0, 'operativ_ledning']))
        ?.set(['hanteras', 0, 'operativ_ledning'], ['Gudrun Pihl']) ?? false,
    variant: 'publik',
  },
  {
    name: 'two first names for a part of an activity',
    how: 'contradict',
    companions: COMPANIONS,
    change: (example) =>
      example
        .plan((plan) => plan.has(['delaktiviteter', 0, 'hanteras', 0, 'arbetsgrupp']))
        ?.set(['delaktiviteter', 0, 'hanteras', 0, 'arbetsgrupp'], ['Frej + Tindra']) ?? false,
  },
]
