import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { EnvironmentError } from '../diagnostic.ts'
import { addDictionary } from './dictionary.ts'
import type { FoundBrowser } from './find-browser.ts'
import { fontConfiguration } from './font-folder.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What a browser is started with. */
export interface StartOptions {
  /** Font files (WOFF, or WOFF2 with a WOFF beside it) to fall back on; no other font of the machine is used. */
  readonly fonts: readonly string[]
  readonly environment: Environment
}

const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-dev-shm-usage',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AcceptCHFrame,PaintHolding',
  '--password-store=basic',
  '--use-mock-keychain',
  '--mute-audio',
  '--hide-scrollbars',
  // Same letters on every machine and at every time of day.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--lang=sv-SE',
  // Every host name and address is answered with "not found", also for connections that no request precedes.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=direct://',
]

const REMEMBERED_OUTPUT = 8192
const NO_SANDBOX = /No usable sandbox|(SUID|setuid) sandbox|Failed to move to new namespace|credentials\.cc/

/**
 * A running browser with a profile folder of its own, which is removed when the process ends. It is a transport for
 * puppeteer's `connect`: DevTools messages on file descriptors 3 and 4, each followed by a zero byte.
 */
export class BrowserProcess {
  onmessage?: (message: string) => unknown
  onclose?: () => void
  /** Resolves when the process has ended, however it ended. */
  readonly ended: Promise<void>

  readonly #child: ChildProcess
  readonly #profile: string
  readonly #path: string
  readonly #write: Writable
  #output = ''
  #reason: string | undefined
  #unread: Buffer[] = []

  /**
   * Starts the browser. `ended` resolves, and `failure` gives the reason, when the program cannot be run.
   * @throws EnvironmentError when the profile cannot be written or the system starts no more processes
   */
  constructor(program: FoundBrowser, { fonts, environment }: StartOptions, cache: string) {
    this.#path = program.path
    this.#profile = makeFolder()
    try {
      const configuration = fillProfile(this.#profile, program, fonts, cache)
      this.#child = spawn(program.path, flags(program, this.#profile, environment), {
        stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        env: {
          ...environment,
          TZ: 'UTC',
          LANG: 'C.UTF-8',
          LC_ALL: 'C.UTF-8',
          LANGUAGE: 'sv',
          XDG_CONFIG_HOME: this.#profile,
          XDG_CACHE_HOME: this.#profile,
          DBUS_SESSION_BUS_ADDRESS: 'disabled:',
          ...(configuration !== undefined && { FONTCONFIG_FILE: configuration }),
          ...(program.libraries !== undefined && { LD_LIBRARY_PATH: program.libraries }),
        },
      })
    } catch (error) {
      this.#removeProfile()
      this.#reason = (error as Error).message
      throw this.failure()
    }
    const [, , errors, write, read] = this.#child.stdio as [null, null, Readable, Writable, Readable]
    this.#write = write
    // A broken pipe is reported by the end of the process.
    for (const stream of [errors, write, read]) stream.on('error', () => {})
    read.on('data', (chunk: Buffer) => this.#receive(chunk))
    errors.on('data', (chunk: Buffer) => {
      this.#output = (this.#output + chunk.toString('utf8')).slice(-REMEMBERED_OUTPUT)
    })
    this.ended = new Promise((resolve) => {
      const end = () => {
        this.cleanUp()
        // First those who wait for the end, then those who wait for an answer that never comes.
        resolve()
        this.onclose?.()
      }
      this.#child.once('exit', end)
      this.#child.once('error', (error) => {
        this.#reason ??= error.message
        end()
      })
    })
    running.add(this)
  }

  /** Whether the process has not ended. */
  get alive(): boolean {
    return running.has(this)
  }

  /** Part of puppeteer's transport. */
  send(message: string): void {
    this.#write.write(`${message}\0`)
  }

  /** Part of puppeteer's transport; the process is ended by `kill`. */
  close(): void {}

  /**
   * Ends the browser with all its children at once. `ended` resolves when it is gone. Safe to call twice.
   * @param reason what `failure` is to give as the cause, in Swedish
   */
  kill(reason?: string): void {
    if (!this.alive) return
    this.#reason ??= reason
    this.#killGroup()
  }

  /** Why the browser ended before it answered, with what the user can do about it. */
  failure(): EnvironmentError {
    if (NO_SANDBOX.test(this.#output)) {
      return new EnvironmentError(
        'Webbläsaren får inte starta sin sandlåda på den här datorn (vanligt på nyare Ubuntu och i behållare)',
        'Tillåt användarnamnrymder för webbläsaren (med en AppArmor-profil), eller sätt SAMVERKAN_NO_SANDBOX=1 om du ' +
          'litar på allt som byggs.',
      )
    }
    const cause = this.#reason ?? this.#output.trim().split('\n').at(-1) ?? ''
    return new EnvironmentError(
      `Webbläsaren ${this.#path} startade inte${cause === '' ? '' : `: ${cause}`}`,
      'Kör `samverkan doctor`, eller skaffa en annan webbläsare med `samverkan browser install`.',
    )
  }

  #receive(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      this.#unread.push(chunk.subarray(start, end))
      const message = Buffer.concat(this.#unread).toString('utf8')
      this.#unread = []
      start = end + 1
      // Each message gets a turn of its own, so that what waits for one runs before the next is read.
      setImmediate(() => this.#deliver(message))
    }
    if (start < chunk.length) this.#unread.push(chunk.subarray(start))
  }

  /** Puppeteer rejects on a message that is not JSON: such a program is no browser, and is ended. */
  async #deliver(message: string): Promise<void> {
    try {
      await this.onmessage?.(message)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      this.kill('den svarar inte som en webbläsare')
    }
  }

  #killGroup(): void {
    const { pid } = this.#child
    if (pid === undefined) return
    try {
      if (process.platform === 'win32') this.#child.kill('SIGKILL')
      else process.kill(-pid, 'SIGKILL')
    } catch {
      this.#child.kill('SIGKILL')
    }
  }

  /** Ends what is left of the browser and removes its profile, also when our own process is about to exit. */
  cleanUp(): void {
    running.delete(this)
    // Children that outlive the browser would go on writing to the profile.
    this.#killGroup()
    for (const stream of this.#child.stdio) stream?.destroy()
    this.#removeProfile()
  }

  #removeProfile(): void {
    try {
      rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
    } catch {
      // A temporary folder that stays is no reason to lose what was printed.
    }
  }
}

