import type { Path, YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Where a plan has its schedule: itself, or its first delaktivitet. */
function scheduleOf(plan: YamlText): Path {
  return plan.has(['tidsplan']) ? ['tidsplan'] : ['delaktiviteter', 0, 'tidsplan']
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a quarter in words',
    how: 'contradict',
    change(example) {
      const plan = example.plan((one) => one.has(['åtgärder', 0, 'när', 'från']))
      const from = plan?.get(['åtgärder', 0, 'när', 'från'])
      return plan?.set(['åtgärder', 0, 'när'], `Införs kvartal 2 ${String(from).slice(0, 4)}`) ?? false
    },
  },
  {
    name: 'a month with two digits for the year',
    how: 'contradict',
    change(example) {
      const plan = example.plan((one) => one.has([...scheduleOf(one), 'avslutas']))
      if (!plan) return false
      const place = [...scheduleOf(plan), 'avslutas']
      return plan.set(place, `dec-${String(plan.get(place)).slice(2, 4)}`)
    },
  },
  {
    name: 'no day at all in a column of days',
    how: 'blank',
    change(example) {
      const plan = example.plan((one) => one.has([...scheduleOf(one), 'uppföljning']))
      return plan?.set([...scheduleOf(plan), 'uppföljning'], 'Löpande') ?? false
    },
  },
]
