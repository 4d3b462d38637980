import { command, type Options, type OptionsOf } from './entry.ts'
import { FOLDERS, INTERNAL, refusePublic } from './recurring-options.ts'

const options = {
  format: { value: 'namn', choices: ['xlsx', 'csv', 'json'], default: 'csv', text: 'sorts fil' },
  output: { short: 'o', value: 'fil', text: 'fil att skriva till (annars standard ut)' },
  variant: INTERNAL,
} as const satisfies Options

export type ExportOptions = OptionsOf<typeof options>

export const exportPlans = command({
  name: 'export',
  summary: 'skriver planerna som ett register: en rad för varje plan, åtgärd och delaktivitet',
  arguments: [FOLDERS],
  options,
  examples: [['samverkan export --format xlsx -o planer.xlsx avtal', 'en arbetsbok med alla planer i mappen avtal']],
  run: async ([folders], given, terminal) => {
    refusePublic('export', given.variant)
    return (await import('../commands/export.ts')).exportCommand(folders, given, terminal)
  },
})
