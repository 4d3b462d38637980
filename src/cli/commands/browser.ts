import { locateBrowser } from '../browser.ts'
import { EXIT } from '../exit.ts'
import type { Terminal } from '../terminal.ts'

export async function installBrowserCommand(terminal: Terminal): Promise<number> {
  return locateBrowser(undefined, terminal) ? EXIT.ok : EXIT.environment
}
