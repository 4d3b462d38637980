import { command, type Options, type OptionsOf } from './entry.ts'

const options = {
  output: { short: 'o', value: 'mapp', text: 'mapp att skriva till (annars efter filens namn)' },
} as const satisfies Options

export type OpenOptions = OptionsOf<typeof options>

export const open = command({
  name: 'open',
  summary: 'tar fram källorna ur en PDF (--standard a-3a) eller dess zip (--sidecar)',
  arguments: [{ name: 'fil', required: true, text: 'PDF-filen eller zip-filen' }],
  options,
  examples: [['samverkan open norrby.pdf', 'källorna i mappen norrby']],
  run: async ([file], given, terminal) => (await import('../commands/open.ts')).openCommand(file, given, terminal),
})
