import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

interface Listed {
  readonly nummer: unknown
  readonly titel: string
}

/** Writes a list of the plans, as it is once it has been changed; there are at least two plans. */
function list({ manifest, plans }: Example, change: (right: readonly Listed[]) => readonly Listed[]): boolean {
  const index = manifest.list(['bilagor']).findIndex(({ sort }) => sort === 'åtgärdsplaner')
  const right = plans.map((plan) => ({ nummer: plan.get(['nummer']), titel: String(plan.get(['titel'])) }))
  return index >= 0 && right.length > 1 && manifest.set(['bilagor', index, 'planförteckning'], change(right))
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a letter of a title is missing in the list',
    how: 'contradict',
    change: (example) =>
      list(example, ([first, ...others]) =>
        first ? [{ ...first, titel: `${first.titel.slice(0, 2)}${first.titel.slice(3)}` }, ...others] : others,
      ),
  },
  {
    name: 'the last plan is not in the list',
    how: 'remove',
    change: (example) => list(example, (right) => right.slice(0, -1)),
  },
  {
    name: 'the list begins with the second plan',
    how: 'contradict',
    change: (example) =>
      list(example, ([first, second, ...others]) => [second, first, ...others].filter((one) => one !== undefined)),
  },
]
