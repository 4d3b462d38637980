import type { Example, YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** A plan all whose areas have other plans too. */
function notAlone({ plans }: Example): YamlText | undefined {
  const areasOf = (plan: YamlText): unknown[] => {
    const areas = plan.get(['områden'])
    return Array.isArray(areas) ? areas : []
  }
  return plans.find((plan) =>
    areasOf(plan).every((area) => plans.some((other) => other !== plan && areasOf(other).includes(area))),
  )
}

/** In a register activities aim at areas, which is not this rule's matter. */
const isRegister = ({ manifest }: Example) =>
  manifest.list(['bilagor']).some(({ form }) => form === 'aktivitetsregister')

export const mutants: readonly Mutant[] = [
  {
    name: 'a plan that does not say its areas',
    how: 'remove',
    change: (example) => !isRegister(example) && (notAlone(example)?.remove(['områden']) ?? false),
  },
  {
    name: 'the first plan has an empty list of areas',
    how: 'blank',
    change: (example) => !isRegister(example) && (example.plans[0]?.set(['områden'], []) ?? false),
    companions: { 'omrade-har-plan': 'In some examples the area has no other plan.' },
  },
]
