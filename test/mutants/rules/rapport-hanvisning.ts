import type { Mutant } from '../mutant.ts'
import { addReport } from '../status-report.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a reference without a diary number',
    how: 'remove',
    change: (example) =>
      addReport(example, ({ stadsövergripande }) => {
        delete stadsövergripande.at(-1)?.hänvisningar?.[0]?.dnr
      }),
  },
  {
    name: 'a document that has nothing but a title',
    how: 'add',
    change: (example) =>
      addReport(example, ({ lokala: [area] }) => {
        if (area) area.hänvisningar = [{ titel: 'Nämndens handlingsplan' }]
      }),
  },
]
