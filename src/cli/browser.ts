import { homedir } from 'node:os'
import { EnvironmentError } from '../diagnostic.ts'
import { launch, type Printer } from '../render/browser.ts'
import { type FoundBrowser, findBrowser } from '../render/find-browser.ts'
import { fontFiles } from './package-files.ts'
import type { Terminal } from './terminal.ts'

/** The browser that this run uses, or undefined when there is none. */
export function locateBrowser(option: string | boolean | undefined, terminal: Terminal): FoundBrowser | undefined {
  return findBrowser({
    ...(typeof option === 'string' && { option }),
    environment: terminal.environment,
    platform: process.platform,
    home: homedir(),
  })
}

/** Starts the browser at once, so that it gets ready while the agreement is read. What is missing is told by `print`. */
export function openPrinter(option: string | boolean | undefined, terminal: Terminal): Printer {
  try {
    const found = locateBrowser(option, terminal)
    if (!found) {
      throw new EnvironmentError('Ingen webbläsare hittades att skriva ut med.', 'Kör `samverkan browser install`.')
    }
    return launch(found, { fonts: fontFiles(), environment: terminal.environment, signal: terminal.signal })
  } catch (error) {
    const fail = () => Promise.reject(error)
    return { print: fail, version: fail, close: () => Promise.resolve() }
  }
}
