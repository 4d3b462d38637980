import { command, type Options, type OptionsOf } from './entry.ts'
import { BROWSER, FOLDERS } from './recurring-options.ts'

const options = { browser: BROWSER } as const satisfies Options

export type LockOptions = OptionsOf<typeof options>

export const lock = command({
  name: 'lock',
  summary: 'skriver samverkan.lock: vad som byggs med, för build --frozen',
  arguments: [FOLDERS],
  options,
  examples: [['samverkan lock', 'för alla överenskommelser i mappen du står i']],
  run: async ([folders], given, terminal) =>
    (await import('../commands/lock.ts')).lockCommand(folders, given, terminal),
})
