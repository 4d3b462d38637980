import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

const ENVIRONMENT = { ...process.env, NO_COLOR: '1', CI: '1', FORCE_COLOR: undefined }

/** What a command gave. */
export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end. Throws when it cannot be started or does not end in five minutes. */
export function run(program: string, args: readonly string[], options: { cwd?: string; env?: object } = {}): Outcome {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...ENVIRONMENT, ...options.env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // What never ends is a fault to be told of, and not a run of the tests that never ends.
    timeout: 300_000,
  })
  if (error) throw error
  return { status, stdout, stderr }
}

/** Runs samverkan as a user does. */
export function samverkan(args: readonly string[], options: { cwd?: string; env?: object } = {}): Outcome {
  return run('node', [join(ROOT, 'bin/samverkan.js'), ...args], options)
}

/** A program that has been started and goes on. */
interface Started {
  /** Waits until stderr has said these words since the last time it was waited for. Throws after twenty seconds. */
  said(words: string | RegExp): Promise<void>
  /** Interrupts it as Ctrl+C does, and gives its exit code. */
  interrupt(): Promise<number | null>
}

/** Starts samverkan as a user does, and does not wait for its end. */
export function startSamverkan(args: readonly string[], options: { cwd?: string; env?: object } = {}): Started {
  const child = spawn('node', [join(ROOT, 'bin/samverkan.js'), ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...ENVIRONMENT, ...options.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let heard = ''
  child.stderr.on('data', (bytes: Buffer) => {
    heard += bytes.toString()
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    said: async (words) => {
      const end = Date.now() + 20_000
      while (heard.search(words) < 0) {
        if (Date.now() > end) throw new Error(`never said ${words}: ${heard}`)
        await new Promise((resolve) => setTimeout(resolve, 30))
      }
      heard = ''
    },
    interrupt: () => {
      child.kill('SIGINT')
      return ended
    },
  }
}

/** A new temporary folder. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `samverkan-${name}-`))
}

/** The text of each page, as poppler reads it. */
export function pageTexts(pdf: string, ...options: string[]): string[] {
  const { stdout } = run('pdftotext', [...options, '-enc', 'UTF-8', pdf, '-'])
  return stdout.split('\f').slice(0, -1)
}
