import type { Mutant } from '../mutant.ts'

/** A day as a spreadsheet writes it. */
function slashed(day: unknown): string {
  const [year = '', month, date] = String(day).split('-')
  return `${Number(month)}/${Number(date)}/${year.slice(2)}`
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a day of the time plan is written as a spreadsheet writes it',
    how: 'date',
    change: (example) => {
      const place = ['tidsplan', 'uppföljning']
      const plan = example.plan((one) => one.has(place))
      return plan?.set(place, slashed(plan.get(place))) ?? false
    },
  },
  {
    name: 'the day of a measure is written as a spreadsheet writes it',
    how: 'date',
    change: (example) => {
      const plan = example.plan((one) => one.has(['åtgärder', 0, 'när', 'till']))
      return plan?.set(['åtgärder', 0, 'när'], slashed(plan.get(['åtgärder', 0, 'när', 'till']))) ?? false
    },
  },
  {
    name: 'an activity of the communication plan has a day with slashes, the year first',
    how: 'date',
    change: ({ communicationPlan, manifest }) => {
      const place = ['aktiviteter', 0, 'när']
      if (!communicationPlan?.has(place)) return false
      return communicationPlan.set(place, String(manifest.get(['avtalstid', 'från'])).replaceAll('-', '/'))
    },
  },
]
