import type { Mutant } from '../mutant.ts'
import { addReport } from '../status-report.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the same sentence below two local areas',
    how: 'add',
    change: (example) =>
      addReport(example, ({ lokala: [one, other] }) => {
        other?.punkter?.push(...(one?.punkter ?? []))
      }),
  },
  {
    name: 'the same description of a change in the whole town and below a local area',
    how: 'add',
    change: (example) =>
      addReport(example, ({ stadsövergripande: [wide], lokala: [local] }) => {
        local?.punkter?.push(wide?.avvikelse?.beskrivning ?? '')
      }),
  },
]