const running = new Set<BrowserProcess>()

process.once('exit', () => {
  for (const browser of running) browser.cleanUp()
})

/** The sandbox cannot run as root; otherwise it is only left out when the user says so. */
export function withoutSandbox(environment: Environment): boolean {
  const chosen = environment.SAMVERKAN_NO_SANDBOX
  return process.getuid?.() === 0 || (chosen !== undefined && chosen !== '' && chosen !== '0')
}

function flags(program: FoundBrowser, profile: string, environment: Environment): string[] {
  return [
    ...FLAGS,
    `--user-data-dir=${profile}`,
    ...(withoutSandbox(environment) ? ['--no-sandbox'] : []),
    // An ordinary browser takes its dictionary for a component, and looks for those only when it may update them.
    ...(program.kind === 'headless-shell' ? ['--disable-component-update'] : []),
    'about:blank',
  ]
}

function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'samverkan-'))
  } catch (error) {
    throw new EnvironmentError(
      `Det går inte att skriva i den tillfälliga mappen ${tmpdir()}: ${(error as Error).message}`,
      'Gör den skrivbar och se till att disken inte är full, eller ange en annan med TMPDIR.',
    )
  }
}

/** Puts the dictionary in the profile where it is read from there. Gives the path of the font configuration, if any. */
function fillProfile(folder: string, program: FoundBrowser, fonts: readonly string[], cache: string) {
  if (program.kind === 'browser' && process.platform !== 'darwin') addDictionary(folder, cache)
  return process.platform === 'linux' && fonts.length > 0 ? fontConfiguration(fonts, cache, folder) : undefined
}
