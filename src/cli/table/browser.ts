import { command } from './entry.ts'

export const browserInstall = command({
  name: 'browser install',
  summary: 'skaffar en webbläsare där ingen finns; gör inget där det finns en',
  arguments: [],
  options: {},
  examples: [['samverkan browser install', 'en webbläsare att skriva ut med']],
  run: async (_, __, terminal) => (await import('../commands/browser.ts')).installBrowserCommand(terminal),
})
