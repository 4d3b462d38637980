import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** The first year of the agreement. */
const firstYear = ({ manifest }: Example) => Number(String(manifest.get(['avtalstid', 'från'])).slice(0, 4))

export const mutants: readonly Mutant[] = [
  {
    name: 'one plan is followed up for the first year, and no other',
    how: 'add',
    change: (example) =>
      example
        .plan((plan) => !plan.has(['uppföljning']))
        ?.push(['uppföljning'], {
          period: `${firstYear(example)}-VB`,
          målet_nått: 'för tidigt att säga',
          aktiviteter: ['Gruppen är tillsatt.'],
        }) ?? false,
    today: (example) => `${firstYear(example) + 1}-02-15`,
  },
  {
    name: 'one plan of all is not followed up for a period',
    how: 'remove',
    change: (example) =>
      example.plans
        .filter((plan) => plan.list(['uppföljning']).length > 1)
        .at(-1)
        ?.remove(['uppföljning', 1]) ?? false,
    today: (example) => `${firstYear(example) + 1}-02-15`,
  },
]
