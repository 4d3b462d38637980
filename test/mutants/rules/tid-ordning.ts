import type { Example, Path, YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Where a plan has its schedule: itself, or its first delaktivitet. */
function scheduleOf(plan: YamlText): Path {
  return plan.has(['tidsplan']) ? ['tidsplan'] : ['delaktiviteter', 0, 'tidsplan']
}

/** Lets something begin a year after its last day, in the first plan that has both. */
function late(example: Example, place: (plan: YamlText) => Path, first: string, last: string): boolean {
  const plan = example.plan((one) => one.has([...place(one), first]) && one.has([...place(one), last]))
  if (!plan) return false
  const till = String(plan.get([...place(plan), last]))
  return plan.set([...place(plan), first], `${Number(till.slice(0, 4)) + 1}${till.slice(4)}`)
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a plan that ends before it begins',
    how: 'date',
    change: (example) => late(example, () => ['löptid'], 'från', 'till'),
  },
  {
    name: 'a measure that ends before it begins',
    how: 'date',
    change: (example) => late(example, () => ['åtgärder', 0, 'när'], 'från', 'till'),
  },
  {
    name: 'an activity that is followed up before it begins',
    how: 'date',
    change: (example) => late(example, scheduleOf, 'påbörjas', 'uppföljning'),
  },
  {
    name: 'an agreement that ends before it begins',
    how: 'date',
    change({ manifest }) {
      if (!manifest.has(['avtalstid', 'till'])) return false
      const start = String(manifest.get(['avtalstid', 'från']))
      return manifest.set(['avtalstid', 'till'], `${Number(start.slice(0, 4)) - 1}${start.slice(4)}`)
    },
  },
]
