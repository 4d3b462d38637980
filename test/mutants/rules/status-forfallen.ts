import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a plan that has ended is still said to go on',
    how: 'contradict',
    change: ({ plans, manifest }) => {
      const plan = plans.find((one) => one.has(['status']) && !one.has(['mål']))
      const end = String(manifest.get(['avtalstid', 'till']))
      return (
        (plan?.set(['status'], 'pågår') &&
          plan.set(['tidsplan', 'avslutas'], `${Number(end.slice(0, 4)) - 1}-01-31`)) ??
        false
      )
    },
    today: ({ manifest }) => `${Number(String(manifest.get(['avtalstid', 'till'])).slice(0, 4)) - 1}-02-15`,
  },
]
