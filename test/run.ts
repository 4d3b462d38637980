import { spawnSync } from 'node:child_process'
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

/** Runs a program to its end. Throws when it cannot be started. */
export function run(program: string, args: readonly string[], options: { cwd?: string; env?: object } = {}): Outcome {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...ENVIRONMENT, ...options.env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (error) throw error
  return { status, stdout, stderr }
}

/** Runs samverkan as a user does. */
export function samverkan(args: readonly string[], options: { cwd?: string; env?: object } = {}): Outcome {
  return run('node', [join(ROOT, 'bin/samverkan.js'), ...args], options)
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
