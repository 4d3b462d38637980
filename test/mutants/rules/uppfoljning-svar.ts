import type { Example, YamlText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** A plan that has been followed up. */
function reported(example: Example): YamlText | undefined {
  return example.plan((plan) => plan.list(['uppföljning']).length > 0)
}

/** When the first year that is reported is over. */
function afterwards(example: Example): string {
  const period = reported(example)?.get(['uppföljning', 0, 'period'])
  return `${Number(String(period).slice(0, 4)) + 1}-01-15`
}

export const mutants: readonly Mutant[] = [
  {
    name: 'nobody has said whether the goal is reached',
    how: 'remove',
    change: (example) => reported(example)?.remove(['uppföljning', 0, 'målet_nått']) ?? false,
    today: afterwards,
  },
  {
    name: 'nobody has said what has been done',
    how: 'remove',
    change: (example) => reported(example)?.remove(['uppföljning', 0, 'aktiviteter']) ?? false,
    today: afterwards,
  },
  {
    name: 'a row for a period that has no year',
    how: 'add',
    change: ({ plans: [plan] }) => plan?.push(['uppföljning'], { period: 'T1' }) ?? false,
  },
]
