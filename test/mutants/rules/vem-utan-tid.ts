import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Writes who does the first measure that one function does. */
function write(example: Example, fresh: (who: string) => string): boolean {
  for (const plan of example.plans) {
    for (const index of plan.list(['åtgärder']).keys()) {
      const place = ['åtgärder', index, 'vem', 'funktion']
      const who = plan.get(place)
      if (typeof who === 'string') return plan.set(place, fresh(who))
    }
  }
  return false
}

export const mutants: readonly Mutant[] = [
  {
    name: 'the year stands before the function',
    how: 'add',
    change: (example) => write(example, (who) => `2025 ${who}`),
  },
  {
    name: 'a day behind the function',
    how: 'add',
    change: (example) => write(example, (who) => `${who}, senast 2025-06-30`),
  },
  {
    name: 'weeks behind the function',
    how: 'add',
    change: (example) => write(example, (who) => `${who} v. 26–27`),
  },
]
