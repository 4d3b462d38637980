import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { EnvironmentError } from '../diagnostic.ts'
import type { FoundBrowser } from './find-browser.ts'
import { commandLine } from './flags.ts'
import type { Profile } from './profile.ts'

const REMEMBERED_OUTPUT = 8192
const NO_SANDBOX = /No usable sandbox|setuid sandbox|Failed to move to new namespace|credentials\.cc/i

/** A running browser that speaks the DevTools protocol over a pipe: messages end with a zero byte. */
export class BrowserProcess {
  onmessage?: (message: string) => void
  onclose?: () => void
  /** Resolves when the process has ended, however it ended. */
  readonly ended: Promise<void>

  readonly #child: ChildProcess
  readonly #profile: string
  readonly #path: string
  readonly #write: Writable
  #output = ''
  #unread: Buffer[] = []

  /** Starts the browser in a profile folder of its own; an impossible start is told by `ended` and `failure`. */
  constructor(program: FoundBrowser, profile: Profile, surroundings: Readonly<Record<string, string | undefined>>) {
    this.#path = program.path
    this.#profile = profile.folder
    const { flags, environment } = commandLine(program, profile, surroundings)
    this.#child = spawn(program.path, flags, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: environment,
    })
    const [, , errors, write, read] = this.#child.stdio as [null, null, Readable, Writable, Readable]
    this.#write = write
    // A broken pipe is told by the end of the process.
    for (const stream of [errors, write, read]) stream.on('error', () => {})
    read.on('data', (chunk: Buffer) => this.#receive(chunk))
    errors.on('data', (chunk: Buffer) => {
      this.#output = (this.#output + chunk.toString('utf8')).slice(-REMEMBERED_OUTPUT)
    })
    this.ended = new Promise((resolve) => {
      const end = () => {
        this.#cleanUp()
        // First those who wait for the end, then those who wait for an answer that never comes.
        resolve()
        this.onclose?.()
      }
      this.#child.once('exit', end)
      this.#child.once('error', (error) => {
        this.#output += error.message
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
    if (!this.#write.destroyed) this.#write.write(`${message}\0`)
  }

  /** Part of puppeteer's transport; the process is ended by `kill`. */
  close(): void {}

  /** Ends the browser with all its children at once. `ended` tells when it is gone. Safe to call twice. */
  kill(): void {
    const { pid, exitCode, signalCode } = this.#child
    if (pid === undefined || exitCode !== null || signalCode !== null) return
    try {
      if (process.platform === 'win32') this.#child.kill('SIGKILL')
      else process.kill(-pid, 'SIGKILL')
    } catch {
      this.#child.kill('SIGKILL')
    }
  }

  /** For the end of our own process, when nothing asynchronous runs any more. */
  endNow(): void {
    this.kill()
    this.#cleanUp()
  }

  /** Why the browser ended before it answered, as something the user can act on. */
  failure(): EnvironmentError {
    if (NO_SANDBOX.test(this.#output)) {
      return new EnvironmentError(
        'Webbläsaren får inte starta sin sandlåda på den här datorn (vanligt på nyare Ubuntu och i behållare)',
        'Tillåt användarnamnrymder för webbläsaren (med en AppArmor-profil), eller sätt SAMVERKAN_NO_SANDBOX=1 om du ' +
          'litar på allt som byggs.',
      )
    }
    const lastLine = this.#output.trim().split('\n').at(-1) ?? ''
    return new EnvironmentError(
      `Webbläsaren ${this.#path} startade inte${lastLine === '' ? '' : `: ${lastLine}`}`,
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
    running.delete(this)
    for (const stream of this.#child.stdio) stream?.destroy()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
  }
}

const running = new Set<BrowserProcess>()

process.once('exit', () => {
  for (const browser of running) browser.endNow()
})
