import { command, type Options, type OptionsOf } from './entry.ts'
import { AS_OF, BROWSER, FOLDERS, INTERNAL, refusePublic } from './recurring-options.ts'
import { listOf, month } from './values.ts'

const options = {
  period: { value: 'månad', parse: month, text: 'rapportens månad, som ÅÅÅÅ-MM' },
  baseline: { value: 'månad', parse: month, text: 'månaden att jämföra med (annars den som rapporten anger)' },
  new: {
    value: 'månad',
    parse: month,
    conflicts: ['period', 'baseline', 'output', 'format', 'asOf', 'browser'],
    text: 'skriv i stället början på nästa rapport, med den förra som kommentarer',
  },
  output: { short: 'o', value: 'mapp', default: 'dist', text: 'mapp för rapporterna' },
  format: {
    value: 'lista',
    parse: listOf(['pdf', 'html', 'xlsx', 'csv', 'json']),
    default: 'pdf',
    text: 'pdf, html, xlsx, csv och json, med kommatecken emellan',
  },
  asOf: AS_OF,
  browser: BROWSER,
  variant: INTERNAL,
} as const satisfies Options

export type ReportOptions = OptionsOf<typeof options>

export const report = command({
  name: 'report',
  summary: 'gör rapporter om lägesbilden: en för varje område, och en för alla',
  arguments: [FOLDERS],
  options,
  examples: [
    ['samverkan report --period 2024-12 avtal', 'PDF-filer i mappen dist'],
    ['samverkan report --new 2025-12 avtal/norrby', 'början på nästa rapport, att fylla i'],
  ],
  run: async ([folders], given, terminal) => {
    refusePublic('report', given.variant)
    const { new: next } = given
    if (next === undefined) return (await import('../commands/report.ts')).reportCommand(folders, given, terminal)
    return (await import('../commands/report-new.ts')).newReportCommand(folders, next, terminal)
  },
})
