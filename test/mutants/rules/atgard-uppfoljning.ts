import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

const inSummer = ({ manifest }: Example) => `${String(manifest.get(['avtalstid', 'från'])).slice(0, 4)}-07-01`

export const mutants: readonly Mutant[] = [
  {
    name: 'the time of a measure ran out a month ago',
    how: 'date',
    change: (example) => {
      const plan = example.plan((one) => one.get(['åtgärder', 0, 'när']) === 'linjearbete')
      const from = example.manifest.get(['avtalstid', 'från'])
      return plan?.set(['åtgärder', 0, 'när'], { från: from, till: `${String(from).slice(0, 4)}-05-31` }) ?? false
    },
    today: inSummer,
  },
  {
    name: 'what a measure led to is taken out',
    how: 'remove',
    change: (example) => {
      const plan = example.plan((one) => one.list(['åtgärder']).some(({ uppföljning }) => uppföljning !== undefined))
      const at = plan?.list(['åtgärder']).findIndex(({ uppföljning }) => uppföljning !== undefined) ?? -1
      const from = example.manifest.get(['avtalstid', 'från'])
      if (!plan) return false
      plan.set(['åtgärder', at, 'när'], { från: from, till: `${String(from).slice(0, 4)}-05-31` })
      return plan.remove(['åtgärder', at, 'uppföljning'])
    },
    today: inSummer,
    companions: {
      'antal-utfall': 'The number of times that was planned is not answered either.',
      'uppfoljning-uteblir': 'Where it was the only answer of all plans, none has come.',
    },
  },
]
