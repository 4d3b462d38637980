import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** A day of the agreement's first year. */
const early = ({ manifest }: Example, days: number) =>
  new Date(Date.parse(String(manifest.get(['avtalstid', 'från']))) + days * 86_400_000).toISOString().slice(0, 10)

export const mutants: readonly Mutant[] = [
  {
    name: 'the day of a goal was last week, and it has no outcome',
    how: 'date',
    change: (example) => {
      const plan = example.plans.find((one) => one.has(['mål', 0, 'datum']) && !one.has(['uppföljning']))
      plan?.remove(['mål', 0, 'utfall'])
      return plan?.set(['mål', 0, 'datum'], early(example, 40)) ?? false
    },
    today: (example) => early(example, 47),
  },
]
