import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'two first names lead instead of a function',
    how: 'contradict',
    change: (example) =>
      example
        .plan((plan) => plan.list(['hanteras']).length > 0)
        ?.set(['hanteras', 0, 'strategisk_ledning'], 'Botvid och Tindra') ?? false,
    companions: {
      'namn-i-register': 'What is published is not to name persons.',
      'namn-i-text': 'tells what the public copy leaves out',
    },
  },
  {
    name: 'a row with a first name among the functions',
    how: 'add',
    companions: { 'namn-i-text': 'tells what the public copy leaves out' },
    change: ({ plans, manifest }) =>
      plans[0]?.push(['hanteras'], {
        strategisk_ledning: manifest.get(['styrgrupp', 'ledamöter', 0, 'funktion']),
        operativ_ledning: [manifest.get(['styrgrupp', 'ledamöter', 1, 'funktion']), 'Gösta'],
        arbetsgrupp: 'Samordnarna',
      }) ?? false,
  },
]
