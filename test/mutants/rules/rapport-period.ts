import type { Mutant } from '../mutant.ts'
import { addReport } from '../status-report.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a report that is compared with itself',
    how: 'contradict',
    change: (example) =>
      addReport(example, (report) => {
        report.baslinje.period = report.period
      }),
  },
  {
    name: 'a report that was done before its month',
    how: 'date',
    change: (example) =>
      addReport(example, (report) => {
        report.datum = report.datum.replace('-12-14', '-11-30')
        report.samråd.datum = report.datum
      }),
  },
  {
    name: 'the police are asked the day after the report is done',
    how: 'date',
    change: (example) =>
      addReport(example, (report) => {
        report.samråd.datum = report.datum.replace('-14', '-15')
      }),
  },
]
