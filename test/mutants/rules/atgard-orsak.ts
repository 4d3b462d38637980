import type { YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Takes a measure out of the causes that name it. */
function untie(plan: YamlText, at: number): void {
  const id = plan.get(['åtgärder', at, 'id'])
  for (const [index, { gäller }] of plan.list(['orsaker']).entries()) {
    if (Array.isArray(gäller) && gäller.includes(id)) {
      plan.set(
        ['orsaker', index, 'gäller'],
        gäller.filter((one) => one !== id),
      )
    }
  }
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a measure loses its cause',
    how: 'remove',
    change: (example) => {
      const plan = example.plan((one) => one.has(['åtgärder', 0, 'orsaker']))
      if (plan) untie(plan, 0)
      return plan?.remove(['åtgärder', 0, 'orsaker']) ?? false
    },
  },
  {
    name: 'a cause for all, which one measure names, stands for another measure too',
    how: 'blank',
    change: (example) => {
      const plan = example.plan((one) => one.has(['orsaker', 1]) && one.has(['åtgärder', 1, 'orsaker']))
      if (!plan) return false
      untie(plan, 1)
      plan.set(['orsaker', 0, 'gäller'], 'alla')
      plan.set(['orsaker', 1, 'gäller'], [plan.get(['åtgärder', 0, 'id'])])
      plan.set(['åtgärder', 0, 'orsaker'], [plan.get(['orsaker', 0, 'id'])])
      return plan.set(['åtgärder', 1, 'orsaker'], [])
    },
  },
  {
    name: 'a measure is added that answers to nothing',
    how: 'add',
    change: (example) =>
      example
        .plan(
          (plan) => plan.has(['orsaker', 0, 'id']) && plan.list(['orsaker']).every(({ gäller }) => gäller !== 'alla'),
        )
        ?.push(['åtgärder'], {
          id: 'nya-skyltar',
          text: 'Nya skyltar sätts upp på gångvägarna.',
          operativt_mål: 'Alla skyltar är på plats.',
          när: 'linjearbete',
          vem: { funktion: 'Kommunpolis', part: 'polisen' },
        }) ?? false,
  },
]
