import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a readiness with half the count of its frequency',
    how: 'add',
    change: (example) =>
      example
        .plan((plan) => !plan.has(['beredskap']))
        ?.set(['beredskap'], [{ text: 'Två kvällar (52 möten per år)', frekvens: { antal: 2, per: 'vecka' } }]) ??
      false,
  },
  {
    name: 'a level of readiness whose text counts in another way than its frequency',
    how: 'contradict',
    change: (example) => {
      for (const plan of example.plans) {
        const at = plan.list(['beredskap']).findIndex(({ frekvens }) => frekvens !== undefined)
        if (at >= 0) return plan.set(['beredskap', at, 'text'], 'Mötet hålls på kvällen (7 gånger per år).')
      }
      return false
    },
  },
  {
    name: 'sums that hold for four places and for three',
    how: 'add',
    change: (example) =>
      example
        .plan((plan) => !plan.has(['genomförande']))
        ?.set(['genomförande'], 'Vandring 1 gång per år och plats (4), dialog 2 gånger per år och plats (6).') ?? false,
  },
]
