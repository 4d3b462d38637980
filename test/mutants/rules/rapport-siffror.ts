import type { Mutant } from '../mutant.ts'
import { addReport } from '../status-report.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'an area has become worse, says the text, and the figures say better',
    how: 'contradict',
    change: (example) =>
      addReport(example, ({ stadsövergripande: [area] }) => {
        if (area?.avvikelse) area.avvikelse.riktning = 'sämre'
      }),
  },
  {
    name: 'the figures are read the other way round',
    how: 'contradict',
    change: (example) =>
      addReport(example, ({ serier: [series] }) => {
        if (series) series.bättre_när = 'högre'
      }),
  },
]
