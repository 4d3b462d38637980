import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Lets the time of a plan's first measure run out in the agreement's first spring. */
function runOut(example: Example, rest: Readonly<Record<string, unknown>>): boolean {
  const year = String(example.manifest.get(['avtalstid', 'från'])).slice(0, 4)
  const plan = example.plan((one) => one.has(['åtgärder', 0, 'när']))
  const measure = plan?.list(['åtgärder'])[0]
  if (!plan || !measure) return false
  const when = { från: `${year}-01-10`, till: `${year}-05-31` }
  return plan.set(['åtgärder', 0], { ...measure, när: when, antal: 6, ...rest })
}

const inSummer = ({ manifest }: Example) => `${String(manifest.get(['avtalstid', 'från'])).slice(0, 4)}-07-01`

export const mutants: readonly Mutant[] = [
  {
    name: 'six are planned, and the follow-up only says that all is well',
    how: 'remove',
    change: (example) => runOut(example, { uppföljning: 'Mötena har gått bra sedan 2016.', bedömning: 'grön' }),
    today: inSummer,
  },
  {
    name: 'six are planned, and nothing is said when the time is out',
    how: 'date',
    change: (example) => runOut(example, {}),
    today: inSummer,
    companions: { 'atgard-uppfoljning': 'A measure whose time is out has no follow-up at all.' },
  },
]
