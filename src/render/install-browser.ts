import { EnvironmentError } from '../diagnostic.ts'
import type { Machine } from '../store/cache-folder.ts'
import { launch } from './browser.ts'
import { type FoundBrowser, findBrowser, WAYS_TO_A_BROWSER } from './find-browser.ts'
import { WAYS } from './install/ways.ts'

export interface InstallOptions extends Machine {
  /** Takes a line of Swedish about what is going on. */
  readonly log: (line: string) => void
  readonly signal?: AbortSignal
}

/**
 * Sees to it that there is a browser that works: does nothing when there is, else goes the first way that leads to one.
 * Gives its version and place.
 * @throws EnvironmentError when no way leads to a browser
 */
export async function installBrowser(options: InstallOptions): Promise<string> {
  const { log, signal } = options
  const before = await working(options)
  if (typeof before === 'string') return before
  log(before.message)
  for (const way of WAYS) {
    signal?.throwIfAborted()
    const impossible = way.impossible(options)
    if (impossible !== undefined) {
      log(`${way.name}: ${impossible}`)
      continue
    }
    log(`${way.name} …`)
    try {
      await way.install(options, signal)
      const after = await working(options)
      if (typeof after === 'string') return after
      log(`${way.name}: ${after.message}`)
      way.undo(options)
    } catch (error) {
      signal?.throwIfAborted()
      log(`${way.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new EnvironmentError('Ingen webbläsare kunde installeras', WAYS_TO_A_BROWSER)
}

/** Version and place of the browser that would be used, or why it cannot be. */
async function working(options: InstallOptions): Promise<string | { message: string }> {
  const found: FoundBrowser | undefined = findBrowser(options)
  if (found === undefined) return { message: 'ingen webbläsare hittades' }
  const { environment, signal } = options
  const printer = launch(found, { fonts: [], environment, ...(signal && { signal }) })
  try {
    return `${await printer.version()}, ${found.path}`
  } catch (error) {
    signal?.throwIfAborted()
    return { message: error instanceof Error ? error.message : String(error) }
  } finally {
    await printer.close()
  }
}
