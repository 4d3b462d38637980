import { command, type Options, type OptionsOf } from './entry.ts'

const options = {
  form: {
    value: 'namn',
    choices: ['register', 'blankett', 'områdestabell', 'orsak-åtgärd', 'aktivitetsregister'],
    required: true,
    text: 'hur arbetsboken är uppställd',
  },
  output: {
    short: 'o',
    value: 'mapp',
    text: 'mapp med överenskommelserna att ändra, eller för den nya (annars mappen du står i)',
  },
} as const satisfies Options

export type ImportOptions = OptionsOf<typeof options>

export const importPlans = command({
  name: 'import',
  summary: 'läser in en arbetsbok: ett register i planerna det kom från, en tabell i nya filer',
  arguments: [{ name: 'fil', required: true, text: 'arbetsboken (.xlsx)' }],
  options,
  examples: [
    ['samverkan import planer.xlsx --form register -o avtal', 'för in det som är ändrat i planerna'],
    ['samverkan import tabell.xlsx --form områdestabell -o avtal/nytt', 'gör en överenskommelse av en tabell'],
  ],
  run: async ([file], given, terminal) => (await import('../commands/import.ts')).importCommand(file, given, terminal),
})
