import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the plans should have been followed up every month, and none has been',
    how: 'contradict',
    change: ({ plans, followUpPlan }) => {
      for (const plan of plans) {
        plan.remove(['uppföljning'])
        for (const index of plan.list(['mål']).keys()) plan.remove(['mål', index, 'utfall'])
        for (const index of plan.list(['åtgärder']).keys()) plan.remove(['åtgärder', index, 'uppföljning'])
      }
      const index = followUpPlan?.list(['objekt']).findIndex(({ sort }) => sort === 'åtgärdsplaner') ?? -1
      return (index >= 0 && followUpPlan?.set(['objekt', index, 'frekvens'], { antal: 1, per: 'månad' })) || false
    },
    today: ({ manifest }) =>
      new Date(Date.parse(String(manifest.get(['avtalstid', 'från']))) + 150 * 86_400_000).toISOString().slice(0, 10),
    companions: { 'redovisning-ryms': 'the steering group does not meet every month' },
  },
]
