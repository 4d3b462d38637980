import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a note without its day',
    how: 'remove',
    change: (example) =>
      example.plan((plan) => plan.has(['nuläge', 0, 'datum']))?.remove(['nuläge', 0, 'datum']) ?? false,
  },
  {
    name: 'a new note that nobody has dated',
    how: 'add',
    change: (example) => example.plans[0]?.push(['nuläge'], { text: 'Lokalen är renoverad och öppen igen.' }) ?? false,
  },
]
