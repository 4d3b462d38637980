import type { Terminal } from '../terminal.ts'
import { EXIT } from '../exit.ts'
import { locateBrowser } from '../browser.ts'

export async function doctor(options: Readonly<Record<string, string | boolean>>, terminal: Terminal): Promise<number> {
  const found = locateBrowser(options.browser, terminal)
  terminal.out(`${found ? found.path : 'no browser'}\n`)
  return found ? EXIT.ok : EXIT.environment
}
