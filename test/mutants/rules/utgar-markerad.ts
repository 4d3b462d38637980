import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'an activity that is cancelled in words only',
    how: 'contradict',
    change: ({ plans: [plan] }) => {
      const place = plan?.has(['delaktiviteter']) ? ['delaktiviteter', 0, 'genomförande'] : ['genomförande']
      return plan?.set(place, 'Pengar saknas, och aktiviteten utgår.') ?? false
    },
  },
  {
    name: 'what is cancelled has a status as if it went on',
    how: 'contradict',
    change(example) {
      for (const plan of example.plans) {
        const index = plan.list(['delaktiviteter']).findIndex(({ status }) => status === 'utgår')
        if (index >= 0) return plan.set(['delaktiviteter', index, 'status'], 'pågår')
      }
      return false
    },
    companions: {
      'status-forfallen': 'Its time ran out when it was cancelled.',
      'mal-utfall': 'So did the time of its goal.',
    },
  },
  {
    name: 'a measure is cancelled in its follow-up only',
    how: 'contradict',
    change(example) {
      const plan = example.plan((one) => one.list(['åtgärder']).length > 0)
      if (!plan) return false
      return (
        plan.set(['åtgärder', 0, 'uppföljning'], 'Åtgärden har utgått, eftersom pengarna inte räckte.') &&
        plan.set(['åtgärder', 0, 'bedömning'], 'röd')
      )
    },
  },
]
