import { command, type Options, type OptionsOf } from './entry.ts'

const options = {
  id: { value: 'namn', text: 'kort namn på överenskommelsen och dess PDF (annars efter mappens namn)' },
} as const satisfies Options

export type InitOptions = OptionsOf<typeof options>

export const init = command({
  name: 'init',
  summary: 'börjar en ny mapp: en överenskommelse som kan byggas, och inställningar för VS Code',
  arguments: [{ name: 'mapp', text: 'mappen, som görs om den inte finns (annars mappen du står i)' }],
  options,
  examples: [['samverkan init norrby', 'mappen norrby, med en överenskommelse att fylla i']],
  run: async ([folder], given, terminal) => (await import('../commands/init.ts')).initCommand(folder, given, terminal),
})
