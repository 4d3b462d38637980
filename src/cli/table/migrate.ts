import { command, type Options, type OptionsOf } from './entry.ts'

const options = { dryRun: { text: 'visa vad som ändras, och skriv inget' } } as const satisfies Options

export type MigrateOptions = OptionsOf<typeof options>

export const migrate = command({
  name: 'migrate',
  summary: 'lyfter filerna i ett arkiv till den version av formatet som programmet läser',
  arguments: [{ name: 'mapp', text: 'en mapp i arkivet (annars mappen du står i)' }],
  options,
  examples: [
    ['samverkan migrate --dry-run', 'vad som skulle ändras'],
    ['samverkan migrate', 'ändrar det'],
  ],
  run: async ([folder], given, terminal) =>
    (await import('../commands/migrate.ts')).migrateCommand(folder, given, terminal),
})
