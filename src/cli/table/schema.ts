import { command, type Options, type OptionsOf } from './entry.ts'

const options = {
  output: { short: 'o', value: 'mapp', text: 'mapp för filerna (annars standard ut)' },
} as const satisfies Options

export type SchemaOptions = OptionsOf<typeof options>

export const schema = command({
  name: 'schema',
  summary: 'skriver ut YAML-filernas JSON-scheman, för textredigerare och andra program',
  arguments: [{ name: 'namn', text: 'ett av dem, till exempel atgardsplan (annars alla)' }],
  options,
  examples: [['samverkan schema -o scheman', 'alla scheman, i mappen scheman']],
  run: async ([name], given, terminal) => (await import('../commands/schema.ts')).schemaCommand(name, given, terminal),
})
