import { homedir } from 'node:os'
import type { Browser, Page } from 'puppeteer/lib/esm/puppeteer/puppeteer-core-browser.js'
import { EnvironmentError, RenderError } from '../diagnostic.ts'
import type { ComposedDocument, PrintedDocument } from '../document.ts'
import { cacheFolder } from '../store/cache-folder.ts'
import { OLDEST_CHROMIUM } from './browser-places.ts'
import { BrowserProcess, type StartOptions } from './browser-process.ts'
import type { FoundBrowser } from './find-browser.ts'
import { prepareDictionary, withDictionary } from './shell-copy.ts'
import { Tab } from './tab.ts'

const START_TIMEOUT_MS = 30_000
const PROTOCOL_TIMEOUT_MS = 180_000

export interface LaunchOptions extends StartOptions {
  /** Ends the browser, whatever it is doing. */
  readonly signal?: AbortSignal
  /** Time in which the browser must have answered after its start, in milliseconds. */
  readonly startTimeout?: number
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
  readonly running: BrowserProcess
  readonly browser: Browser
  readonly name: string
  /** The page that the browser starts with, until a tab takes it. */
  readonly first: Page[]
}

/** Starts the browser at once and returns; it gets ready while the caller does other things. */
export function launch(found: FoundBrowser, options: LaunchOptions): Printer {
  const { signal } = options
  const starting = start(found, options)
  const ready = starting.then((running) => connect(running, found, options.startTimeout ?? START_TIMEOUT_MS))
  const kill = () => {
    starting.then((running) => running.kill()).catch(ignore)
  }
  ready.catch(kill)
  signal?.addEventListener('abort', kill, { once: true })
  if (signal?.aborted) kill()
  const idle: Tab[] = []

  async function connected(): Promise<Connected> {
    return ready.catch((error: unknown) => {
      signal?.throwIfAborted()
      throw error
    })
  }

  async function print(document: ComposedDocument, only?: AbortSignal): Promise<PrintedDocument> {
    only?.throwIfAborted()
    const { running, browser, name, first } = await connected()
    let tab = idle.pop()
    const work = async () => {
      tab ??= await Tab.prepare(first.pop() ?? (await browser.newPage()))
      return tab.print(document)
    }
    const stop = stopper(only)
    const crash = running.ended.then(() => {
      throw new RenderError('Webbläsaren avslutades mitt i utskriften')
    })
    try {
      const bytes = await Promise.race([work(), crash, stop.stopped])
      if (tab !== undefined) idle.push(tab)
      return { bytes, browser: name }
    } catch (error) {
      tab?.close()
      signal?.throwIfAborted()
      only?.throwIfAborted()
      throw asRenderError(error)
    } finally {
      stop.forget()
    }
  }

  async function close(): Promise<void> {
    signal?.removeEventListener('abort', kill)
    const running = await starting.catch(ignore)
    running?.kill()
    await running?.ended
  }

  return { print, close, version: async () => (await connected()).name }
}

/** Starts the browser, at once when its dictionary has been made by an earlier run. */
async function start(found: FoundBrowser, options: StartOptions): Promise<BrowserProcess> {
  const cache = cacheFolder({ environment: options.environment, platform: process.platform, home: homedir() })
  return new BrowserProcess(withDictionary(found, cache) ?? (await prepareDictionary(found, cache)), options, cache)
}

async function connect(running: BrowserProcess, found: FoundBrowser, timeout: number): Promise<Connected> {
  const ended = running.ended.then(() => {
    throw running.failure()
  })
  const slow = setTimeout(() => running.kill(`inget svar på ${timeout / 1000} sekunder`), timeout)
  try {
    return await Promise.race([converse(running, found), ended])
  } finally {
    clearTimeout(slow)
  }
}

async function converse(running: BrowserProcess, found: FoundBrowser): Promise<Connected> {
  const { connectTo } = await import('./connect.ts')
  // A browser that ended meanwhile never answers, and puppeteer would wait for it as long as its time limit.
  if (!running.alive) throw running.failure()
  const browser = await connectTo({ transport: running, defaultViewport: null, protocolTimeout: PROTOCOL_TIMEOUT_MS })
  const [version, first] = await Promise.all([browser.version(), browser.pages()])
  const number = version.split('/').at(-1) ?? ''
  if (Number.parseInt(number, 10) < OLDEST_CHROMIUM) {
    throw new EnvironmentError(
      `Webbläsaren ${found.path} är för gammal: Chromium ${number}, minst ${OLDEST_CHROMIUM} behövs`,
      'Uppdatera den, eller kör `samverkan browser install`.',
    )
  }
  const name = `Chromium ${number}${found.kind === 'headless-shell' ? ' (headless shell)' : ''}`
  return { running, browser, name, first }
}

function asRenderError(error: unknown): Error {
  if (error instanceof RenderError || error instanceof EnvironmentError) return error
  const text = error instanceof Error ? error.message : String(error)
  return new RenderError(`Dokumentet kunde inte skrivas ut: ${text}`, { cause: error })
}

/** A promise that rejects when the signal is aborted, and can be let go of. */
function stopper(signal: AbortSignal | undefined): { stopped: Promise<never>; forget: () => void } {
  let stop = ignore
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal?.reason)
  })
  signal?.addEventListener('abort', stop, { once: true })
  return { stopped, forget: () => signal?.removeEventListener('abort', stop) }
}

function ignore(): void {}
