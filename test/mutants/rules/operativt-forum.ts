import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

const RESPONSIBLE = 'who calls a plan together is also who answers for it, and the superior agreement asks for that'

/** Leaves the plans without anybody who calls together and without groups. */
function emptyPlans({ plans }: Example): true {
  for (const plan of plans) {
    plan.remove(['sammankallande'])
    plan.remove(['grupper'])
  }
  return true
}

export const mutants: readonly Mutant[] = [
  {
    name: 'no forum, and plans that nobody calls together',
    how: 'remove',
    change: (example) => example.manifest.remove(['forum']) && emptyPlans(example),
    companions: { 'plan-ansvarig': RESPONSIBLE },
  },
  {
    name: 'forums that are all strategic, and plans that nobody calls together',
    how: 'contradict',
    change: (example) => {
      for (const index of example.manifest.list(['forum']).keys()) {
        example.manifest.set(['forum', index, 'nivå'], 'strategisk')
      }
      return emptyPlans(example)
    },
    companions: { 'plan-ansvarig': RESPONSIBLE },
  },
]
