import { execFile } from 'node:child_process'

const LINES_KEPT = 64 * 1024 * 1024

export interface RunOptions {
  /** Time after which the program is told to end, in seconds: a dead network must not hang us. */
  readonly seconds: number
  readonly signal?: AbortSignal | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Runs a program to its end and gives what it wrote.
 * @throws Error with the one line of its output that says most about why it failed
 */
export function run(program: string, args: readonly string[], options: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const settings = {
      timeout: options.seconds * 1000,
      maxBuffer: LINES_KEPT,
      env: options.environment,
      ...(options.signal && { signal: options.signal }),
    }
    execFile(program, [...args], settings, (error, stdout, stderr) => {
      if (error === null) resolve(stdout)
      else if (options.signal?.aborted) reject(options.signal.reason)
      else if (error.killed) reject(new Error(`inget svar på ${options.seconds} sekunder`))
      else reject(new Error(telling(`${stderr}\n${stdout}`) ?? error.message.split('\n')[0]))
    })
  })
}

/** The line that names the error, of all that a program says when it fails. */
function telling(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trim())
  const named = lines.find((line) => /^(Error|E|npm error(?! code)|npm ERR!(?! code)):? /.test(line))
  return named ?? lines.findLast((line) => line !== '')
}
