import { homedir } from 'node:os'
import { EnvironmentError } from '../diagnostic.ts'
import { launch, type Printer } from '../render/browser.ts'
import { type FoundBrowser, findBrowser } from '../render/find-browser.ts'
import { fontFiles } from './package-files.ts'

/** What finding and driving a browser needs of its surroundings. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

/** The browser that this run uses, or undefined when there is none. */
function locateBrowser(option: string | boolean | undefined, { environment }: Surroundings): FoundBrowser | undefined {
  return findBrowser({
    ...(typeof option === 'string' && { option }),
    environment,
    platform: process.platform,
    home: homedir(),
  })
}

/** Starts the browser at once, so that it gets ready while the agreement is read. What is missing is told by `print`. */
export function openPrinter(option: string | boolean | undefined, surroundings: Surroundings): Printer {
  try {
    const found = locateBrowser(option, surroundings)
    if (!found) {
      throw new EnvironmentError('Ingen webbläsare hittades att skriva ut med.', 'Kör `samverkan browser install`.')
    }
    return launch(found, { ...surroundings, fonts: fontFiles() })
  } catch (error) {
    const fail = () => Promise.reject(error)
    return { print: fail, version: fail, close: () => Promise.resolve() }
  }
}
