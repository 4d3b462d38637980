import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Lets a plan go on until further notice, if none does. */
function lastOfPlans({ plans }: Example): boolean {
  return (
    plans.some((plan) => plan.get(['löptid']) === 'tillsvidare') || (plans[0]?.set(['löptid'], 'tillsvidare') ?? false)
  )
}

export const mutants: readonly Mutant[] = [
  {
    name: 'neither the agreement nor what it is under has a last day',
    how: 'remove',
    change: (example) => {
      if (!example.manifest.remove(['avtalstid', 'till'])) return false
      example.superior?.remove(['avtalstid', 'till'])
      return lastOfPlans(example)
    },
    companions: {
      'avtalstid-anges': 'A fixed time has a last day.',
      'relativ-tid': 'What a plan counts from the end of the agreement can no longer be counted.',
      'uppgift/okand': 'A text refers to the last day.',
    },
  },
  {
    name: 'an agreement until further notice without first day and notice',
    how: 'remove',
    change: (example) => {
      if (example.manifest.get(['avtalstid', 'typ']) !== 'tillsvidare') return false
      return example.manifest.set(['avtalstid'], { typ: 'tillsvidare' }) && lastOfPlans(example)
    },
    companions: {
      'avtalstid-anges': 'Every agreement has a first day.',
      'uppgift/okand': 'A text refers to the first day.',
    },
  },
]
