import { command, type Options, type OptionsOf } from './entry.ts'
import { JSON_RESULT } from './recurring-options.ts'

const options = { json: JSON_RESULT } as const satisfies Options

export type RulesOptions = OptionsOf<typeof options>

export const rules = command({
  name: 'rules',
  summary: 'räknar upp vad som krävs av en överenskommelse',
  arguments: [{ name: 'mapp', text: 'överenskommelsens mapp (annars alla krav som finns)' }],
  options,
  examples: [['samverkan rules avtal/norrby', 'vad just den överenskommelsen hålls till']],
  run: async ([folder], given, terminal) =>
    (await import('../commands/rules.ts')).rulesCommand(folder, given, terminal),
})
