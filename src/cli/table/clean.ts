import { command } from './entry.ts'

export const clean = command({
  name: 'clean',
  summary: 'tar bort det som är sparat från tidigare kontroller',
  arguments: [],
  options: {},
  examples: [],
  run: async (_, __, terminal) => (await import('../commands/clean.ts')).cleanCommand(terminal),
})
