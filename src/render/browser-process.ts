import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { EnvironmentError } from '../diagnostic.ts'
import type { FoundBrowser } from './find-browser.ts'
import { commandLine } from './flags.ts'
import { makeProfile } from './profile.ts'

/** What a browser is started with. */
export interface ProcessOptions {
  /** Font files that the browser may fall back on; nothing else on the machine is used (Linux). */
  readonly fonts: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
}

const REMEMBERED_OUTPUT = 8192
const ALIVE = new Set<BrowserProcess>()

/** A running browser that speaks the DevTools protocol over a pipe: messages end with a zero byte. */
export class BrowserProcess {
  onmessage?: (message: string) => void
  onclose?: () => void
  /** Resolves when the process has ended, however it ended. */
  readonly ended: Promise<void>

  readonly #child: ChildProcess
  readonly #profile: string
  readonly #found: FoundBrowser
  readonly #write: Writable
  #output = ''
  #unread: Buffer[] = []
  #killed = false

  /** Starts the browser; an impossible start is told by `ended` and `failure`. */
  constructor(found: FoundBrowser, options: ProcessOptions) {
    this.#found = found
    this.#profile = makeProfile(options.fonts)
    const { flags, environment } = commandLine(found, this.#profile, options.environment)
    this.#child = spawn(found.path, flags, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: environment,
    })
    const [, , errors, write, read] = this.#child.stdio as [null, null, Readable, Writable, Readable]
    this.#write = write
    write.on('error', () => {})
    read.on('error', () => {})
    read.on('data', (chunk: Buffer) => this.#receive(chunk))
    errors.on('data', (chunk: Buffer) => {
      this.#output = (this.#output + chunk.toString('utf8')).slice(-REMEMBERED_OUTPUT)
    })
    this.ended = new Promise((resolve) => {
      const end = () => {
        this.#cleanUp()
        this.onclose?.()
        resolve()
      }
      this.#child.once('error', (error) => {
        this.#output += error.message
        end()
      })
      this.#child.once('exit', end)
    })
    if (ALIVE.size === 0) process.once('exit', killAll)
    ALIVE.add(this)
  }

  send(message: string): void {
    if (!this.#write.destroyed) this.#write.write(`${message}\0`)
  }

  /** Part of puppeteer's transport; the process is ended by `kill`. */
  close(): void {}

  /** Ends the browser with all its children at once and removes its profile. Safe to call twice. */
  kill(): void {
    if (this.#killed) return
    this.#killed = true
    const { pid } = this.#child
    if (pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null) return
    try {
      if (process.platform === 'win32') this.#child.kill('SIGKILL')
      else process.kill(-pid, 'SIGKILL')
    } catch {
      this.#child.kill('SIGKILL')
    }
  }

  /** Why the browser ended before it answered, as something the user can act on. */
  failure(): EnvironmentError {
    if (/No usable sandbox|sandbox_host_linux|setuid sandbox|Operation not permitted.*namespace/i.test(this.#output)) {
      return new EnvironmentError(
        'Webbläsaren får inte starta sin sandlåda på den här datorn (vanligt på Ubuntu 23.10 och nyare, och i behållare).',
        'Tillåt användarnamnrymder för webbläsaren (en AppArmor-profil), eller sätt SAMVERKAN_NO_SANDBOX=1 om du litar ' +
          'på allt som byggs.',
      )
    }
    const lastLine = this.#output.trim().split('\n').at(-1) ?? ''
    return new EnvironmentError(
      `Webbläsaren ${this.#found.path} startade inte${lastLine === '' ? '' : `: ${lastLine}`}`,
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
      setImmediate(() => this.onmessage?.(message))
    }
    if (start < chunk.length) this.#unread.push(chunk.subarray(start))
  }

  #cleanUp(): void {
    ALIVE.delete(this)
    for (const stream of this.#child.stdio) stream?.destroy()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
  }

  /** For the end of our own process: nothing asynchronous runs any more. */
  endNow(): void {
    this.kill()
    this.#cleanUp()
  }
}

function killAll(): void {
  for (const running of ALIVE) running.endNow()
}
