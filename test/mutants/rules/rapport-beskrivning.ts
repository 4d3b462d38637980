import type { Mutant } from '../mutant.ts'
import { addReport } from '../status-report.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'an area has become better, and nobody says how',
    how: 'remove',
    change: (example) =>
      addReport(example, ({ stadsövergripande: [area] }) => {
        if (area?.avvikelse) delete area.avvikelse.beskrivning
      }),
  },
  {
    name: 'a local area has become worse, and nobody says how',
    how: 'contradict',
    change: (example) =>
      addReport(example, ({ lokala: [area] }) => {
        if (area?.avvikelse) area.avvikelse.riktning = 'sämre'
      }),
  },
]
