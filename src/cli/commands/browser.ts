import { homedir } from 'node:os'
import { installBrowser } from '../../render/install-browser.ts'
import { EXIT } from '../exit.ts'
import type { Terminal } from '../terminal.ts'

/** `samverkan browser install`: gets a browser where there is none, and prints its path. */
export async function installBrowserCommand(terminal: Terminal): Promise<number> {
  const path = await installBrowser({
    environment: terminal.environment,
    platform: process.platform,
    home: homedir(),
    signal: terminal.signal,
    log: (line) => terminal.err(`${line}\n`),
  })
  terminal.out(`${path}\n`)
  return EXIT.ok
}
