import type { Path, YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Where a plan has its schedule: itself, or its first delaktivitet. */
function scheduleOf(plan: YamlText): Path {
  return plan.has(['tidsplan']) ? ['tidsplan'] : ['delaktiviteter', 0, 'tidsplan']
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a measure that goes on after the agreement',
    how: 'date',
    change: (example) =>
      example.manifest.has(['avtalstid', 'till']) &&
      (example
        .plan((plan) => plan.has(['åtgärder', 0, 'när', 'till']))
        ?.set(['åtgärder', 0, 'när', 'till'], '2039-12-31') ??
        false),
  },
  {
    name: 'a measure that began before the agreement',
    how: 'date',
    change: (example) =>
      example
        .plan((plan) => plan.has(['åtgärder', 0, 'när', 'från']))
        ?.set(['åtgärder', 0, 'när', 'från'], '2014-03-01') ?? false,
  },
  {
    name: 'an activity that began before the agreement',
    how: 'date',
    change(example) {
      const plan = example.plan((one) => one.has([...scheduleOf(one), 'påbörjas']))
      return plan?.set([...scheduleOf(plan), 'påbörjas'], '2014-03-01') ?? false
    },
  },
]
