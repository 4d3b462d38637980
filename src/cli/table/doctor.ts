import { command, type Options, type OptionsOf } from './entry.ts'
import { JSON_RESULT } from './recurring-options.ts'

const options = {
  browser: { value: 'sökväg', text: 'webbläsaren att undersöka (annars den som hittas)' },
  json: JSON_RESULT,
} as const satisfies Options

export type DoctorOptions = OptionsOf<typeof options>

export const doctor = command({
  name: 'doctor',
  summary: 'säger vad som saknas på datorn, och hur det skaffas',
  arguments: [],
  options,
  examples: [['samverkan doctor', 'är allt på plats?']],
  run: async (_, given, terminal) => (await import('../commands/doctor.ts')).doctor(given, terminal),
})
