import type { Browser, Page } from 'puppeteer/lib/esm/puppeteer/puppeteer-core-browser.js'
import { EnvironmentError, RenderError } from '../diagnostic.ts'
import type { ComposedDocument, PrintedDocument } from '../document.ts'
import { BrowserProcess, type ProcessOptions } from './browser-process.ts'
import type { FoundBrowser } from './find-browser.ts'
import { Tab } from './tab.ts'
import { OLDEST_CHROMIUM } from './version.ts'

const START_TIMEOUT_MS = 30_000
const PROTOCOL_TIMEOUT_MS = 180_000

export interface LaunchOptions extends ProcessOptions {
  /** Ends the browser, whatever it is doing. */
  readonly signal?: AbortSignal
}

/** A browser that prints. Several documents may be printed at the same time. */
export interface Printer {
  /**
   * Prints a composed document as tagged PDF with outline.
   * @throws RenderError when the document cannot be printed, or the browser ends while printing
   * @throws EnvironmentError when the browser cannot be started or is too old
   * @throws the signal's reason when one of the signals is aborted
   */
  print(document: ComposedDocument, signal?: AbortSignal): Promise<PrintedDocument>
  /** `Chromium 156.0.8078.79 (headless shell)`, once the browser has answered. Throws as `print` does. */
  version(): Promise<string>
  /** Ends the browser and removes its profile. */
  close(): Promise<void>
}

interface Connected {
  readonly browser: Browser
  readonly name: string
  /** The page the browser starts with, until someone takes it. */
  readonly first: Page[]
}

/** Starts the browser at once and returns; it gets ready while the caller does other things. */
export function launch(found: FoundBrowser, options: LaunchOptions): Printer {
  const running = new BrowserProcess(found, options)
  const ended = running.ended.then(() => {
    throw options.signal?.aborted ? options.signal.reason : running.failure()
  })
  const ready = Promise.race([connect(running, found), ended])
  ready.catch(() => running.kill())
  const abort = () => running.kill()
  options.signal?.addEventListener('abort', abort, { once: true })
  if (options.signal?.aborted) abort()
  const idle: Tab[] = []

  async function print(document: ComposedDocument, signal?: AbortSignal): Promise<PrintedDocument> {
    signal?.throwIfAborted()
    const { browser, name, first } = await ready
    const tab = idle.pop() ?? (await Tab.prepare(first.pop() ?? (await browser.newPage())))
    const stopped = once(signal)
    try {
      const crashed = running.ended.then(() => {
        throw new RenderError('Webbläsaren avslutades under utskriften')
      })
      const bytes = await Promise.race([tab.print(document), crashed, stopped.promise])
      idle.push(tab)
      return { bytes, browser: name }
    } catch (error) {
      tab.close()
      options.signal?.throwIfAborted()
      signal?.throwIfAborted()
      throw asRenderError(error)
    } finally {
      stopped.forget()
    }
  }

  async function close(): Promise<void> {
    options.signal?.removeEventListener('abort', abort)
    running.kill()
    await running.ended
  }

  return { print, close, version: async () => (await ready).name }
}

async function connect(running: BrowserProcess, found: FoundBrowser): Promise<Connected> {
  // The build for use inside a browser: it lacks the launcher, and loads in a third of the time.
  const { connect } = await import('puppeteer/lib/esm/puppeteer/puppeteer-core-browser.js')
  const slow = setTimeout(() => running.kill(), START_TIMEOUT_MS)
  try {
    const browser = await connect({
      transport: running,
      defaultViewport: null,
      protocolTimeout: PROTOCOL_TIMEOUT_MS,
    })
    const version = (await browser.version()).split('/').at(-1) ?? ''
    if (Number.parseInt(version, 10) < OLDEST_CHROMIUM) {
      throw new EnvironmentError(
        `Webbläsaren ${found.path} är för gammal: Chromium ${version}, minst ${OLDEST_CHROMIUM} behövs`,
        'Uppdatera den, eller kör `samverkan browser install`.',
      )
    }
    const first = await browser.pages()
    return { browser, first, name: `Chromium ${version}${found.kind === 'headless-shell' ? ' (headless shell)' : ''}` }
  } finally {
    clearTimeout(slow)
  }
}

function asRenderError(error: unknown): Error {
  if (error instanceof RenderError || error instanceof EnvironmentError) return error
  const text = error instanceof Error ? error.message : String(error)
  return new RenderError(`Dokumentet kunde inte skrivas ut: ${text}`, { cause: error })
}

/** A promise that rejects when the signal is aborted, and can be let go of. */
function once(signal: AbortSignal | undefined): { promise: Promise<never>; forget: () => void } {
  let forget = () => {}
  const promise = new Promise<never>((_, reject) => {
    const stop = () => reject(signal?.reason)
    signal?.addEventListener('abort', stop, { once: true })
    forget = () => signal?.removeEventListener('abort', stop)
  })
  return { promise, forget: () => forget() }
}
