import { command, type Options, type OptionsOf } from './entry.ts'
import { AS_OF, FOLDERS, INTERNAL, JSON_RESULT, refusePublic } from './recurring-options.ts'

const options = {
  asOf: AS_OF,
  failOn: { value: 'vad', choices: ['late'], text: 'avsluta med kod 1 när något är försenat' },
  json: JSON_RESULT,
  variant: INTERNAL,
} as const satisfies Options

export type StatusOptions = OptionsOf<typeof options>

export const status = command({
  name: 'status',
  summary: 'visar läget: vad som är försenat, och vad som kommer inom 90 dagar',
  arguments: [FOLDERS],
  options,
  examples: [['samverkan status avtal', 'läget för alla överenskommelser i mappen avtal']],
  run: async ([folders], given, terminal) => {
    refusePublic('status', given.variant)
    return (await import('../commands/status.ts')).statusCommand(folders, given, terminal)
  },
})
