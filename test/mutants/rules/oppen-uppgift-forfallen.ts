import type { Example, YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** A value that somebody in the steering group is to find out by a day. */
function open({ manifest }: Example, senast: string) {
  return { status: 'under framtagande', vem: manifest.get(['styrgrupp', 'ledamöter', 0, 'funktion']), senast }
}

const hasGoal = (plan: YamlText) => plan.list(['mål']).length > 0

export const mutants: readonly Mutant[] = [
  {
    name: 'how often a group meets should have been known last year',
    how: 'date',
    change: (example) =>
      example
        .plan((plan) => plan.has(['mötesfrekvens']))
        ?.set(['mötesfrekvens'], open(example, `${Number(example.today.slice(0, 4)) - 1}-12-31`)) ?? false,
  },
  {
    name: 'a goal is to be written today, and tomorrow it is not there',
    how: 'blank',
    change: (example) => example.plan(hasGoal)?.set(['mål', 0, 'text'], open(example, example.today)) ?? false,
    today: ({ today }) => `${today.slice(0, 8)}${String(Number(today.slice(8)) + 1).padStart(2, '0')}`,
  },
]
