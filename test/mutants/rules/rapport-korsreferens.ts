import type { Mutant } from '../mutant.ts'
import { addReport } from '../status-report.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the local area that is pointed to is taken out',
    how: 'remove',
    change: (example) =>
      addReport(example, ({ lokala }) => {
        lokala.shift()
      }),
  },
  {
    name: 'a point stands below another area than the one it speaks of',
    how: 'contradict',
    change: (example) =>
      addReport(example, ({ lokala: [area] }) => {
        area?.punkter?.push('En enkät om otillåten påverkan har skickats till alla chefer.')
      }),
  },
]
