import type { Mutant } from '../mutant.ts'
import { addReport } from '../status-report.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'two areas have changed places',
    how: 'contradict',
    change: (example) =>
      addReport(example, ({ stadsövergripande }) => {
        stadsövergripande.push(...stadsövergripande.splice(1, 1))
      }),
  },
  {
    name: 'an area has no number',
    how: 'remove',
    change: (example) =>
      addReport(example, ({ stadsövergripande }) => {
        delete stadsövergripande.at(-1)?.nummer
      }),
  },
  {
    name: 'the last area of the report before is left out',
    how: 'remove',
    change: (example) =>
      addReport(example, () => undefined, 2) &&
      addReport(example, ({ stadsövergripande }) => {
        stadsövergripande.pop()
      }),
  },
]
